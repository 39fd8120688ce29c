// A joint statement on its way: rounds of comments, alignment of others, the lock, publication in both languages at once (§3.3). Not here: one state's alignment, deliveries.
import { Injectable } from '@nestjs/common';
import { attribution } from '../../contract/statements.views.js';
import { LANGS } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { also, Command, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { stepTo, type ActionRecord } from '../store.js';
import { publish } from '../adoption/publishing.js';
import { membersNow } from '../silence/chair.js';
import { dissociatedFrom, freezeAdopted, retractAdoption } from './adopted.js';
import { alignedNow, alignmentsOf, invitationsOf, statementOf, stepAlignment, tellInvited } from './store.js';

const commentsKey = (action: string): string => `comments:${action}`;
const closesKey = (action: string): string => `alignment:${action}`;

@Injectable()
export class StatementsCommands {
  @Command('statement.call-comments')
  async callComments(act: Act<'statement.call-comments'>): Promise<Said> {
    const { tx, channel } = act;
    await statementOf(act, ['negotiation']);
    const until = later(act, act.payload.until);
    const [[row]] = await tx.query<[{ round: number }[], number]>('update statement set round = round + 1, comments_until = $2 where action = $1 and comments_until is null returning round', [channel.id, until]);
    const { round } = row ?? refuse('conflict', { why: 'refusal.comments-open' });
    await setAlarm(tx, commentsKey(channel.id), channel.id, 'statement.close-comments', {}, until);
    await setDeadline(tx, { key: commentsKey(channel.id), channel: channel.id, kind: 'comments', ref: `statement:${channel.id}`, due: until, civil: null, parties: await membersNow(tx), facts: { round } }, act.now);
    return said('statement.comments-called', { action: channel.id, round, until: until.toISOString() }, `statement:${channel.id}`);
  }

  @Command('statement.close-comments')
  async closeComments(act: Act<'statement.close-comments'>): Promise<Said> {
    const { tx, channel } = act;
    const [[row]] = await tx.query<[{ round: number }[], number]>('update statement set comments_until = null where action = $1 and comments_until <= $2 returning round', [channel.id, act.effective]);
    const { round } = row ?? refuse('wrong-state', { why: 'refusal.not-due' });
    await closeDeadline(tx, commentsKey(channel.id), act.effective);
    return said('statement.comments-closed', { action: channel.id, round }, `statement:${channel.id}`);
  }

  @Command('statement.set-pace')
  async setPace(act: Act<'statement.set-pace'>): Promise<Said> {
    const { en, fr } = act.payload;
    const { id } = await statementOf(act, ['draft', 'negotiation', 'adopted', 'alignment', 'locked']);
    await act.tx.query('update statement set pace_en = $2, pace_fr = $3 where action = $1', [id, en, fr]);
    return said('statement.pace-set', { action: id, en, fr }, `statement:${id}`);
  }

  @Command('statement.open-alignment', { locks: invitationsOf })
  async openAlignment(act: Act<'statement.open-alignment'>): Promise<Said> {
    const { tx, channel } = act;
    const action = await statementOf(act, ['adopted']);
    const closes = act.payload.closes ? later(act, act.payload.closes) : null;
    const hash = await freezeAdopted(act, action);
    const { stage, told } = await stepTo(act, action, 'open-alignment');
    await tx.query('update statement set closes = $2, reason = null, reason_lang = null where action = $1', [channel.id, closes]);
    if (closes) {
      await setAlarm(tx, closesKey(channel.id), channel.id, 'statement.lock', {}, closes);
      await setDeadline(tx, { key: closesKey(channel.id), channel: channel.id, kind: 'alignment', ref: `statement:${channel.id}`, due: closes, civil: null, parties: [action.lead], facts: {} }, act.now);
    }
    return this.moved(act, said('statement.alignment-opened', { action: channel.id, closes: closes?.toISOString() ?? null, text: hash }, ...both(channel.id)), told, stage);
  }

  /**
   * What was aligned with was another text: each state is asked again, and none of them is taken to have agreed. What the members cleared is kept: the silence that follows is on
   * what differs from it.
   */
  @Command('statement.reopen', { locks: invitationsOf })
  async reopen(act: Act<'statement.reopen'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const action = await statementOf(act, ['alignment']);
    const { stage, told } = await stepTo(act, action, 'reopen');
    const from = await retractAdoption(act, p.reason, p.lang);
    const asked = (await alignmentsOf(tx, channel.id)).filter((a) => a.state === 'aligned' || a.state === 'confirmed');
    for (const a of asked) await stepAlignment(act, channel.id, a, 'ask');
    await tx.query('update statement set cleared = (select paragraphs from adoption where id = $4), cleared_from = $4, hash = null, paragraphs = null, frozen_at = null, closes = null, reason = $2, reason_lang = $3 where action = $1', [channel.id, p.reason, p.lang, from]);
    await this.noMoreClosing(act);
    return this.moved(act, said('statement.reopened', { action: channel.id, parties: asked.map((a) => a.party), reason: textHash(p.reason) }, ...both(channel.id), `adoption:${channel.id}`), told, stage);
  }

  /** By the lead, the chair, or the clock when alignment closes. Who has dissociated until now stands apart from the list that is read. */
  @Command('statement.lock', { locks: invitationsOf })
  async lock(act: Act<'statement.lock'>): Promise<Said> {
    const { tx, channel, by } = act;
    const action = await statementOf(act, ['adopted', 'alignment']);
    if (by.kind === 'clock' && !(await tx.query<object[]>('select from statement where action = $1 and closes <= $2', [channel.id, act.effective])).length) refuse('wrong-state', { why: 'refusal.not-due' });
    const hash = await freezeAdopted(act, action);
    const { stage, told } = await stepTo(act, action, 'lock');
    const behalf = attribution(await membersNow(tx), await dissociatedFrom(tx, channel.id), await alignedNow(tx, channel.id));
    await tx.query('update statement set behalf = $2, locked_at = $3 where action = $1', [channel.id, JSON.stringify(behalf), act.effective]);
    await this.noMoreClosing(act);
    const { network, members, dissociated, observers, others } = behalf;
    return this.moved(act, said('statement.locked', { action: channel.id, text: hash, network, parties: [...members, ...observers, ...others], dissociated }, ...both(channel.id)), told, stage);
  }

  @Command('statement.publish', { locks: invitationsOf })
  async publish(act: Act<'statement.publish'>): Promise<Said> {
    const { tx, channel, by } = act;
    const action = await statementOf(act, ['delivered']);
    const [found] = await tx.query<{ hash: string; unexplained: boolean; whole: boolean }[]>(
      `select s.hash, exists (select from delivery d where d.statement = s.action and d.state = 'delivered' and d.differs > 0 and d.explanation is null) as unexplained,
         not exists (select from jsonb_array_elements(s.paragraphs) p where p->>'en' = '' or p->>'fr' = '') and s.title_en <> '' and s.title_fr <> '' as whole from statement s where s.action = $1`, [channel.id]);
    if (found!.unexplained) refuse('wrong-state', { why: 'refusal.delivery-unexplained' });
    if (!found!.whole) refuse('wrong-state', { why: 'refusal.statement-one-language' });
    const { stage, told } = await stepTo(act, action, 'publish');
    await tx.query('update statement set published_at = $2, published_party = $3, published_person = $4 where action = $1', [channel.id, act.effective, by.party, by.person]);
    await publish(act, channel.id);
    return this.moved(act, said('statement.published', { action: channel.id, text: found!.hash, langs: [...LANGS] }, ...both(channel.id), `adoption:${channel.id}`), told, stage);
  }

  @Command('statement.fall-back', { locks: invitationsOf })
  async fallBack(act: Act<'statement.fall-back'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const action = await statementOf(act, ['negotiation', 'adopted', 'alignment']);
    const { stage, told } = await stepTo(act, action, 'fall-back');
    await tx.query('update action set closed_at = $2, closed_party = $3, closed_person = $4, reason = $5, reason_lang = $6 where id = $1', [channel.id, act.effective, by.party, by.person, p.reason, p.lang]);
    await tx.query('update statement set closes = null, comments_until = null where action = $1', [channel.id]);
    await cancelAlarm(tx, commentsKey(channel.id));
    await closeDeadline(tx, commentsKey(channel.id), act.effective);
    await this.noMoreClosing(act);
    return this.moved(act, said('statement.fell-back', { action: channel.id, reason: textHash(p.reason) }, ...both(channel.id)), told, stage);
  }

  private async noMoreClosing(act: Act): Promise<void> {
    await cancelAlarm(act.tx, closesKey(act.channel.id));
    await closeDeadline(act.tx, closesKey(act.channel.id), act.effective);
  }

  private async moved(act: Act, first: Said, told: Line, stage: ActionRecord['stage']): Promise<Said> {
    return also(first, [told, ...(await tellInvited(act, act.channel.id, stage))]);
  }
}

const both = (action: string): string[] => [`action:${action}`, `statement:${action}`];
const later = (act: Act, instant: string): Date => {
  const at = new Date(instant);
  return at > act.now ? at : refuse('invalid', { why: 'refusal.instant-past' });
};

// Where a statement is read out: planned, recorded with what was said, compared word by word with what was locked, and the difference explained (§3.3). Two rooms at one hour
// are two deliveries of one text. Not here: the statement's own stages (statements.commands.ts).
import { Injectable } from '@nestjs/common';
import { diffWords } from 'diff';
import { next } from '../../contract/machine.js';
import { DELIVERIES_MAX, DELIVERY, REVIEW_HOURS, wordsIn, type DeliveryState, type FrozenLine } from '../../contract/statements.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { isZone } from '../../ledger/civil.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { both, textHash } from '../../members/facts.js';
import { stepTo } from '../store.js';
import { frozenOf, statementOf } from './store.js';

interface DeliveryRow {
  id: string;
  state: DeliveryState;
  lang: Lang;
  speaker: string;
  differs: number;
  explanation: string | null;
  review_until: Date | null;
}
const key = (delivery: string): string => `delivery:${delivery}`;

/** Words that one has and the other has not, either way: what stands in the same order is the same. */
export const wordsApart = (locked: string, spoken: string, lang: Lang): number =>
  diffWords(locked, spoken).filter((p) => p.added || p.removed).reduce((n, p) => n + wordsIn(p.value, lang), 0);
export const lockedText = (paragraphs: readonly FrozenLine[], lang: Lang): string => paragraphs.map((p) => p[lang]).join('\n\n');

@Injectable()
export class DeliveriesCommands {
  @Command('delivery.plan')
  async plan(act: Act<'delivery.plan'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    await statementOf(act, ['negotiation', 'silence', 'adopted', 'alignment', 'locked', 'delivered']);
    if (!isZone(p.zone)) refuse('invalid', { why: 'refusal.delivery-zone' });
    const [forum, item, place] = [both(p.forum), both(p.item), both(p.place)];
    if (!forum.en && !forum.fr) refuse('invalid', { why: 'refusal.delivery-forum' });
    const [known] = await tx.query<{ state: boolean; mine: DeliveryState | null; taken: boolean; all: number }[]>(
      `select exists (select from state where code = $1) as state, (select state from delivery where id = $2 and statement = $3) as mine, exists (select from delivery where id = $2 and statement <> $3) as taken,
         (select count(*)::int from delivery where statement = $3) as all`, [p.speaker, p.delivery, channel.id]);
    if (!known!.state) refuse('invalid', { why: 'refusal.delivery-speaker' });
    if (known!.taken) refuse('conflict', { why: 'refusal.delivery-exists' });
    if (known!.mine && known!.mine !== 'planned') refuse('wrong-state', { why: `refusal.delivery-${known!.mine}` });
    if (!known!.mine && known!.all >= DELIVERIES_MAX) refuse('conflict', { why: 'refusal.delivery-many' });
    await tx.query(
      `insert into delivery (id, statement, state, forum_en, forum_fr, item_en, item_fr, place_en, place_fr, at, zone, city, slot, speaker, lang) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (id) do update set forum_en = excluded.forum_en, forum_fr = excluded.forum_fr, item_en = excluded.item_en, item_fr = excluded.item_fr, place_en = excluded.place_en,
         place_fr = excluded.place_fr, at = excluded.at, zone = excluded.zone, city = excluded.city, slot = excluded.slot, speaker = excluded.speaker, lang = excluded.lang`,
      [p.delivery, channel.id, DELIVERY.initial, forum.en, forum.fr, item.en, item.fr, place.en, place.fr, p.at, p.zone, p.city, p.slot ?? null, p.speaker, p.lang]);
    return said('delivery.planned', { delivery: p.delivery, at: p.at, zone: p.zone, speaker: p.speaker }, `delivery:${p.delivery}`, `statement:${channel.id}`);
  }

  /** With the first one the statement is delivered. What was said otherwise is before the members for two days. */
  @Command('delivery.record')
  async record(act: Act<'delivery.record'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const action = await statementOf(act, ['locked', 'delivered', 'published']);
    const d = await this.step(act, 'record');
    if (new Date(p.delivered) > act.now) refuse('invalid', { why: 'refusal.delivery-to-come' });
    if (!p.said === !p.recording) refuse('invalid', { why: 'refusal.delivery-said-or-recording' });
    const locked = lockedText(await frozenOf(tx, channel.id), d.lang);
    if (p.said && !locked.trim()) refuse('wrong-state', { why: 'refusal.delivery-no-language', lang: d.lang });
    const differs = p.said ? wordsApart(locked, p.said, d.lang) : 0;
    const until = differs ? new Date(act.effective.getTime() + REVIEW_HOURS * 3_600_000) : null;
    await tx.query(
      'update delivery set at = $2, said = $3, recording = $4, differs = $5, review_until = $6, recorded_party = $7, recorded_person = $8, recorded_at = $9 where id = $1',
      [d.id, p.delivered, p.said ?? null, p.recording ?? null, differs, until, by.party, by.person, act.effective]);
    if (until) {
      await setAlarm(tx, key(d.id), channel.id, 'delivery.end-review', { delivery: d.id }, until);
      await setDeadline(tx, { key: key(d.id), channel: channel.id, kind: 'delivery', ref: `delivery:${d.id}`, due: until, civil: null, parties: [action.lead], facts: { differs } }, act.now);
    }
    const first = said('delivery.recorded', { delivery: d.id, at: p.delivered, differs, said: p.said ? textHash(p.said) : null }, `delivery:${d.id}`, `action:${channel.id}`);
    return action.stage === 'locked' ? also(first, [(await stepTo(act, action, 'deliver')).told]) : first;
  }

  @Command('delivery.explain')
  async explain(act: Act<'delivery.explain'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    await statementOf(act, ['delivered', 'published']);
    const d = await this.load(act);
    if (!d.differs) refuse('wrong-state', { why: 'refusal.delivery-same' });
    if (d.explanation !== null) refuse('conflict', { why: 'refusal.delivery-explained' });
    await tx.query('update delivery set explanation = $2, explanation_lang = $3, explained_party = $4, explained_person = $5, explained_at = $6 where id = $1', [d.id, p.text, p.lang, by.party, by.person, act.effective]);
    await cancelAlarm(tx, key(d.id));
    await closeDeadline(tx, key(d.id), act.effective);
    return said('delivery.explained', { delivery: d.id, text: textHash(p.text) }, `delivery:${d.id}`);
  }

  /** Nobody explained it: the state that delivered it is asked for a correction, and nothing is published meanwhile. */
  @Command('delivery.end-review')
  async endReview(act: Act<'delivery.end-review'>): Promise<Said> {
    const d = await this.load(act);
    if (!d.differs || d.explanation !== null || !d.review_until || d.review_until > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    await closeDeadline(act.tx, key(d.id), act.effective);
    return said('delivery.left-unexplained', { delivery: d.id, party: d.speaker, differs: d.differs }, `delivery:${d.id}`);
  }

  @Command('delivery.drop')
  async drop(act: Act<'delivery.drop'>): Promise<Said> {
    const d = await this.step(act, 'drop');
    return said('delivery.dropped', { delivery: d.id }, `delivery:${d.id}`);
  }

  private async load(act: Act<'delivery.record' | 'delivery.explain' | 'delivery.end-review' | 'delivery.drop'>): Promise<DeliveryRow> {
    const [row] = await act.tx.query<DeliveryRow[]>('select id, state, lang, speaker, differs, explanation, review_until from delivery where id = $1 and statement = $2', [act.payload.delivery, act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.no-delivery' });
  }

  private async step(act: Act<'delivery.record' | 'delivery.drop'>, verb: 'record' | 'drop'): Promise<DeliveryRow> {
    const d = await this.load(act);
    const state = next(DELIVERY, d.state, verb) ?? refuse('wrong-state', { why: `refusal.delivery-${d.state}` });
    await act.tx.query('update delivery set state = $2 where id = $1', [d.id, state]);
    return d;
  }
}

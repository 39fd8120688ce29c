// Action points: assigned in a meeting to a state, by a day, out of an item or decision; taken on and done by that state (§3.12). Not here: those that return to the next agenda (carrying.ts).
import { Injectable } from '@nestjs/common';
import { FOLLOW_UPS_MAX, type FOLLOW_UP } from '../../contract/follow-ups.views.js';
import { refuse } from '../../kernel/refusal.js';
import { instantOf } from '../../ledger/civil.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash, textHash } from '../../members/facts.js';
import { refuseUnseated } from '../store.js';
import { FOLLOW_UP_COLUMNS, putFollowUp, refOf, stepFollowUp, type FollowUpRow } from './store.js';

/** What asks for something: an item, a decision or a vote of the meeting. $1 its id, $2 the meeting. */
const SOURCE = `
  select 'item:' || id as source from agenda_item where id = $1 and meeting = $2
  union all select 'consensus:' || id from consensus where id = $1 and meeting = $2
  union all select 'vote:' || id from vote where id = $1 and meeting = $2`;

@Injectable()
export class FollowUpsCommands {
  /** Also after the meeting: while its record is made it is found what was meant. */
  @Command('follow-up.assign')
  async assign(act: Act<'follow-up.assign'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const [found] = await tx.query<{ taken: boolean; count: number; zone: string }[]>(
      `select exists (select from follow_up where id = $1) as taken, (select count(*)::int from follow_up where meeting = $2) as count, m.zone from meeting m where m.id = $2`, [p.followUp, channel.id]);
    if (found!.taken) refuse('conflict', { why: 'refusal.follow-up-exists' });
    if (found!.count >= FOLLOW_UPS_MAX) refuse('conflict', { why: 'refusal.follow-up-many' });
    await refuseUnseated(act, channel.audience, p.party, 'refusal.presence-no-seat');
    const [from] = await tx.query<{ source: string }[]>(SOURCE, [p.source, channel.id]);
    const source = from?.source ?? refuse('invalid', { why: 'refusal.follow-up-source' });
    const due = instantOf({ date: p.day, time: '23:59', zone: found!.zone }).at;
    if (due <= act.now) refuse('invalid', { why: 'refusal.follow-up-past' });
    const words = both(p.words);
    await putFollowUp(act, { id: p.followUp, meeting: channel.id, source, party: p.party, day: p.day, due, ...words, returned: 0, origin: null });
    return said('follow-up.assigned', { followUp: p.followUp, party: p.party, due: p.day, source, text: bothHash(words) }, refOf({ id: p.followUp }));
  }

  @Command('follow-up.take-on')
  async takeOn(act: Act<'follow-up.take-on'>): Promise<Said> {
    const f = await this.step(act, 'take-on');
    return said('follow-up.taken-on', { followUp: f.id, party: f.party }, refOf(f));
  }

  @Command('follow-up.complete')
  async complete(act: Act<'follow-up.complete'>): Promise<Said> {
    const f = await this.step(act, 'complete');
    return said('follow-up.completed', { followUp: f.id, party: f.party }, refOf(f));
  }

  @Command('follow-up.drop')
  async drop(act: Act<'follow-up.drop'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const f = await this.step(act, 'drop');
    await act.tx.query('update follow_up set reason = $2, reason_lang = $3 where id = $1', [f.id, reason, lang]);
    return said('follow-up.dropped', { followUp: f.id, party: f.party, reason: textHash(reason) }, refOf(f));
  }

  private async step(act: Act<'follow-up.take-on' | 'follow-up.complete' | 'follow-up.drop'>, verb: keyof typeof FOLLOW_UP.steps): Promise<FollowUpRow> {
    const { tx, by, channel, payload } = act;
    const [f] = await tx.query<FollowUpRow[]>(`select ${FOLLOW_UP_COLUMNS} from follow_up where id = $1 and meeting = $2`, [payload.followUp, channel.id]);
    if (!f) return refuse('not-found', { why: 'refusal.follow-up-none' });
    if (verb !== 'drop' && by.seat !== 'secretariat' && f.party !== by.party) refuse('not-allowed', { why: 'refusal.follow-up-not-yours' });
    await stepFollowUp(act, f, verb);
    return f;
  }
}

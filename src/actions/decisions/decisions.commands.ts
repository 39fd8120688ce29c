// A question that members answer until a deadline, exact to the second, with a quorum; those who have not answered are the ones that reminders go to (c15). Not here: silence.
import { Injectable } from '@nestjs/common';
import { DECISION, outcomeOf, type Answer, type DecisionState, type Majority } from '../../contract/decisions.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, leaveDeadline, setDeadline } from '../../ledger/deadlines.js';
import { both, bothHash, hashOrNull, textHash } from '../../members/facts.js';
import { membersNow } from '../silence/chair.js';
import { askable, later } from './asking.js';

interface DecisionRow {
  id: string;
  state: DecisionState;
  due: Date;
  quorum: number;
  majority: Majority;
  parties: string[];
}
const key = (decision: string): string => `decision:${decision}`;

@Injectable()
export class DecisionsCommands {
  /** Whoever is a member now may answer; who becomes one later may not. */
  @Command('decision.put')
  async put(act: Act<'decision.put'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await askable(act, 'decision', p.decision);
    const [asked, due, parties] = [both(p.asked), later(act, p.due), await membersNow(tx)];
    if (!asked.en && !asked.fr) refuse('invalid', { why: 'refusal.question-empty' });
    if (p.quorum > parties.length) refuse('invalid', { why: 'refusal.decision-quorum', members: parties.length });
    await tx.query(
      'insert into decision (id, action, question_en, question_fr, state, due, quorum, majority, parties, party, person, put) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      [p.decision, channel.id, asked.en, asked.fr, DECISION.initial, due, p.quorum, p.majority, parties, by.party, by.person, act.effective]);
    await setAlarm(tx, key(p.decision), channel.id, 'decision.close', { decision: p.decision }, due);
    await setDeadline(tx, { key: key(p.decision), channel: channel.id, kind: 'decision', ref: key(p.decision), due, civil: null, parties, mandate: 'bind', facts: { quorum: p.quorum } }, act.now);
    return said('decision.put', { decision: p.decision, due: due.toISOString(), quorum: p.quorum, majority: p.majority, parties, text: bothHash(asked) }, key(p.decision));
  }

  @Command('decision.answer')
  async answer(act: Act<'decision.answer'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const d = await this.load(act);
    if (d.state !== 'open') refuse('wrong-state', { why: `refusal.decision-${d.state}` });
    if (act.now >= d.due) refuse('too-late', { why: 'refusal.decision-over' });
    if (!d.parties.includes(by.party)) refuse('not-allowed', { why: 'refusal.question-not-entitled' });
    await tx.query(
      `insert into decision_answer (decision, party, answer, comment, lang, at, person) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (decision, party) do update set answer = excluded.answer, comment = excluded.comment, lang = excluded.lang, at = excluded.at, person = excluded.person`,
      [d.id, by.party, p.answer, p.comment ?? null, p.comment ? (p.lang ?? 'en') : null, act.effective, by.person]);
    await leaveDeadline(tx, key(d.id), by.party);
    return said('decision.answered', { decision: d.id, party: by.party, answer: p.answer, comment: hashOrNull(p.comment) }, key(d.id));
  }

  /** At the deadline, whenever the clock comes to it. */
  @Command('decision.close')
  async close(act: Act<'decision.close'>): Promise<Said> {
    const d = await this.load(act);
    if (d.due > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    const answers = (await act.tx.query<{ answer: Answer }[]>('select answer from decision_answer where decision = $1', [d.id])).map((r) => r.answer);
    const result = await this.end(act, d, outcomeOf(answers, d.quorum, d.majority));
    const of = (a: Answer): number => answers.filter((x) => x === a).length;
    return said('decision.closed', { decision: d.id, result, yes: of('yes'), no: of('no'), abstain: of('abstain'), quorum: d.quorum }, key(d.id));
  }

  @Command('decision.withdraw')
  async withdraw(act: Act<'decision.withdraw'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const d = await this.load(act);
    await this.end(act, d, 'withdraw');
    await act.tx.query('update decision set reason = $2, reason_lang = $3 where id = $1', [d.id, reason, lang]);
    await cancelAlarm(act.tx, key(d.id));
    return said('decision.withdrawn', { decision: d.id, reason: textHash(reason) }, key(d.id));
  }

  private async end(act: Act, d: DecisionRow, verb: keyof typeof DECISION.steps): Promise<DecisionState> {
    const state = next(DECISION, d.state, verb) ?? refuse('wrong-state', { why: `refusal.decision-${d.state}` });
    await act.tx.query('update decision set state = $2, closed = $3 where id = $1', [d.id, state, act.effective]);
    await closeDeadline(act.tx, key(d.id), act.effective);
    return state;
  }

  private async load(act: Act<'decision.answer' | 'decision.close' | 'decision.withdraw'>): Promise<DecisionRow> {
    const [row] = await act.tx.query<DecisionRow[]>('select id, state, due, quorum, majority, parties from decision where id = $1 and action = $2', [act.payload.decision, act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.question-none' });
  }
}

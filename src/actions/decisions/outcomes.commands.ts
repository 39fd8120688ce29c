// What was decided, in both languages, with the day on which it is looked at again: that day an item opens by itself for the lead and the secretariat, and on the next
// agenda of the members (c17). Not here: agendas of sittings.
import { Injectable } from '@nestjs/common';
import { OUTCOME, type OutcomeState } from '../../contract/decisions.views.js';
import { next } from '../../contract/machine.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { both, bothHash, textHash } from '../../members/facts.js';
import { loadAction } from '../store.js';
import { askable, later } from './asking.js';

const key = (outcome: string): string => `outcome:${outcome}`;
const agendaKey = (outcome: string): string => `agenda:${outcome}`;

@Injectable()
export class OutcomesCommands {
  @Command('outcome.record')
  async record(act: Act<'outcome.record'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const { lead } = await askable(act, 'outcome', p.outcome);
    const [words, review] = [both(p.words), p.review ? later(act, p.review) : null];
    if (!words.en || !words.fr) refuse('invalid', { why: 'refusal.outcome-one-language' });
    await tx.query('insert into outcome (id, action, text_en, text_fr, state, review, party, person, recorded) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      p.outcome, channel.id, words.en, words.fr, OUTCOME.initial, review, by.party, by.person, act.effective]);
    await this.plan(act, p.outcome, lead, review);
    return said('outcome.recorded', { outcome: p.outcome, text: bothHash(words), review: review?.toISOString() ?? null }, key(p.outcome));
  }

  @Command('outcome.open-review')
  async openReview(act: Act<'outcome.open-review'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const was = await this.load(act);
    if (!was.review || was.review > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    await this.step(act, was.state, 'open-review');
    await closeDeadline(tx, key(p.outcome), act.effective);
    // And it comes before the members when they sit next.
    await setAlarm(tx, agendaKey(p.outcome), channel.id, 'item.take', { subject: p.outcome }, act.effective);
    const { lead } = await loadAction(tx, channel.id);
    return said('outcome.review-opened', { outcome: p.outcome, parties: [lead, SECRETARIAT] }, key(p.outcome));
  }

  @Command('outcome.review')
  async review(act: Act<'outcome.review'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const was = await this.load(act);
    const again = p.next ? later(act, p.next) : null;
    await this.step(act, was.state, again ? 'renew' : 'review');
    const found = { party: by.party, person: by.person, at: act.effective.toISOString(), text: p.text, lang: p.lang, next: again?.toISOString() ?? null };
    await tx.query('update outcome set review = $2, reviews = reviews || $3::jsonb where id = $1', [p.outcome, again, JSON.stringify([found])]);
    await this.plan(act, p.outcome, (await loadAction(tx, channel.id)).lead, again);
    return said('outcome.reviewed', { outcome: p.outcome, text: textHash(p.text), next: found.next }, key(p.outcome));
  }

  /** Its alarm, and the deadline by which the lead and the secretariat are reminded of it; or neither. */
  private async plan(act: Act, outcome: string, lead: string, review: Date | null): Promise<void> {
    const { tx, channel } = act;
    if (review) {
      await setAlarm(tx, key(outcome), channel.id, 'outcome.open-review', { outcome }, review);
      await setDeadline(tx, { key: key(outcome), channel: channel.id, kind: 'review', ref: key(outcome), due: review, civil: null, parties: [lead, SECRETARIAT], facts: {} }, act.now);
      return;
    }
    await cancelAlarm(tx, key(outcome));
    await closeDeadline(tx, key(outcome), act.effective);
  }

  private async step(act: Act<'outcome.open-review' | 'outcome.review'>, was: OutcomeState, verb: keyof typeof OUTCOME.steps): Promise<void> {
    const state = next(OUTCOME, was, verb) ?? refuse('wrong-state', { why: `refusal.outcome-${was}` });
    await act.tx.query('update outcome set state = $2 where id = $1', [act.payload.outcome, state]);
  }

  private async load(act: Act<'outcome.open-review' | 'outcome.review'>): Promise<{ state: OutcomeState; review: Date | null }> {
    const [row] = await act.tx.query<{ state: OutcomeState; review: Date | null }[]>('select state, review from outcome where id = $1 and action = $2', [act.payload.outcome, act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.question-none' });
  }
}

// The steps of IATI's status lifecycle, each proven by its date (§3.14). Not here: the table of steps (contract INITIATIVE_STATUS) and what proves a state (rules.ts).
import { Injectable } from '@nestjs/common';
import { INITIATIVE_STATUS, STATUSES, type InitiativesEntries } from '../contract/initiatives.views.js';
import { next } from '../contract/machine.js';
import { refuse } from '../kernel/refusal.js';
import { Command, type Act, type Said } from '../ledger/command.js';
import { changeActivity, present, tell, today } from './editing.js';
import { withDate } from './merge.js';
import { checkDates, checkProof, dateOf } from './rules.js';

type Verb = keyof typeof INITIATIVE_STATUS.steps;
type Stepped = Extract<keyof InitiativesEntries, `initiative.${'started' | 'finalised' | 'closed' | 'cancelled' | 'suspended' | 'resumed'}`>;
/** The date a step may bring along: 2 actual start, 4 actual end. A suspension has none in the standard. */
const BRINGS: Readonly<Record<Verb, '2' | '4' | null>> = { start: '2', resume: '2', finalise: '4', close: '4', cancel: '4', suspend: null };

@Injectable()
export class StepsCommands {
  @Command('initiative.start')
  start(act: Act<'initiative.start'>): Promise<Said> {
    return this.step(act, 'start', 'initiative.started');
  }

  @Command('initiative.finalise')
  finalise(act: Act<'initiative.finalise'>): Promise<Said> {
    return this.step(act, 'finalise', 'initiative.finalised');
  }

  @Command('initiative.close')
  close(act: Act<'initiative.close'>): Promise<Said> {
    return this.step(act, 'close', 'initiative.closed');
  }

  @Command('initiative.cancel')
  cancel(act: Act<'initiative.cancel'>): Promise<Said> {
    return this.step(act, 'cancel', 'initiative.cancelled');
  }

  @Command('initiative.suspend')
  suspend(act: Act<'initiative.suspend'>): Promise<Said> {
    return this.step(act, 'suspend', 'initiative.suspended');
  }

  @Command('initiative.resume')
  resume(act: Act<'initiative.resume'>): Promise<Said> {
    return this.step(act, 'resume', 'initiative.resumed');
  }

  private async step<V extends Verb>(act: Act<`initiative.${V}`>, verb: V, type: Stepped): Promise<Said> {
    const { date } = act.payload;
    const record = await present(act);
    const before = STATUSES[Number(record.activity.status) - 1];
    const status = (before && next(INITIATIVE_STATUS, before, verb)) ?? refuse('wrong-state', { why: 'refusal.initiative-no-such-step', status: before ?? null });
    const brings = BRINGS[verb];
    if (date && !brings) refuse('invalid', { why: 'refusal.initiative-no-date-here' });
    // What never started has no end.
    if (date && brings === '4' && !dateOf(record.activity, '2')) refuse('invalid', { why: 'refusal.initiative-needs-actual-start', status });
    const dates = brings ? withDate(record.activity.dates, brings, date) : record.activity.dates;
    const activity = { ...record.activity, dates, status: String(STATUSES.indexOf(status) + 1) };
    checkDates(activity, today(act));
    checkProof(activity, status);
    const change = await changeActivity(act, record, activity);
    return tell(record, type, { ...change, date: brings ? (dateOf(activity, brings) ?? null) : null });
  }
}

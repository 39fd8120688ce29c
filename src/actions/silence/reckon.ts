// The arithmetic of a silence (§3.2): what an announcement must keep, when a round starts and ends, what an extension, an outage or a restart does to its deadline.
// Pure. Not here: acts and rows.
import type { ProfileRules } from '../../contract/profile.views.js';
import { objections, type SilenceMode, type Voice } from '../../contract/silence.views.js';
import { civilOf, instantOf } from '../../ledger/civil.js';
import { workingDay, type Calendar } from '../../ledger/working-days.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const plus = (at: Date, hours: number): Date => new Date(at.getTime() + hours * HOUR_MS);

/** Where the chair sits: whose calendar and clock a deadline keeps. */
export interface Seatplace {
  country: string;
  zone: string;
  city: string;
}

/** An act counts when it was made before the deadline; at the same instant it is late (rule 7). */
export const isLate = (at: Date, due: Date): boolean => at.getTime() >= due.getTime();

/** What the voices make of the round at its deadline. */
export const verdict = (voices: readonly { party: string; voice: Voice }[]): 'adopted' | 'broken' => (objections(voices).length ? 'broken' : 'adopted');
/** Whether an objection ends the round at once (rule 2). */
export const endsAtOnce = (mode: SilenceMode): boolean => mode === 'strict';

export interface Plan {
  now: Date;
  asked: Date | null;
  posted: readonly Date[];
  due: Date;
  meeting: boolean;
  urgent: boolean;
  /** On what has changed since the text was cleared: the members have agreed to silence on it before. */
  changes: boolean;
}
/** From start to deadline, at least. */
export const leastHours = (rules: ProfileRules, of: { urgent: boolean; changes: boolean }): number => Math.min(rules.silenceHours, ...(of.urgent ? [rules.urgentHours] : []), ...(of.changes ? [rules.changesHours] : []));
/** The start: not before both languages were posted (rule 1), nor, where it was announced in writing, before the members could object to the procedure. */
export const startOf = (p: Plan, rules: ProfileRules): Date => {
  const open = p.meeting || p.urgent || p.changes ? p.now : plus(p.now, rules.objectHours);
  return new Date(Math.max(p.now.getTime(), p.asked?.getTime() ?? 0, open.getTime(), ...p.posted.map((d) => d.getTime())));
};

/** What is wrong with the deadline, by the words of refusals. */
export const faultsOf = (p: Plan, rules: ProfileRules, place: Seatplace, calendar: Calendar): string[] => {
  const { date, time } = civilOf(p.due, place.zone);
  const shortest = plus(startOf(p, rules), leastHours(rules, p));
  return [
    ...(p.due < shortest ? ['refusal.silence-too-short'] : []),
    ...(calendar(place.country, date) === 'working' ? [] : ['refusal.silence-day-off']),
    ...(time >= rules.opens && time <= rules.closes ? [] : ['refusal.silence-off-hours']),
  ];
};

/** The first instant from this one on that lies in office hours of a working day at the chair's. Never earlier. */
export const fitted = (at: Date, rules: ProfileRules, { country, zone }: Seatplace, calendar: Calendar): Date => {
  const { date, time } = civilOf(at, zone);
  const working = calendar(country, date) === 'working';
  if (working && time >= rules.opens && time <= rules.closes) return at;
  // A bad day keeps its hour, a bad hour goes on to the next opening.
  const hour = time < rules.opens || time > rules.closes ? rules.opens : time;
  const day = workingDay(calendar, country, date, working && time > rules.closes ? 1 : 0);
  return instantOf({ date: day, time: hour, zone }).at;
};

/** The deadline after a granted extension: never earlier than asked. */
export const extendedTo = (due: Date, hours: number, rules: ProfileRules, place: Seatplace, calendar: Calendar): Date => fitted(plus(due, hours), rules, place, calendar);

export interface Outage {
  since: Date;
  until: Date;
}
/** Rule 6: away for longer than the rules allow in the last hours before the deadline moves it once, by the whole outage in full hours. */
export const outageExtension = (due: Date, outages: readonly Outage[], rules: ProfileRules): { due: Date; outage: Outage } | null => {
  const opens = plus(due, -rules.outageWindowHours).getTime();
  const inWindow = (o: Outage): number => Math.min(o.until.getTime(), due.getTime()) - Math.max(o.since.getTime(), opens);
  const felt = outages.filter((o) => inWindow(o) > rules.outageMinutes * MINUTE_MS).sort((a, b) => b.until.getTime() - b.since.getTime() - (a.until.getTime() - a.since.getTime()));
  const outage = felt[0];
  if (!outage) return null;
  return { due: plus(due, Math.ceil((outage.until.getTime() - outage.since.getTime()) / HOUR_MS)), outage };
};

/** A round restarted after a difference of languages: what was left if that was more than a day, else the full time: `full` in hours, where it is not the usual one. */
export const restartedTo = (now: Date, voided: Date, due: Date, rules: ProfileRules, place: Seatplace, calendar: Calendar, full = rules.silenceHours): Date => {
  const left = due.getTime() - voided.getTime();
  return fitted(left > 24 * HOUR_MS ? new Date(now.getTime() + left) : plus(now, full), rules, place, calendar);
};

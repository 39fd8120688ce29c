// Civil time: what a wall clock says in a city, and which instant of the record that is (§3.18). Pure, over the time-zone rules that the runtime carries.
// Not here: working days and holidays (working-days.ts), keeping a deadline (deadlines.ts).
import { Temporal } from 'temporal-polyfill';

/** “Noon in New York on that day”: how people set a deadline. `date` YYYY-MM-DD, `time` HH:MM, `zone` an IANA name. */
export interface CivilRule {
  date: string;
  time: string;
  zone: string;
}
/** `gap`: the hour does not exist that day, because clocks go forward over it. `overlap`: it comes twice. */
export type Civilness = 'exact' | 'gap' | 'overlap';

/** Whether the runtime knows this zone by that name. */
export const isZone = (zone: string): boolean => {
  try {
    return /^[A-Za-z]/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** The calendar has this day, and the day this minute. */
export const isCivil = (date: string, time: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return false;
  try {
    return Boolean(Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' }));
  } catch {
    return false;
  }
};

/**
 * The instant that a civil rule means. Where clocks go forward over it, the same time after the change; where it comes twice, the second: a state never
 * has less time than the wall clock promised. Throws RangeError for a day, time or zone that does not exist.
 */
export const instantOf = ({ date, time, zone }: CivilRule): { at: Date; was: Civilness } => {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: 'reject' });
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }));
  const was = early!.epochMilliseconds === late!.epochMilliseconds ? 'exact' : late!.toPlainDateTime().equals(wall) ? 'overlap' : 'gap';
  return { at: new Date(late!.epochMilliseconds), was };
};

/** What the clocks of a zone say at an instant, to the minute; `weekday` 1 (Monday) to 7; `offset` minutes east of Greenwich. */
export const civilOf = (at: Date, zone: string): CivilRule & { weekday: number; offset: number } => {
  const z = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return { date: z.toPlainDate().toString(), time: z.toPlainTime().toString({ smallestUnit: 'minute' }), zone, weekday: z.dayOfWeek, offset: Math.round(z.offsetNanoseconds / 60e9) };
};

/** The day that many days later in the calendar. */
export const plusDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
/** 1 (Monday) to 7. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

/**
 * Milliseconds by which the rule now points past the recorded instant: not zero once a law has changed the zone. The instant stays what was announced
 * (§3.2 rule 10); whoever set it is told.
 */
export const driftOf = (rule: CivilRule, recorded: Date): number => instantOf(rule).at.getTime() - recorded.getTime();

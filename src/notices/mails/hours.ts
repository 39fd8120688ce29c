// When somebody may be written to: the hours of the post, one's own quiet hours, or always. Pure, over civil time and a calendar of working days (ledger/). Quiet hours
// hold a mail back; only the last call before a deadline goes through them (notices/reminders). Not here: what was chosen (reach.ts).
import { civilOf, instantOf, plusDays } from '../../ledger/civil.js';
import type { Calendar } from '../../ledger/working-days.js';

/** HH:MM on the clock of `zone`. */
export interface PostHours {
  country: string;
  zone: string;
  opens: string;
  closes: string;
}
/** `post`: open in the post's hours on working days of its country. `own`: quiet from an hour to another, every day. `null`: never quiet. */
export type Hours = { of: 'post'; post: PostHours } | { of: 'own'; zone: string; from: string; until: string } | null;

const HOUR = 3_600_000;
/** Longer than any run of days without work. */
const DAYS_MAX = 31;
const at = (date: string, time: string, zone: string): number => instantOf({ date, time, zone }).at.getTime();

/** The open stretch of that day at the post, or null where nobody works. */
const stretch = (p: PostHours, date: string, calendar: Calendar): { from: number; to: number } | null =>
  calendar(p.country, date) === 'working' ? { from: at(date, p.opens, p.zone), to: at(date, p.closes, p.zone) } : null;

/** The quiet stretch that this instant lies in: it may have begun the evening before. */
const quietAt = ({ zone, from, until }: { zone: string; from: string; until: string }, now: Date): { from: number; to: number } | null => {
  const { date } = civilOf(now, zone);
  for (const day of [plusDays(date, -1), date]) {
    const begin = at(day, from, zone);
    const end = at(from < until ? day : plusDays(day, 1), until, zone);
    if (begin <= now.getTime() && now.getTime() < end) return { from: begin, to: end };
  }
  return null;
};

/** The first moment from `now` on at which one may be written to. */
export const nextOpen = (hours: Hours, now: Date, calendar: Calendar): Date => {
  if (!hours) return now;
  if (hours.of === 'own') return new Date(quietAt(hours, now)?.to ?? now);
  const { date } = civilOf(now, hours.post.zone);
  for (let i = 0; i < DAYS_MAX; i += 1) {
    const open = stretch(hours.post, plusDays(date, i), calendar);
    if (open && now.getTime() <= open.to) return new Date(Math.max(now.getTime(), open.from));
  }
  return now;
};

/** The next opening of a day after `now`; where there are no hours to open, eight in the morning of UTC. */
export const nextMorning = (hours: Hours, now: Date, calendar: Calendar): Date => {
  if (!hours || hours.of === 'own') {
    const [zone, time] = hours ? [hours.zone, hours.until] : ['UTC', '08:00'];
    const { date } = civilOf(now, zone);
    const today = at(date, time, zone);
    return new Date(today > now.getTime() ? today : at(plusDays(date, 1), time, zone));
  }
  const { date } = civilOf(now, hours.post.zone);
  for (let i = 0; i < DAYS_MAX; i += 1) {
    const open = stretch(hours.post, plusDays(date, i), calendar);
    if (open && open.from > now.getTime()) return new Date(open.from);
  }
  return new Date(now.getTime() + 24 * HOUR);
};

/** The next full hour, if that may be; else the next moment that may. */
export const nextHour = (hours: Hours, now: Date, calendar: Calendar): Date => nextOpen(hours, new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR), calendar);

/** The last moment up to `now` at which somebody is still there to act: `now` itself when it is open, else an hour before the post closed or the quiet began. */
export const lastOpen = (hours: Hours, now: Date, calendar: Calendar): Date => {
  if (!hours) return now;
  if (hours.of === 'own') {
    const quiet = quietAt(hours, now);
    return quiet ? new Date(quiet.from - HOUR) : now;
  }
  const { date } = civilOf(now, hours.post.zone);
  for (let i = 0; i < DAYS_MAX; i += 1) {
    const open = stretch(hours.post, plusDays(date, -i), calendar);
    if (!open || open.from > now.getTime()) continue;
    return open.to >= now.getTime() ? now : new Date(Math.max(open.from, open.to - HOUR));
  }
  return now;
};

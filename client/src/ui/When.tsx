// An instant in the reader's language and zone, with its city unless the page's last line says it. Not here: time left (Deadline).
import { useNow } from './clock.js';
import { useLang } from './language.js';
import { useReader } from './reader.js';
import { hour, longDay, moment, plainDate, shortDay, type Instant, type Zone } from './when.js';

interface WhenProps {
  readonly at: Instant;
  /** `moment` with day, hour and city; `hour` alone in lists under a day; `day` short; `long` day in full. */
  readonly as?: 'moment' | 'hour' | 'day' | 'long';
  /** Another zone than the reader's. */
  readonly place?: Zone;
}

export function When({ at, as = 'moment', place }: WhenProps) {
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const where = place ?? reader;
  const text = { moment: () => moment(at, where, lang, now), hour: () => hour(at, where.zone, lang), day: () => shortDay(at, where.zone, lang, now), long: () => longDay(at, where.zone, lang) }[as]();
  return <time className="num" dateTime={new Date(at).toISOString()}>{text}</time>;
}

/** A calendar date without an hour, as in a record: 30 June 2026. `date` is 'YYYY-MM-DD'. */
export function OnDate({ date }: { date: string }) {
  const lang = useLang();
  return <time className="num" dateTime={date}>{plainDate(date, lang)}</time>;
}

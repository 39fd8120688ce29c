// A deadline: words first, then the hour in the reader's zone with its city, then in the others that matter. Amber under 48 hours, red when past.
import { useNow } from './clock.js';
import css from './Deadline.module.css';
import { useLang } from './language.js';
import { useReader } from './reader.js';
import { urgency } from './span.js';
import { useSpanWords } from './use-span.js';
import { hourAt, moment, type Instant, type Zone } from './when.js';

interface DeadlineProps {
  readonly at: Instant;
  /** After the reader's own: the chair's with `who: 'chair'`. A zone whose hour and city are the reader's is not repeated. */
  readonly also?: readonly Zone[];
  /** What a passed instant is: 'late' for something owed, 'ended' for something that ran out. */
  readonly past?: 'late' | 'ended';
  /** One line of running text instead of the column: "Due in 6 days 11 h: Mon 30 Nov, 23:59 Santiago". */
  readonly inline?: boolean;
}

export function Deadline({ at, also = [], past = 'late', inline }: DeadlineProps) {
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const words = useSpanWords();
  const left = new Date(at).getTime() - now;
  const own = moment(at, { zone: reader.zone, city: reader.city }, lang, now);
  const others = also.filter((z) => z.zone !== reader.zone).map((z) => (moment(at, z, lang, now).split(',')[0] === own.split(',')[0] ? hourAt(at, z, lang) : moment(at, z, lang, now)));
  const near = past === 'ended' && left <= 0 ? 'far' : urgency(left);
  return (
    <time className={`num ${inline ? css.inline : css.due}`} data-near={near} dateTime={new Date(at).toISOString()}>
      <b>{words(left, past)}</b>
      <span>{own}</span>
      {others.map((text) => <span key={text}>{text}</span>)}
    </time>
  );
}

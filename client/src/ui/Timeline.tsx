// What happened, as sentences with their hour and number, newest first under the day it happened. The sentences come ready from the catalogue.
import { Fragment, type ReactNode } from 'react';
import { useNow } from './clock.js';
import { useLang } from './language.js';
import { EntryNo } from './Num.js';
import { useReader } from './reader.js';
import css from './Timeline.module.css';
import { dayKey, hour, shortDay, type Instant } from './when.js';
import { useUiWords } from './words.js';

export interface TimelineEntry {
  readonly id: string;
  readonly at: Instant;
  readonly no: number;
  readonly sentence: ReactNode;
  readonly href?: string | undefined;
  /** Not yet read: a filled mark before the hour. */
  readonly unread?: boolean | undefined;
}

/** @param entries in the order they are shown; days are headed as they change. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const say = useUiWords();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const names: Record<string, string> = { [dayKey(now - 86_400_000, zone)]: say('time.yesterday'), [dayKey(now, zone)]: say('time.today') };
  const days = entries.reduce<[string, TimelineEntry[]][]>((list, e) => {
    const day = dayKey(e.at, zone);
    const last = list.at(-1);
    if (last?.[0] === day) last[1].push(e);
    else list.push([day, [e]]);
    return list;
  }, []);
  return (
    <div className={css.line}>
      {days.map(([day, list]) => (
        <Fragment key={`${day} ${list[0]?.id}`}>
          <h3>{names[day] ?? shortDay(list[0]?.at ?? now, zone, lang, now)}</h3>
          <ul>
            {list.map((e) => (
              <li key={e.id} data-unread={e.unread || undefined}>
                <time className="num" dateTime={new Date(e.at).toISOString()}>{hour(e.at, zone, lang)}</time>
                <span>{e.sentence} <EntryNo no={e.no} href={e.href} /></span>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

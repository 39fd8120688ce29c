// The last line of every page: how old it is, what was last recorded, in which zone its hours are.
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { cityOf } from './cities.js';
import { useNow } from './clock.js';
import { Icon } from './Icon.js';
import { useLang } from './language.js';
import css from './LastLine.module.css';
import { entryNo } from './number.js';
import { useReader } from './reader.js';
import { hour, offset, type Instant } from './when.js';
import { useUiWords } from './words.js';

export interface LastLineProps {
  /** The instant the page shows; `current` while the line holds. */
  readonly asOf: Instant;
  readonly current: boolean;
  /** The reader's last recorded act. */
  readonly lastAct?: number | undefined;
  /** Said by the page instead of the last act: "9 of 31 shown". */
  readonly note?: ReactNode;
}

export function LastLine({ asOf, current, lastAct, note }: LastLineProps) {
  const say = useUiWords();
  const lang = useLang();
  const { zone, city } = useReader();
  const at = useNow('minute');
  return (
    <footer className={css.foot}>
      <span className={css.age} data-current={current || undefined}><Icon of={current ? IconCircleCheck : IconClock} size={15} />{say(current ? 'last.up-to-date' : 'last.behind', { hour: hour(asOf, zone, lang, true) })}</span>
      {note ?? (lastAct !== undefined && <span>{say('last.act', { no: entryNo(lastAct, lang) })}</span>)}
      <span className={css.end}>{say('last.hours', { city: city ?? cityOf(zone, lang), offset: offset(at, zone) })}</span>
    </footer>
  );
}

// Up to three clocks over the margin: your post, the chair, the sitting. By the minute; screen readers find them, nothing is announced.
import { cityIn, cityOf } from './cities.js';
import { useNow } from './clock.js';
import css from './Clocks.module.css';
import { useLang } from './language.js';
import { hour, type Zone } from './when.js';

/** `who` of each zone says whose hour it is: "your post". Zones are shown in the order given. */
export function Clocks({ zones, label }: { zones: readonly Zone[]; label: string }) {
  const lang = useLang();
  const now = useNow('minute');
  return (
    <ul className={`num ${css.clocks}`} aria-label={label}>
      {zones.map((z) => (
        <li key={`${z.zone} ${z.who}`}>
          <b>{hour(now, z.zone, lang)}</b>
          <span>{z.city ? cityIn(z.city, lang) : cityOf(z.zone, lang)}{z.who && `, ${z.who}`}</span>
        </li>
      ))}
    </ul>
  );
}

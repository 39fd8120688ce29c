// Posts by time zone on a strip of 24 hours of the reader's clock: when each is at work, where the present stands, who is there. Its table is the directory's.
import type { Contact } from '@contract/members.reads.js';
import { useNames } from '../../record/names.js';
import { cityIn } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { StateCode } from '../../ui/StateCode.js';
import { hour, offset, wallHour } from '../../ui/when.js';
import { AtWork } from './AtWork.js';
import css from './Members.module.css';
import { aheadOfUtc, isAtWork, isWeekend, minuteOfDay, piecesOf, type Hours } from '../../ui/instants.js';
import { useMembersWords } from './words.js';

interface Group {
  readonly key: string;
  readonly city: string;
  readonly zone: string;
  readonly hours: Hours;
  readonly people: readonly Contact[];
}
const SCALE = [0, 6, 12, 18, 24];
const at = (minutes: number) => `${(minutes / 14.4).toFixed(3)}%`;

/** One strip a city with the same hours, from the west to the east of the reader's day. */
const groupsOf = (people: readonly Contact[], now: number): Group[] => {
  const groups = new Map<string, Group & { people: Contact[] }>();
  for (const p of people) {
    if (!p.hours || !p.zone || !p.post) continue;
    const key = `${p.post.city} ${p.zone} ${p.hours.opens} ${p.hours.closes}`;
    const group = groups.get(key) ?? { key, city: p.post.city, zone: p.zone, hours: p.hours, people: [] };
    group.people.push(p);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => aheadOfUtc(now, a.zone) - aheadOfUtc(now, b.zone) || (a.city < b.city ? -1 : 1));
};

export function HourStrip({ people }: { people: readonly Contact[] }) {
  const now = useNow('minute');
  const lang = useLang();
  const { zone } = useReader();
  const present = at(minuteOfDay(now, zone));
  const label = (h: number) => wallHour(`${String(h).padStart(2, '0')}:00`, lang);
  return (
    <div className={css.strip}>
      <div className={css.zone} aria-hidden><span /><div className={css.scale}>{SCALE.map((h) => <span key={h} style={{ insetInlineStart: at(h * 60) }}>{label(h)}</span>)}</div></div>
      {groupsOf(people, now).map((g) => <Zone key={g.key} group={g} present={present} now={now} />)}
    </div>
  );
}

function Zone({ group: g, present, now }: { group: Group; present: string; now: number }) {
  const say = useMembersWords();
  const lang = useLang();
  const names = useNames();
  const { zone } = useReader();
  const on = isAtWork(g.hours, g.zone, now);
  const rest = isWeekend(now, g.zone);
  const city = cityIn(g.city, lang);
  return (
    <section className={css.zone} aria-label={city}>
      <div>
        <p className={css.row}><span className="strong">{city}</span><span className="num">{hour(now, g.zone, lang)}</span></p>
        <p className="note faint">{offset(now, g.zone)}{rest ? `, ${say('weekend')}` : ''}</p>
        <p className="note"><AtWork at={on} /></p>
      </div>
      <div>
        <div className={css.bar} data-on={on || undefined} data-rest={rest || undefined} role="img" aria-label={say('directory.bar', { city, opens: wallHour(g.hours.opens, lang), closes: wallHour(g.hours.closes, lang) })}>
          {piecesOf(g.hours, g.zone, zone, now).map(([from, to]) => <i key={from} style={{ insetInlineStart: at(from), width: at(to - from) }} />)}
          <u style={{ insetInlineStart: present }} />
        </div>
        <ul className={css.there}>
          {g.people.map((p) => <li key={`${p.person} ${p.party} ${p.function}`}>{names.knows(p.party) && <><StateCode code={p.party} name={names.party(p.party)} />{' '}</>}<b>{p.name}</b></li>)}
        </ul>
      </div>
    </section>
  );
}

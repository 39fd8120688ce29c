// The list in hand: how it is ordered and until when it is open, who waits in which place with how many minutes, the one exception with its reason. Not here: changing it (ListActs.tsx).
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { now, useNow } from '../../../ui/clock.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { dayKey, hour, moment } from '../../../ui/when.js';
import type { ListView, SpeakerView } from '@contract/floor.views.js';
import css from './Floor.module.css';
import { clock } from './time.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';
import type { ReactNode } from 'react';

/** The order in words, as it is printed on every screen. */
export const useOrderInWords = (): ((list: ListView) => string) => {
  const say = useFloorWords();
  const record = useRecordWords();
  return (l) => [record(`strategy.${l.strategy}`), l.drawn?.letters && say('order.drawn', { letters: l.drawn.letters }), l.observersLast && say('order.observers'), l.level && say('order.level', { rank: record(`rank.${l.level}`) })].filter(Boolean).join(', ');
};

export function Order({ floor }: { floor: Floor }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const order = useOrderInWords();
  const lang = useLang();
  const { zone } = useReader();
  const l = floor.list;
  useNow('minute');
  if (!l) return null;
  const moved = floor.queue.filter((s) => s.move?.reason).length;
  const before = l.opens !== null && Date.parse(l.opens) > now();
  return (
    <p className="small soft">
      <b>{say('order', { order: order(l) })}</b>. {moved > 0 && say('order.moved', { count: moved })}{' '}
      {before ? say('opens', { when: moment(l.opens!, { zone }, lang, now()) }) : l.closes && l.state !== 'closed' ? say('until', { hour: dayKey(l.closes, zone) === dayKey(now(), zone) ? hour(l.closes, zone, lang) : moment(l.closes, { zone }, lang, now()) }) : record(`state.list.${l.state}`)}
    </p>
  );
}

interface QueueProps {
  readonly floor: Floor;
  /** How many are shown. */
  readonly most?: number;
  /** Those that a narrow page keeps, by place from and up to; the others are marked far. */
  readonly near?: readonly [from: number, to: number];
  /** Time spoken as a bar beside the figure, against whoever spoke longest. */
  readonly drawn?: boolean;
  /** At the end of a line, and under it. */
  readonly menu?: (speaker: SpeakerView) => ReactNode;
  readonly acts?: (speaker: SpeakerView) => ReactNode;
}
export function Queue({ floor, most, near, drawn, menu, acts }: QueueProps) {
  const say = useFloorWords();
  if (!floor.queue.length) return <p className="small soft">{say('empty')}</p>;
  const longest = drawn ? Math.max(1, ...floor.used.values()) : undefined;
  return (
    <ol className={`num ${css.queue}`} data-drawn={drawn || undefined}>
      {floor.queue.slice(0, most).map((s, i) => <Waiting key={s.id} speaker={s} place={i + 1} far={near !== undefined && (i < near[0] || i >= near[1])} used={floor.used.get(s.party) ?? 0} longest={longest} swap={exchangeOf(floor, s)} menu={menu?.(s)} acts={acts?.(s)} />)}
    </ol>
  );
}

/** For which group and which states it speaks, as they were when it asked. */
export function Behalf({ speaker: { behalf } }: { speaker: SpeakerView }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  if (!behalf) return null;
  return <>{say('behalf', { group: behalf.name[lang], states: new Intl.ListFormat(lang, { type: 'conjunction' }).format(names.sorted(behalf.parties).map((p) => names.party(p))) })}</>;
}

/** Whose place it has, where two exchanged theirs. */
const exchangeOf = (floor: Floor, s: SpeakerView): string | null => floor.all.find((x) => x.id === s.place)?.party ?? null;

/** Why it stands where it stands, and for whom. */
function Beneath({ speaker: s, swap }: { speaker: SpeakerView; swap: string | null }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const { zone } = useReader();
  const moved = s.move && (s.move.reason ? say('moved', { reason: s.move.reason }) : say('moved.absent'));
  return (
    <>
      {s.behalf && <span className={`note soft ${css.more}`}><Behalf speaker={s} /></span>}
      {s.away && <span className={`note amber ${css.more}`}>{say('away', { hour: hour(s.away, zone, lang) })}</span>}
      {moved && <span className={`note soft ${css.more}`}>{moved}</span>}
      {swap && <span className={`note soft ${css.more}`}>{say('exchanged', { state: names.party(swap) })}</span>}
    </>
  );
}

function Waiting({ speaker: s, place, far, used, longest, swap, menu, acts }: { speaker: SpeakerView; place: number; far: boolean; used: number; longest: number | undefined; swap: string | null; menu?: ReactNode; acts?: ReactNode }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const beside = [s.rank && record(`rank.${s.rank}`), s.name, s.preference && record(`preference.${s.preference}`), s.observer && say('observer'), s.lang?.toUpperCase(), s.state === 'called' && record('state.speaker.called')].filter(Boolean).join(', ');
  return (
    <li data-mine={s.party === code || undefined} data-far={far || undefined}>
      <span className={css.no}>{place}</span>
      <span className={css.who}>{names.party(s.party)}{beside && <span className="note faint"> {beside}</span>}</span>
      {longest !== undefined && <svg className={css.share} viewBox="0 0 50 6" preserveAspectRatio="none" aria-hidden><rect width={(50 * used) / longest} height="6" /></svg>}
      <span className={`small ${css.used}`} title={say('used.title')}>{longest === undefined ? say('used', { time: clock(used) }) : clock(used)}</span>
      {menu}
      <Beneath speaker={s} swap={swap} />
      {acts && <span className={css.more}>{acts}</span>}
    </li>
  );
}

// The list in hand: how it is ordered and until when it is open, who waits in which place with how many minutes, the one exception with its reason. Not here: changing it (ListActs.tsx).
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { hour } from '../../../ui/when.js';
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
  return (l) => [record(`strategy.${l.strategy}`), l.drawn?.letters && say('order.drawn', { letters: l.drawn.letters }), l.observersLast && say('order.observers')].filter(Boolean).join(', ');
};

export function Order({ floor }: { floor: Floor }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const order = useOrderInWords();
  const lang = useLang();
  const { zone } = useReader();
  const l = floor.list;
  if (!l) return null;
  const moved = floor.queue.filter((s) => s.move?.reason).length;
  return (
    <p className="small soft">
      <b>{say('order', { order: order(l) })}</b>. {moved > 0 && say('order.moved', { count: moved })}{' '}
      {l.closes && l.state !== 'closed' ? say('until', { hour: hour(l.closes, zone, lang) }) : record(`state.list.${l.state}`)}
    </p>
  );
}

interface QueueProps {
  readonly floor: Floor;
  /** How many are shown. */
  readonly most?: number;
  /** Time spoken as a bar beside the figure, against whoever spoke longest. */
  readonly drawn?: boolean;
  /** At the end of a line, and under it. */
  readonly menu?: (speaker: SpeakerView) => ReactNode;
  readonly acts?: (speaker: SpeakerView) => ReactNode;
}
export function Queue({ floor, most, drawn, menu, acts }: QueueProps) {
  const say = useFloorWords();
  if (!floor.queue.length) return <p className="small soft">{say('empty')}</p>;
  const longest = drawn ? Math.max(1, ...floor.used.values()) : undefined;
  return (
    <ol className={`num ${css.queue}`} data-drawn={drawn || undefined}>
      {floor.queue.slice(0, most).map((s, i) => <Waiting key={s.id} speaker={s} place={i + 1} used={floor.used.get(s.party) ?? 0} longest={longest} menu={menu?.(s)} acts={acts?.(s)} />)}
    </ol>
  );
}

function Waiting({ speaker: s, place, used, longest, menu, acts }: { speaker: SpeakerView; place: number; used: number; longest: number | undefined; menu?: ReactNode; acts?: ReactNode }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const moved = s.move && (s.move.reason ? say('moved', { reason: s.move.reason }) : say('moved.absent'));
  const beside = [s.rank && record(`rank.${s.rank}`), s.name, s.observer && say('observer'), s.lang?.toUpperCase(), s.state === 'called' && record('state.speaker.called')].filter(Boolean).join(', ');
  return (
    <li data-mine={s.party === code || undefined}>
      <span className={css.no}>{place}</span>
      <span className={css.who}>{names.party(s.party)}{beside && <span className="note faint"> {beside}</span>}</span>
      {longest !== undefined && <svg className={css.share} viewBox="0 0 50 6" preserveAspectRatio="none" aria-hidden><rect width={(50 * used) / longest} height="6" /></svg>}
      <span className={`small ${css.used}`} title={say('used.title')}>{longest === undefined ? say('used', { time: clock(used) }) : clock(used)}</span>
      {menu}
      {moved && <span className={`note soft ${css.more}`}>{moved}</span>}
      {acts && <span className={css.more}>{acts}</span>}
    </li>
  );
}

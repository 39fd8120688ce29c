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

export function Queue({ floor, acts }: { floor: Floor; acts?: (speaker: SpeakerView, place: number) => ReactNode }) {
  const say = useFloorWords();
  if (!floor.queue.length) return <p className="small soft">{say('empty')}</p>;
  return <ol className={`num ${css.queue}`}>{floor.queue.map((s, i) => <Waiting key={s.id} speaker={s} place={i + 1} used={floor.used.get(s.party) ?? 0} acts={acts?.(s, i + 1)} />)}</ol>;
}

function Waiting({ speaker: s, place, used, acts }: { speaker: SpeakerView; place: number; used: number; acts?: ReactNode }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const moved = s.move && (s.move.reason ? say('moved', { reason: s.move.reason }) : say('moved.absent'));
  const beside = [s.rank && record(`rank.${s.rank}`), s.name, s.observer && say('observer'), s.lang?.toUpperCase(), s.state === 'called' && record('state.speaker.called')].filter(Boolean).join(', ');
  return (
    <li data-mine={s.party === code || undefined}>
      <span className={css.no}>{place}</span>
      <span>{names.party(s.party)}{beside && <span className="note faint"> {beside}</span>}</span>
      <span className={`small ${css.used}`} title={say('used.title')}>{say('used', { time: clock(used) })}</span>
      {moved && <span className={`note soft ${css.more}`}>{moved}</span>}
      {acts && <span className={css.more}>{acts}</span>}
    </li>
  );
}

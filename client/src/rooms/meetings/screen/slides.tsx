// The slides of a room's screen, legible from the last row, in both languages of equal rank: who speaks with the clock and who is next, the whole list, the decision before the room, the agenda, the pause.
// Not here: the vote (voting/Board.tsx), a text (TextSlide.tsx), which slide is shown (slide.ts).
import type { ReactNode } from 'react';
import type { ItemView } from '@contract/agenda.views.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import type { SpeakerView } from '@contract/floor.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNamesIn } from '../../../record/names.js';
import { useNow } from '../../../ui/clock.js';
import { hour } from '../../../ui/when.js';
import { useItems } from '../agenda/use-items.js';
import { useWhatIn } from '../consensus/use-texts.js';
import { Bar, useClock } from '../floor/Now.js';
import { consensusInHand, type Situation } from '@contract/floor.step.js';
import { clock, left } from '../floor/time.js';
import type { Floor } from '../floor/use-floor.js';
import { spokenBoth } from './both.js';
import css from './Screen.module.css';
import { SLIDE_WORDS } from './words.js';

type Two = Record<Lang, string>;
const said = (key: keyof typeof SLIDE_WORDS, it?: Two): Two => ({ en: SLIDE_WORDS[key].en.replace('{{it}}', it?.en ?? ''), fr: SLIDE_WORDS[key].fr.replace('{{it}}', it?.fr ?? '') });
/** Head, body and foot of every slide. */
function Frame({ title, side, foot, whole, children }: { title: Two; side?: Two; foot?: Two; whole?: boolean; children: ReactNode }) {
  return (
    <div className={css.screen} data-whole={whole || undefined}>
      <header className={css.head}>
        <div><h1 lang="en">{title.en || title.fr}</h1>{title.fr && title.fr !== title.en && <p lang="fr">{title.fr}</p>}</div>
        {side && <div className={css.order}><b>{side.en}</b><br />{side.fr !== side.en && <span lang="fr">{side.fr}</span>}</div>}
      </header>
      {children}
      <footer className={css.foot}>{foot && <><span>{foot.en}</span><span lang="fr">{foot.fr}</span></>}</footer>
    </div>
  );
}
const titled = (item: ItemView | undefined, meeting: MeetingView): Two => (item ? { en: `${item.number}. ${item.title.en || item.title.fr}`, fr: item.title.fr } : meeting.title);

/** A state's name in both languages, the second only where it is another one. */
function Both({ party }: { party: string }) {
  const [en, fr] = [useNamesIn('en').party(party), useNamesIn('fr').party(party)];
  return <><b lang="en">{en}</b>{fr !== en && <span lang="fr">{fr}</span>}</>;
}

interface FloorSlide {
  readonly meeting: MeetingView;
  readonly floor: Floor;
}
const useTitle = ({ meeting, floor }: FloorSlide): Two => titled(useItems(meeting.id).find((i) => i.id === floor.list?.item), meeting);
const orderOf = (floor: Floor): Two => spokenBoth((word) => floor.list && word(`strategy.${floor.list.strategy}`));
const stateOf = (floor: Floor): Two => spokenBoth((word) => floor.list && word(`state.list.${floor.list.state}`));

export function SpeakerSlide(props: FloorSlide) {
  const { floor } = props;
  return <Frame title={useTitle(props)} side={orderOf(floor)} foot={stateOf(floor)}><Held holder={floor.speaking ?? floor.paused} floor={floor} /><Following floor={floor} most={6} /></Frame>;
}

function Held({ holder, floor }: { holder: SpeakerView | null; floor: Floor }) {
  const tag = holder ? spokenBoth((word) => word(`state.speaker.${holder.state}`)) : floor.queue.length ? said('next') : { en: '', fr: '' };
  const point = spokenBoth((word) => word('command.point.raise'));
  const shown = holder ?? floor.queue[0] ?? null;
  return (
    <section className={css.held}>
      <p className={css.tag}>{tag.en}{tag.en && ' · '}<span lang="fr">{tag.fr}</span></p>
      {shown && <h2><Both party={shown.party} /></h2>}
      {floor.point && <p className={css.raised}>{point.en} · <span lang="fr">{point.fr}</span>: <Both party={floor.point.party} /></p>}
      {holder && <Time key={holder.id} speaker={holder} />}
    </section>
  );
}
function Time({ speaker }: { speaker: SpeakerView }) {
  const { spoken, rest, limit, phase, amberAt } = useClock(speaker);
  return <div className={css.time} data-phase={phase}><b role="timer" className="num">{left(rest)}</b><Bar spoken={spoken} limit={limit} amberAt={amberAt} label={`${clock(spoken)} / ${clock(limit)}`} /></div>;
}
function Following({ floor, most }: { floor: Floor; most: number }) {
  return <ol className={`num ${css.queue}`} data-most={most}>{floor.queue.slice(0, most).map((s, i) => <li key={s.id}><span className={css.no}>{i + 1}</span><div><Both party={s.party} /></div><span className={css.used}>{clock(floor.used.get(s.party) ?? 0)}</span></li>)}</ol>;
}

export function QueueSlide(props: FloorSlide) {
  return <Frame whole title={useTitle(props)} side={orderOf(props.floor)} foot={stateOf(props.floor)}><Following floor={props.floor} most={18} /></Frame>;
}

/** The words in both languages; while the time to object runs, how much of it is left. */
export function ConsensusSlide({ meeting, at }: { meeting: MeetingView; at: Situation }) {
  const c = consensusInHand(at.consensus) ?? [...at.consensus].sort((a, b) => (a.put.at < b.put.at ? 1 : -1))[0] ?? null;
  const now = useNow('second');
  const what = useWhatIn(c);
  if (!c) return <Frame whole title={meeting.title}><p className={css.large}>{said('nothing').en}<span lang="fr">{said('nothing').fr}</span></p></Frame>;
  const seconds = c.state === 'window' && c.window ? Math.max(0, Math.ceil((Date.parse(c.window.until) - now) / 1_000)) : null;
  const state = spokenBoth((word) => word(`state.consensus.${c.state}`));
  return (
    <Frame whole title={said('decision')} side={state}>
      <div className={css.words}><p lang="en">{what.en}</p>{what.fr !== what.en && <p lang="fr">{what.fr}</p>}</div>
      {seconds !== null && <p className={`num ${css.large}`} role="timer">{seconds} {said('object').en}<span lang="fr">{seconds} {said('object').fr}</span></p>}
    </Frame>
  );
}

export function AgendaSlide({ meeting, at }: { meeting: MeetingView; at: Situation }) {
  const top = at.items.filter((i) => i.parent === null);
  const from = Math.max(0, top.findIndex((i) => i.state === 'current') - 2);
  return (
    <Frame whole title={meeting.title} side={said('agenda')}>
      <ol className={`num ${css.agenda}`}>{top.slice(from, from + 8).map((i) => <li key={i.id} data-at={i.state}><span className={css.no}>{i.number}</span><b lang="en">{i.title.en || i.title.fr}</b>{i.title.fr && i.title.fr !== i.title.en && <span lang="fr">{i.title.fr}</span>}</li>)}</ol>
    </Frame>
  );
}

export function PauseSlide({ meeting, sitting: s }: { meeting: MeetingView; sitting: SittingView | null }) {
  const at = (iso: string): Two => ({ en: hour(iso, meeting.zone, 'en'), fr: hour(iso, meeting.zone, 'fr') });
  const line = s?.state === 'planned' ? said('planned', at(s.from)) : s?.state === 'suspended' ? said('suspended') : s?.state === 'closed' ? said('closed') : said('pause');
  const until = s?.state === 'suspended' && s.resumes ? said('until', at(s.resumes)) : null;
  return <Frame whole title={meeting.title}><p className={css.large} role="status">{line.en} {until?.en}<span lang="fr">{line.fr} {until?.fr}</span></p></Frame>;
}

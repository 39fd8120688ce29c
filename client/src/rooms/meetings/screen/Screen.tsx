// What the room sees, legible from the last row, in both languages of equal rank: who speaks with the clock, who is next, and by which order. While a vote is under way its board
// takes the screen. Not here: acts of any kind, the board itself (voting/Board.tsx).
import { useParams } from 'react-router';
import type { MeetingView } from '@contract/meetings.views.js';
import type { SpeakerView } from '@contract/floor.views.js';
import { UNDER_WAY } from '@contract/voting.views.js';
import { useNamesIn } from '../../../record/names.js';
import { spokenBoth } from './both.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import { useItems } from '../agenda/use-items.js';
import { Bar, useClock } from '../floor/Now.js';
import { clock, left } from '../floor/time.js';
import { useFloor, type Floor } from '../floor/use-floor.js';
import { useFloorWords } from '../floor/words.js';
import { currentVote } from '../voting/acting.js';
import { Board } from '../voting/Board.js';
import { Stale } from '../Stale.js';
import css from './Screen.module.css';

export function Screen() {
  const { id = '' } = useParams();
  const say = useFloorWords();
  useChannel(id);
  const meeting = useView('meeting', id, id);
  const floor = useFloor(id);
  const vote = currentVote(useViews('vote', id));
  // A vote that is being taken has the screen; before and after it whoever has the floor does.
  if (vote && (UNDER_WAY.includes(vote.state) || !(floor.speaking ?? floor.paused))) return <Board />;
  return <section className={css.screen} data-mantine-color-scheme="dark" aria-label={say('screen')}>{meeting && <Slide meeting={meeting} floor={floor} />}<Stale screen /></section>;
}

function Slide({ meeting, floor }: { meeting: MeetingView; floor: Floor }) {
  const item = useItems(meeting.id).find((i) => i.id === floor.list?.item);
  const title = item?.title ?? meeting.title;
  const holder = floor.speaking ?? floor.paused;
  const order = spokenBoth((word) => floor.list && word(`strategy.${floor.list.strategy}`));
  const status = spokenBoth((word) => floor.list && word(`state.list.${floor.list.state}`));
  return (
    <>
      <header className={css.head}>
        <div><h1>{item && `${item.number}. `}{title.en || title.fr}</h1>{title.fr && title.fr !== title.en && <p lang="fr">{title.fr}</p>}</div>
        <div className={css.order}><b>{order.en}</b><br />{order.fr !== order.en && <span lang="fr">{order.fr}</span>}</div>
      </header>
      <Held holder={holder} floor={floor} />
      <Following floor={floor} />
      <footer className={css.foot}><span>{status.en}</span><span lang="fr">{status.fr}</span><span className="num">{floor.queue.length}</span></footer>
    </>
  );
}

/** A state's name in both languages, the second only where it is another one. */
function Both({ party }: { party: string }) {
  const [en, fr] = [useNamesIn('en').party(party), useNamesIn('fr').party(party)];
  return <><b lang="en">{en}</b>{fr !== en && <span lang="fr">{fr}</span>}</>;
}

function Held({ holder, floor }: { holder: SpeakerView | null; floor: Floor }) {
  const tag = spokenBoth((word) => (holder ? word(`state.speaker.${holder.state}`) : ''));
  const point = spokenBoth((word) => word('command.point.raise'));
  return (
    <section className={css.held}>
      <p className={css.tag}>{tag.en}{tag.en && ' · '}<span lang="fr">{tag.fr}</span></p>
      {holder && <h2><Both party={holder.party} /></h2>}
      {floor.point && <p className={css.raised}>{point.en} · <span lang="fr">{point.fr}</span>: <Both party={floor.point.party} /></p>}
      {holder && <Time key={holder.id} speaker={holder} />}
    </section>
  );
}
function Time({ speaker }: { speaker: SpeakerView }) {
  const { spoken, rest, limit, phase, amberAt } = useClock(speaker);
  return <div className={css.time} data-phase={phase}><b role="timer" className="num">{left(rest)}</b><Bar spoken={spoken} limit={limit} amberAt={amberAt} label={`${clock(spoken)} / ${clock(limit)}`} /></div>;
}

const SHOWN = 6;
function Following({ floor }: { floor: Floor }) {
  return <ol className={`num ${css.queue}`}>{floor.queue.slice(0, SHOWN).map((s, i) => <li key={s.id}><span className={css.no}>{i + 1}</span><div><Both party={s.party} /></div><span className={css.used}>{clock(floor.used.get(s.party) ?? 0)}</span></li>)}</ol>;
}

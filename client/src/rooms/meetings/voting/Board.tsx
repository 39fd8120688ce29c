// The vote as the room sees it on its screen: who is called, who answered what, the numbers, in both languages at once and legible from the last row. `/meetings/:id/board`. Not here: the panel with the acts (Votes.tsx).
import { Fragment } from 'react';
import { useParams } from 'react-router';
import type { Tally } from '@contract/voting.tally.js';
import { UNDER_WAY } from '@contract/voting.views.js';
import { VOTING_WORDS } from '@contract/words/voting.js';
import type { Words } from '@contract/words/words.js';
import { useNamesIn, type Names } from '../../../record/names.js';
import { useNow } from '../../../ui/clock.js';
import { useChannel, useViews } from '../../../wire/use-channel.js';
import { voteInHand } from '@contract/floor.step.js';
import { Stage } from '../screen/Stage.js';
import { ballotOf, newestFirst, orderOf, type Vote } from './acting.js';
import css from './Board.module.css';
import { BOARD_WORDS } from './words.js';

type Spoken = { en: string; fr: string };
const word = (key: string): Spoken => (VOTING_WORDS as Words)[key]!;
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
/** English, and French behind it where it differs. */
function Two({ of }: { of: Spoken }) {
  return <>{capital(of.en)}{of.fr !== of.en && <span lang="fr">{capital(of.fr)}</span>}</>;
}
interface Room {
  readonly vote: Vote;
  readonly name: (code: string) => Spoken;
}

/** The vote of this meeting that the room is at, or else the last one that was taken; on a stage of the screen's. */
export function BoardOf({ meeting: id }: { meeting: string }) {
  const votes = useViews('vote', id);
  const [en, fr]: [Names, Names] = [useNamesIn('en'), useNamesIn('fr')];
  const vote = voteInHand(votes) ?? newestFirst(votes.filter((v) => v.number !== null && v.opened))[0];
  if (!vote) return <div className={css.board} data-empty><h1><Two of={BOARD_WORDS.none} /></h1></div>;
  return <Shown vote={vote} name={(code) => ({ en: en.party(code), fr: fr.party(code) })} />;
}

/** At an address of its own, whatever the room's screens show. */
export function Board() {
  const { id = '' } = useParams();
  useChannel(id);
  return <Stage label={BOARD_WORDS.board.en}><BoardOf meeting={id} /></Stage>;
}

function Shown({ vote: v, name }: Room) {
  const order = orderOf(v);
  return (
    <div className={css.board}>
      <header className={css.head}>
        <div><h1 lang="en">{v.question.en}</h1><p lang="fr">{v.question.fr}</p></div>
        <div className={css.how}><p><b>{capital(word(`vote.kind.${v.kind}`).en)}</b> · <span lang="fr">{capital(word(`vote.kind.${v.kind}`).fr)}</span></p>{v.majority && <><p>{capital(word(`vote.majority.${v.majority}`).en)}</p><p lang="fr">{capital(word(`vote.majority.${v.majority}`).fr)}</p></>}</div>
      </header>
      <ol className={`${css.states} num`} data-many={order.length > 64 ? 3 : order.length > 30 ? 2 : order.length > 16 ? 1 : 0}>{order.map((party, i) => <State key={party} vote={v} name={name} party={party} place={i + 1} />)}</ol>
      <section className={css.side}>
        <Middle vote={v} name={name} />
        {v.tally && <Numbers tally={v.tally} live={UNDER_WAY.includes(v.state)} />}
      </section>
      {v.rollCall?.drawn && <Drawn vote={v} name={name} />}
    </div>
  );
}

function State({ vote: v, name, party, place }: Room & { party: string; place: number }) {
  const b = ballotOf(v, party);
  const called = v.state === 'open' && v.rollCall?.called === party;
  const missed = v.rollCall?.missed.includes(party);
  const at = b ? (b.choice ?? 'voted') : called ? 'called' : !UNDER_WAY.includes(v.state) || missed ? 'absent' : 'waiting';
  return (
    <li data-at={at}>
      <span className={css.place}>{place}</span>
      <span className={css.name}><Two of={name(party)} /></span>
      {at !== 'waiting' && <span className={css.said}><span><Two of={BOARD_WORDS[at]} /></span>{at !== 'called' && <i aria-hidden="true" />}</span>}
    </li>
  );
}

/** Whom the room waits for, or what was decided. */
function Middle({ vote: v, name }: Room) {
  const now = useNow('second');
  if (v.outcome) return <p className={css.big} data-outcome={v.outcome} role="status"><Two of={word(`vote.outcome.${v.outcome}`)} /></p>;
  if (v.state !== 'open' || !v.rollCall?.called) return <p className={css.state}><Two of={word(`state.vote.${v.state}`)} /></p>;
  const left = v.rollCall.due ? Math.max(0, Math.ceil((Date.parse(v.rollCall.due) - now) / 1_000)) : 0;
  return (
    <>
      <p className={css.state}><Two of={BOARD_WORDS.called} /></p>
      <p className={css.big} role="status"><Two of={name(v.rollCall.called)} /></p>
      <p className={`${css.left} num`} role="timer"><b>{`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}</b>{BOARD_WORDS.answer.en} · <span lang="fr">{BOARD_WORDS.answer.fr}</span></p>
    </>
  );
}

function Numbers({ tally: t, live }: { tally: Tally; live: boolean }) {
  const lines = [['yes', BOARD_WORDS.yes, t.yes], ['no', BOARD_WORDS.no, t.no], ['abstain', BOARD_WORDS.abstentions, t.abstain], ['absent', live ? BOARD_WORDS.waiting : BOARD_WORDS.absent, t.absent]] as const;
  return <dl className={`${css.numbers} num`}>{lines.map(([key, of, n]) => <Fragment key={key}><dt data-at={key}><i aria-hidden="true" />{of.en}{of.fr !== of.en && <> · <span lang="fr">{of.fr}</span></>}</dt><dd>{n}</dd></Fragment>)}</dl>;
}

function Drawn({ vote: v, name }: Room) {
  const { state, seed } = v.rollCall!.drawn!;
  const who = name(state);
  return <footer className={css.foot}><p>{BOARD_WORDS.first.en}: {who.en}{seed && <>. {BOARD_WORDS.recompute.en} <span className="num">{seed.slice(0, 4)} {seed.slice(4, 8)} …</span></>}</p><p lang="fr">{BOARD_WORDS.first.fr} : {who.fr}</p></footer>;
}

// The hat of the state that presides: what it does for itself is another act than the chair's, behind a button that says so and on a ground that is its own. Not here: the acts (Mine.tsx, Raise.tsx, voting/Ballot.tsx).
import { IconFlag3, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useStanding } from '../../../wire/use-command.js';
import { mayVote, type Vote } from '../voting/acting.js';
import { Ballot } from '../voting/Ballot.js';
import { useCockpitWords } from './cockpit-words.js';
import css from './Floor.module.css';
import { Mine } from './Mine.js';
import { Raise } from './Raise.js';
import { voteInHand } from '@contract/floor.step.js';
import type { Floor } from './use-floor.js';

export interface OwnHat {
  /** Whose: null where the reader sits here for no state. */
  code: string | null;
  open: boolean;
  turn(open: boolean): void;
}
export const useOwn = (meeting: string): OwnHat => {
  const { code } = useReader();
  const seats = useStanding(meeting)?.seats ?? [];
  const [open, turn] = useState(false);
  const theirs = code && (seats.includes('delegate') || seats.includes('observer')) ? code : null;
  return { code: theirs, open: open && theirs !== null, turn };
};

/** The button; while the state has a vote to cast, that is said beside it. */
export function OwnAct({ own, votes }: { own: OwnHat; votes: readonly Vote[] }) {
  const say = useCockpitWords();
  const names = useNames();
  const lang = useLang();
  const vote = voteInHand(votes);
  if (!own.code || own.open) return null;
  return (
    <>
      {vote && mayVote(vote, own.code) && <span className={`small strong amber ${css.waits}`}>{say('own.waits', { state: names.party(own.code) })}</span>}
      <Act label={say('own', { state: names.party(own.code, lang === 'fr' ? 'of' : 'short') })} size="small" icon={IconFlag3} onAct={() => own.turn(true)} />
    </>
  );
}

export function Own({ meeting, floor, own, votes }: { meeting: string; floor: Floor; own: OwnHat; votes: readonly Vote[] }) {
  const say = useCockpitWords();
  const names = useNames();
  const lang = useLang();
  const vote = voteInHand(votes);
  const title = say('own.title', { state: names.party(own.code!, lang === 'fr' ? 'of' : 'short') });
  return (
    <section className={css.own} aria-label={title}>
      <header><h2>{title}</h2><Act label={say('own.close')} size="small" icon={IconX} onAct={() => own.turn(false)} /></header>
      {vote && <Ballot key={`${vote.id} ${vote.run}`} meeting={meeting} vote={vote} />}
      <div className={css.hat}><div className={css.stack}><Mine meeting={meeting} floor={floor} /></div><div><Raise meeting={meeting} floor={floor} /></div></div>
    </section>
  );
}

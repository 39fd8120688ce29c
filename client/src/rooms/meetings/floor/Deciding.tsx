// What is being decided, on the page on which a delegation has the floor open: a vote with one's own ballot, or what is put for adoption with the time to object; nobody has to look for it. Not here: the chair's acts on it (Go.tsx).
import type { ConsensusView } from '@contract/consensus.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { consensusInHand, voteInHand } from '@contract/floor.step.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { Pending } from '../consensus/Pending.js';
import { useWhatIn } from '../consensus/use-texts.js';
import type { Vote } from '../voting/acting.js';
import { Ballot } from '../voting/Ballot.js';
import { VoteLine } from '../voting/VoteLine.js';
import { useCockpitWords } from './cockpit-words.js';

export function Deciding({ meeting }: { meeting: MeetingView }) {
  const say = useCockpitWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const vote = voteInHand(useViews('vote', meeting.id));
  const put = consensusInHand(useViews('consensus', meeting.id));
  if (vote) return <Section title={say('before')} rule="live"><VoteLine meeting={meeting.id} vote={vote} brief />{seats.includes('delegate') && <Ballot key={`${vote.id} ${vote.run}`} meeting={meeting.id} vote={vote} />}</Section>;
  return put && <Section title={say('before')} rule="live"><Pending key={put.id} meeting={meeting} consensus={put} /></Section>;
}

/** Said to a screen reader at every step of it; the seconds and each ballot are not. */
export function Decided({ votes, consensus }: { votes: readonly Vote[]; consensus: readonly ConsensusView[] }) {
  const say = useCockpitWords();
  const record = useRecordWords();
  const lang = useLang();
  const vote = voteInHand(votes);
  const put = consensusInHand(consensus) ?? [...consensus].sort((a, b) => (a.put.at < b.put.at ? 1 : -1))[0] ?? null;
  const what = useWhatIn(put)[lang];
  const stage = vote?.outcome ? record(`vote.outcome.${vote.outcome}`) : vote ? record(`state.vote.${vote.state}`) : put && record(`state.consensus.${put.state}`);
  return <p className="vh" role="status">{vote ? say('announce.vote', { question: titleIn(vote.question, lang)?.text ?? '', stage: stage ?? '' }) : put && say('announce.put', { what, stage: stage ?? '' })}</p>;
}

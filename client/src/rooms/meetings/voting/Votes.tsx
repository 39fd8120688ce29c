// The votes of a meeting: the one the room is at, with the reader's ballot and the acts of chair and secretariat; what was asked for; the earlier ones. A panel of the meeting's page. Not here: the board for the room (Board.tsx).
import type { PartProps } from '../parts.js';
import { useStanding } from '../../../wire/use-command.js';
import { useViews } from '../../../wire/use-channel.js';
import { Empty } from '../../../ui/Empty.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Section } from '../../../ui/Section.js';
import { currentVote, newestFirst, type Vote } from './acting.js';
import { Announce, RequestVote } from './Announce.js';
import { Ballot } from './Ballot.js';
import { ChairActs, OfficeActs } from './ChairActs.js';
import { Amendments, Drop, TakeUp } from './Parts.js';
import { VoteLine } from './VoteLine.js';
import { useVotesWords } from './words.js';

export function Votes({ meeting: { id: meeting } }: PartProps) {
  const say = useVotesWords();
  const votes = useViews('vote', meeting);
  const seats = useStanding(meeting)?.seats ?? [];
  const chair = seats.includes('chair');
  const now = currentVote(votes);
  const others = newestFirst(votes.filter((v) => v !== now));
  return (
    <>
      <Section title={now ? say('now') : say('title')} rule={now ? 'live' : 'heavy'} end={<LinkAct to={`/meetings/${meeting}/board`} label={say('board')} />}>
        {now ? <Current meeting={meeting} vote={now} seats={seats} /> : <Empty text={say('none')} />}
        {chair && <Announce meeting={meeting} />}
        {!chair && seats.includes('delegate') && <RequestVote meeting={meeting} />}
      </Section>
      {others.length > 0 && <Section title={say('earlier')}>{others.map((v) => <Other key={v.id} meeting={meeting} vote={v} chair={chair} delegate={seats.includes('delegate')} />)}</Section>}
    </>
  );
}

function Current({ meeting, vote, seats }: { meeting: string; vote: Vote; seats: readonly string[] }) {
  return (
    <>
      {seats.includes('delegate') && <Ballot key={`${vote.id} ${vote.run}`} meeting={meeting} vote={vote} />}
      {seats.includes('chair') && <ChairActs meeting={meeting} vote={vote} />}
      <VoteLine meeting={meeting} vote={vote} />
      <Amendments meeting={meeting} vote={vote} chair={seats.includes('chair')} />
      {seats.includes('chair') && <Drop meeting={meeting} vote={vote} />}
      {seats.includes('secretariat') && <OfficeActs meeting={meeting} vote={vote} />}
    </>
  );
}

const LEFT: readonly string[] = ['requested', 'announced', 'explain-before', 'declared', 'explain-after'];

function Other({ meeting, vote, chair, delegate }: { meeting: string; vote: Vote; chair: boolean; delegate: boolean }) {
  const open = LEFT.includes(vote.state) || (vote.outcome === 'tied' && !vote.second);
  return (
    <div>
      <VoteLine meeting={meeting} vote={vote} />
      {vote.outcome && <Ballot meeting={meeting} vote={vote} />}
      {delegate && vote.state === 'withdrawn' && <TakeUp meeting={meeting} vote={vote} />}
      {open && <Amendments meeting={meeting} vote={vote} chair={chair} />}
      {chair && open && <><ChairActs meeting={meeting} vote={vote} /><Drop meeting={meeting} vote={vote} /></>}
    </div>
  );
}

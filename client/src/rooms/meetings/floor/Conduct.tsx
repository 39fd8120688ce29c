// What the chair may put to the room of itself: a decision without a vote, or a vote, also one that a delegation asked for. Quiet until it is wanted. Not here: what follows (Go.tsx).
import type { MeetingView } from '@contract/meetings.views.js';
import { UNDER_WAY } from '@contract/voting.views.js';
import { titleIn } from '../../../record/titles.js';
import { useNames } from '../../../record/names.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { useStanding } from '../../../wire/use-command.js';
import { PutForm } from '../consensus/PutForm.js';
import type { Vote } from '../voting/acting.js';
import { Announce } from '../voting/Announce.js';
import { useCockpitWords } from './cockpit-words.js';
import css from './Floor.module.css';
import { consensusInHand, type Situation } from '@contract/floor.step.js';

export function Conduct({ meeting, at }: { meeting: MeetingView; at: Situation }) {
  const say = useCockpitWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const put = consensusInHand(at.consensus);
  const votes = at.votes as readonly Vote[];
  if (at.sitting?.state !== 'open' || !seats.includes('chair')) return null;
  const busy = (put && put.state !== 'objected') || votes.some((v) => UNDER_WAY.includes(v.state));
  if (busy) return null;
  return (
    <Section title={say('conduct')} level={3} rule="thin">
      <div className={css.conduct}><PutForm meeting={meeting} sitting={at.sitting} quiet /><Announce meeting={meeting.id} />{votes.filter((v) => v.outcome === 'tied' && !v.second).map((v) => <Announce key={v.id} meeting={meeting.id} vote={v} second quiet />)}</div>
      {votes.filter((v) => v.state === 'requested').map((v) => <Asked key={v.id} meeting={meeting.id} vote={v} />)}
    </Section>
  );
}

function Asked({ meeting, vote: v }: { meeting: string; vote: Vote }) {
  const say = useCockpitWords();
  const names = useNames();
  const lang = useLang();
  return <div><p className="small"><span className="faint">{say('asked')}, {names.party(v.requested.party)}: </span>{titleIn(v.question, lang)?.text}</p><Announce meeting={meeting} vote={v} quiet /></div>;
}

// Decisions by consensus in the room: what is before it with the time to object, what was decided earlier. Not here: putting one (PutForm.tsx), votes.
import type { ConsensusView } from '@contract/consensus.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { QuorumPanel } from '../presence/QuorumPanel.js';
import { Pending } from './Pending.js';
import { PutForm } from './PutForm.js';
import { useWhat } from './use-texts.js';
import { useConsensusWords } from './words.js';

export function Consensus({ meeting, sitting }: PartProps) {
  const say = useConsensusWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const all = [...useViews('consensus', meeting.id)].sort((a, b) => (a.put.at < b.put.at ? 1 : -1));
  const pending = all.find((c) => c.state === 'proposed' || c.state === 'window') ?? all.find((c) => c.state === 'objected');
  const earlier = all.filter((c) => c !== pending);
  const free = !pending || pending.state === 'objected';
  return (
    <div className={css.columns}>
      <div className={css.stack}>
        <Section title={say('title')} rule={pending?.state === 'window' ? 'live' : 'heavy'}>
          {pending ? <Pending key={pending.id} meeting={meeting} consensus={pending} /> : <p className="soft">{say('none')}</p>}
          {free && seats.includes('chair') && sitting?.state === 'open' && <PutForm meeting={meeting} sitting={sitting} />}
        </Section>
        {earlier.length > 0 && <Section title={say('earlier')} note={earlier.length}><ul>{earlier.map((c) => <Earlier key={c.id} consensus={c} />)}</ul></Section>}
      </div>
      <aside className={css.stack}>{sitting && <QuorumPanel meeting={meeting} sitting={sitting} />}</aside>
    </div>
  );
}

function Earlier({ consensus: c }: { consensus: ConsensusView }) {
  const say = useConsensusWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const what = useWhat(c);
  const end = c.state === 'adopted' ? (c.symbol ? say('adopted.as', { symbol: c.symbol }) : say('adopted')) : record(`state.consensus.${c.state}`);
  return (
    <li className={css.row}>
      <div>
        <Doc lang={lang}>{what}</Doc>
        {c.objected && <p className="small soft">{say('objected', { state: names.party(c.objected.party) })}</p>}
      </div>
      <p className="small soft">{end}{c.ended && <><br /><When at={c.ended} /></>}</p>
    </li>
  );
}

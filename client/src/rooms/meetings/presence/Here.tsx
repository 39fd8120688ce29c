// One's own state at a sitting: in the room, connected, or gone. Not here: noting it for others (Presence.tsx).
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { PRESENT_IN, type PresentIn } from '@contract/presence.views.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import { useMeetingWords } from '../words.js';

interface HereProps {
  readonly meeting: MeetingView;
  readonly sitting: SittingView;
}

export function Here({ meeting, sitting }: HereProps) {
  const say = useMeetingWords();
  const record = useRecordWords();
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const mode = useView('presence', sitting.id, meeting.id)?.parties.find((p) => p.party === code && p.until === null)?.mode;
  const over = sitting.state === 'closed' || sitting.state === 'cancelled';
  if (over || !(seats.includes('delegate') || seats.includes('observer'))) return null;
  return (
    <Section title={say('here')}>
      <p className="small soft" role="status">{mode ? say('here.now', { mode: record(`presence.mode.${mode}`) }) : say('here.not')}</p>
      <div className={css.acts}>
        {PRESENT_IN.filter((m) => m !== mode && (m === 'room' || meeting.hybrid)).map((m) => <Enter key={m} meeting={meeting} sitting={sitting} mode={m} first={!mode && m === 'room'} />)}
        {mode && <Leave meeting={meeting} sitting={sitting} />}
      </div>
    </Section>
  );
}

function Enter({ meeting, sitting, mode, first }: HereProps & { mode: PresentIn; first: boolean }) {
  const say = useMeetingWords();
  const { command, props } = useAct('presence.enter', meeting.id);
  return <Act {...props} label={say(`here.${mode}`)} weight={first ? 'filled' : 'plain'} onAct={() => void command.run({ sitting: sitting.id, mode })} />;
}

function Leave({ meeting, sitting }: HereProps) {
  const say = useMeetingWords();
  const { command, props } = useAct('presence.leave', meeting.id);
  return <Act {...props} label={say('here.leave')} weight="quiet" onAct={() => void command.run({ sitting: sitting.id })} />;
}

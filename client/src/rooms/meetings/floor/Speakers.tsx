// The list as whoever presides has it: compact, its acts in a menu behind each name, the first of a long one in sight; requests after the closing, replies. Not here: giving the floor (GoFloor.tsx).
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ReplyView, SpeakerView } from '@contract/floor.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { MenuButton } from '../../../ui/MenuButton.js';
import { Section } from '../../../ui/Section.js';
import { useStanding } from '../../../wire/use-command.js';
import { useCockpitWords } from './cockpit-words.js';
import css from './Floor.module.css';
import { Lists } from './Floor.js';
import { Asked, ListActs, MoveForm } from './ListActs.js';
import { Order, Queue } from './Queue.js';
import { Cited } from './Reply.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

const SHOWN = 8;
export function Speakers({ meeting, floor, onChoose }: { meeting: MeetingView; floor: Floor; onChoose: (list: string) => void }) {
  const say = useFloorWords();
  const room = useCockpitWords();
  const [moving, setMoving] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const more = floor.queue.length - SHOWN;
  return (
    <>
      <Section title={say('speakers')} note={say('count', { count: floor.queue.length })}>
        <Order floor={floor} />
        {floor.lists.length > 1 && <Lists meeting={meeting.id} floor={floor} onChoose={onChoose} />}
        <Queue floor={floor} drawn {...(all || more <= 0 ? {} : { most: SHOWN })} menu={(s) => s.state === 'listed' && <Menu speaker={s} onMove={() => setMoving(s.id)} />}
          acts={(s) => s.id === moving && <MoveForm meeting={meeting.id} speaker={s} places={floor.queue.length} onDone={() => setMoving(null)} />} />
        {more > 0 && <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>{all ? room('less') : room('more', { count: more })}</button>}
        <Asked meeting={meeting} floor={floor} />
        <ListActs meeting={meeting} floor={floor} />
      </Section>
      {floor.replies.length > 0 && <Section title={say('replies')} level={3} rule="thin">{floor.replies.map((r) => <ReplyRow key={r.id} meeting={meeting.id} reply={r} />)}</Section>}
    </>
  );
}

function Menu({ speaker, onMove }: { speaker: SpeakerView; onMove: () => void }) {
  const say = useFloorWords();
  const room = useCockpitWords();
  const state = useNames().party(speaker.party);
  return <MenuButton className={css.dots} label={room('acts', { state })} groups={[{ items: [{ label: say('move', { state }), onPick: onMove }] }]}><Icon of={IconDots} size={16} /></MenuButton>;
}

function ReplyRow({ meeting, reply: r }: { meeting: string; reply: ReplyView }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const seats = useStanding(meeting)?.seats ?? [];
  const [reason, setReason] = useState<string | null>(null);
  const grant = useAct('reply.grant', meeting);
  const decline = useAct('reply.decline', meeting);
  return (
    <div>
      <p className="small soft">{say('reply.row', { state: names.party(r.party), to: names.party(r.toParty), stage: record(`state.reply.${r.state}`) })} <Cited reply={r} /></p>
      {r.state === 'requested' && seats.includes('chair') && (
        <div className={css.line}>
          <Act {...grant.props} size="small" onAct={() => void grant.command.run({ reply: r.id, speaker: v4() })} />
          {reason === null ? <Act label={decline.props.label} size="small" weight="quiet" onAct={() => setReason('')} /> : (
            <div className={css.form}><TextField label={say('reason')} value={reason} onChange={setReason} most={REASON_MAX} /><p><Act {...decline.props} size="small" onAct={() => void decline.command.run({ reply: r.id, reason, lang }).then(whenRecorded(() => setReason(null)))} /></p></div>
          )}
        </div>
      )}
    </div>
  );
}

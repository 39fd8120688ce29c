// What whoever keeps the list does with it: sets its order, draws, announces the closing, closes, adds, moves with a reason, admits. Not here: opening one (Opening.tsx), giving the floor (Go.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { LIST, STRATEGIES, type ListView, type SpeakerView, type Strategy } from '@contract/floor.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useStanding } from '../../../wire/use-command.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useMembers, useObserversOf } from '../use-members.js';
import css from './Floor.module.css';
import { OpenList } from './Opening.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface KeeperProps {
  readonly meeting: MeetingView;
  readonly floor: Floor;
}
/** May the reader keep this list: the chair or the secretariat. */
export const useKeeps = (meeting: string): boolean => {
  const seats = useStanding(meeting)?.seats ?? [];
  return seats.includes('chair') || seats.includes('secretariat');
};

export function ListActs({ meeting, floor }: KeeperProps) {
  const say = useFloorWords();
  const [doing, setDoing] = useState<'add' | 'order' | 'draw' | null>(null);
  const list = floor.list;
  const add = useAct('speaker.add', meeting.id);
  const order = useAct('list.order', meeting.id);
  const draw = useAct('list.draw', meeting.id);
  if (!list) return <OpenList meeting={meeting} floor={floor} />;
  const done = () => setDoing(null);
  if (doing === 'add') return <Add meeting={meeting} list={list} onDone={done} />;
  if (doing === 'order') return <SetOrder meeting={meeting.id} list={list} onDone={done} />;
  if (doing === 'draw') return <Draw meeting={meeting.id} list={list} onDone={done} />;
  const drawable = list.strategy === 'alphabetical' || list.strategy === 'lot';
  return (
    <div className={css.line}>
      {(['last-call', 'close', 'reopen'] as const).filter((v) => LIST.steps[v].from.includes(list.state)).map((v) => <Gate key={`${v}-${list.state}`} meeting={meeting.id} list={list} verb={v} />)}
      {list.kind !== 'reply' && <Act label={add.props.label} reason={add.props.reason} size="small" onAct={() => setDoing('add')} />}
      {list.kind !== 'reply' && <Act label={order.props.label} reason={order.props.reason} size="small" weight="quiet" onAct={() => setDoing('order')} />}
      {drawable && <Act label={draw.props.label} reason={draw.props.reason} size="small" onAct={() => setDoing('draw')} />}
      <OpenList meeting={meeting} floor={floor} />
      <span className="vh">{say('speakers')}</span>
    </div>
  );
}

function Gate({ meeting, list, verb }: { meeting: string; list: ListView; verb: 'last-call' | 'close' | 'reopen' }) {
  const { command, props } = useAct(`list.${verb}`, meeting, { machine: LIST, state: list.state });
  return <Act {...props} size="small" onAct={() => void command.run({ list: list.id })} />;
}

function Add({ meeting, list, onDone }: { meeting: MeetingView; list: ListView; onDone: () => void }) {
  const say = useFloorWords();
  const names = useNames();
  const [members, observers] = [useMembers(), useObserversOf(meeting)];
  const [form, setForm] = useState({ party: '', name: '' });
  const { command, props } = useAct('speaker.add', meeting.id);
  const send = () => form.party && void command.run({ speaker: v4(), list: list.id, party: form.party, ...(form.name.trim() ? { name: form.name } : {}) }).then(whenRecorded(onDone));
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <SelectField label={say('add.state')} value={form.party} onChange={(party) => setForm({ ...form, party })} empty={say('choose')} options={[...members, ...observers].map((value) => ({ value, label: names.party(value) }))} />
        <TextField label={say('name')} value={form.name} onChange={(name) => setForm({ ...form, name })} optional />
      </div>
      <p><Act {...props} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

function SetOrder({ meeting, list, onDone }: { meeting: string; list: ListView; onDone: () => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const [strategy, setStrategy] = useState<Strategy>(list.strategy);
  const { command, props } = useAct('list.order', meeting);
  return (
    <div className={css.form}>
      <SelectField label={say('open.order')} value={strategy} onChange={(s) => setStrategy(s as Strategy)} options={STRATEGIES.map((value) => ({ value, label: record(`strategy.${value}`) }))} />
      <p><Act {...props} onAct={() => void command.run({ list: list.id, strategy }).then(whenRecorded(onDone))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

function Draw({ meeting, list, onDone }: { meeting: string; list: ListView; onDone: () => void }) {
  const say = useFloorWords();
  const [letters, setLetters] = useState('');
  const { command, props } = useAct('list.draw', meeting);
  return (
    <div className={css.form}>
      {list.strategy === 'alphabetical' && <TextField label={say('letters')} value={letters} onChange={(l) => setLetters(l.toUpperCase().replace(/[^A-Z ]/g, ''))} optional />}
      <p><Act {...props} onAct={() => void command.run({ list: list.id, ...(letters ? { letters } : {}) }).then(whenRecorded(onDone))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

/** Moves one entry by hand; the reason is what everybody reads beside it. */
export function MoveForm({ meeting, speaker: s, places, onDone }: { meeting: string; speaker: SpeakerView; places: number; onDone: () => void }) {
  const say = useFloorWords();
  const lang = useLang();
  const [form, setForm] = useState({ place: '1', reason: '' });
  const { command, props } = useAct('speaker.move', meeting);
  const send = () => void command.run({ speaker: s.id, place: Number(form.place), reason: form.reason, lang }).then(whenRecorded(onDone));
  return (
    <div className={css.form}>
      <SelectField label={say('place')} value={form.place} onChange={(place) => setForm({ ...form, place })} options={Array.from({ length: places }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))} />
      <TextField label={say('reason')} value={form.reason} onChange={(reason) => setForm({ ...form, reason })} most={REASON_MAX} />
      <p><Act {...props} size="small" onAct={send} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={onDone} /></p>
    </div>
  );
}

/** Those who asked after the list was closed: the chair admits them or says why not. */
export function Asked({ meeting, floor }: KeeperProps) {
  const say = useFloorWords();
  const names = useNames();
  if (!floor.asked.length) return null;
  return <div><p className="small strong">{say('waiting')}</p>{floor.asked.map((s) => <AskedOne key={s.id} meeting={meeting.id} speaker={s} name={names.party(s.party)} />)}</div>;
}
function AskedOne({ meeting, speaker: s, name }: { meeting: string; speaker: SpeakerView; name: string }) {
  const say = useFloorWords();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const admit = useAct('speaker.admit', meeting);
  const decline = useAct('speaker.decline', meeting);
  return (
    <div className={css.line}>
      <span className="small">{name}</span>
      <Act {...admit.props} size="small" onAct={() => void admit.command.run({ speaker: s.id })} />
      {reason === null ? <Act label={decline.props.label} reason={decline.props.reason} size="small" weight="quiet" onAct={() => setReason('')} /> : (
        <div className={css.form}>
          <TextField label={say('reason')} value={reason} onChange={setReason} most={REASON_MAX} />
          <p><Act {...decline.props} size="small" onAct={() => void decline.command.run({ speaker: s.id, reason, lang })} /></p>
        </div>
      )}
    </div>
  );
}

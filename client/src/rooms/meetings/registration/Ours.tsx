// One's own delegation: who is registered and how it stands, and the form for one more. The delegation's channel is live and nobody else's. Not here: approving (Desk.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { CAPACITIES, PARTICIPANT, type Capacity, type ParticipantView, type RegistrationView } from '@contract/registration.views.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useChannel, useViews } from '../../../wire/use-channel.js';
import css from '../Meetings.module.css';
import { Badge } from './Badge.js';
import { useRegistrationWords } from './words.js';

interface OursProps {
  readonly meeting: string;
  readonly delegation: string;
  readonly registration: RegistrationView;
}
const OUTSIDE = 'outside';
const counts = (p: ParticipantView): boolean => p.state === 'registered' || p.state === 'approved';

export function Ours({ meeting, delegation, registration }: OursProps) {
  const say = useRegistrationWords();
  const { code = '' } = useReader();
  useChannel(delegation);
  const ours = useViews('participant', delegation).filter((p) => p.meeting === meeting);
  const seats = 1 + (registration.allowed.find((a) => a.party === code)?.plus ?? registration.plus);
  return (
    <Section title={say('ours')} end={<span className="num strong">{say('ours.seats', { taken: ours.filter(counts).length, seats })}</span>}>
      {ours.length ? <ul className={css.list}>{ours.map((p) => <Line key={p.id} participant={p} delegation={delegation} party={code} />)}</ul> : <p className="soft">{say('ours.none')}</p>}
      <Register meeting={meeting} delegation={delegation} taken={ours.filter(counts)} />
    </Section>
  );
}

function Line({ participant: p, delegation, party }: { participant: ParticipantView & { id: string }; delegation: string; party: string }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  const [shown, setShown] = useState(false);
  const { command, props } = useAct('participant.withdraw', delegation, { machine: PARTICIPANT, state: p.state });
  return (
    <li>
      <span>{p.name}</span>
      <span className="small soft">{say('line', { capacity: record(`participant.capacity.${p.capacity}`), state: record(`state.participant.${p.state}`) })}</span>
      {p.declined && <span className="small red" lang={p.declined.lang}>{p.declined.text}</span>}
      <span>
        {p.code && <Act label={say('badge')} size="small" onAct={() => setShown(!shown)} />}{' '}
        {counts(p) && <Act {...props} size="small" weight="quiet" onAct={() => void command.run({ participant: p.id })} />}
      </span>
      {shown && p.code && <div className={css.whole}><Badge participant={p} party={party} /></div>}
    </li>
  );
}

function Register({ meeting, delegation, taken }: { meeting: string; delegation: string; taken: readonly ParticipantView[] }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  const people = useViews('person', delegation).filter((p) => !p.closed && !taken.some((t) => t.person === p.id));
  const blank = { who: '', name: '', title: '', capacity: 'delegate' as Capacity };
  const [form, setForm] = useState(blank);
  const { command, props } = useAct('participant.register', delegation);
  const set = (part: Partial<typeof blank>): void => { command.reset(); setForm({ ...form, ...part }); };
  const outside = form.who === OUTSIDE;
  const send = (): void => {
    if (!form.who) return;
    void command.run({ participant: v4(), meeting, capacity: form.capacity, title: form.title, ...(outside ? { name: form.name } : { person: form.who }) }).then(whenRecorded(() => setForm(blank)));
  };
  const missing = outside && command.mistakes.some((m) => m.field === 'name') ? say('form.name.missing') : null;
  return (
    <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
      <div className={css.two}>
        <SelectField label={say('form.who')} value={form.who} onChange={(who) => set({ who })} empty="–" options={[...people.map((p) => ({ value: p.id, label: p.name })), { value: OUTSIDE, label: say('form.outside') }]} />
        <SelectField label={say('form.capacity')} value={form.capacity} onChange={(capacity) => set({ capacity: capacity as Capacity })} options={CAPACITIES.map((value) => ({ value, label: record(`participant.capacity.${value}`) }))} />
      </div>
      {outside && <TextField label={say('form.name')} value={form.name} onChange={(name) => set({ name })} autoComplete="off" error={missing} />}
      <TextField label={say('form.title')} value={form.title} onChange={(title) => set({ title })} optional />
      <p><Act {...props} type="submit" reasonShown="below" onAct={() => undefined} /></p>
    </form>
  );
}

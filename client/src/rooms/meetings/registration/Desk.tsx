// The secretariat's desk: who waits for approval, other seats for one delegation, and the door with the code that is read or typed. Not here: one's own delegation (Ours.tsx).
import { useRef, useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import type { ParticipantRow } from '@contract/registration.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import css from '../Meetings.module.css';
import { useMembers, useObserversOf } from '../use-members.js';
import { useRegistrationWords } from './words.js';

export function Approvals({ rows, onRuled }: { rows: readonly ParticipantRow[]; onRuled: () => void }) {
  const say = useRegistrationWords();
  const waiting = rows.filter((r) => r.state === 'registered');
  return (
    <Section title={say('desk')} note={waiting.length || undefined}>
      {waiting.length ? <ul className={css.list}>{waiting.map((r) => <Waiting key={r.id} row={r} onRuled={onRuled} />)}</ul> : <p className="soft">{say('desk.none')}</p>}
    </Section>
  );
}

function Waiting({ row: r, onRuled }: { row: ParticipantRow; onRuled: () => void }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const approve = useAct('participant.approve', r.channel);
  const decline = useAct('participant.decline', r.channel);
  const ruled = whenRecorded(onRuled);
  return (
    <li>
      <StateCode code={r.party} name={names.party(r.party)} />
      <span>{r.name}{r.title && <span className="soft">, {r.title}</span>}</span>
      <span className="small soft">{say('line', { capacity: record(`participant.capacity.${r.capacity}`), state: record(`participant.accreditation.${r.accreditation}`) })}</span>
      <span>
        <Act {...approve.props} size="small" weight="filled" onAct={() => void approve.command.run({ participant: r.id }).then(ruled)} />{' '}
        {reason === null && <Act {...decline.props} size="small" weight="quiet" onAct={() => setReason('')} />}
      </span>
      {reason !== null && (
        <div className={css.whole}>
          <TextField label={say('desk.reason')} value={reason} onChange={setReason} most={REASON_MAX} />
          <p className={css.acts}><Act {...decline.props} onAct={() => void decline.command.run({ participant: r.id, reason, lang }).then(ruled)} /><Act label={say('desk.cancel')} weight="quiet" onAct={() => setReason(null)} /></p>
        </div>
      )}
    </li>
  );
}

export function Allow({ meeting }: { meeting: MeetingView }) {
  const say = useRegistrationWords();
  const names = useNames();
  const states = [...useMembers(), ...useObserversOf(meeting)];
  const [form, setForm] = useState({ party: '', plus: '' });
  const { command, props } = useAct('registration.allow', meeting.id);
  const set = (part: Partial<typeof form>): void => { command.reset(); setForm({ ...form, ...part }); };
  return (
    <Section title={say('allow')} rule="thin" level={3}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); if (form.party && form.plus) void command.run({ party: form.party, plus: Number(form.plus) }); }}>
        <div className={css.two}>
          <SelectField label={say('allow.state')} value={form.party} onChange={(party) => set({ party })} empty="–" options={states.map((value) => ({ value, label: names.party(value) }))} />
          <TextField label={say('allow.plus')} value={form.plus} onChange={(n) => set({ plus: n.replace(/\D/g, '').slice(0, 2) })} />
        </div>
        <p><Act {...props} type="submit" onAct={() => undefined} /></p>
      </form>
    </Section>
  );
}

/** The field takes the next code at once: a queue stands in front of it. */
export function Door({ meeting, sitting, rows }: { meeting: string; sitting: SittingView; rows: readonly ParticipantRow[] }) {
  const say = useRegistrationWords();
  const record = useRecordWords();
  const names = useNames();
  const [code, setCode] = useState('');
  const [last, setLast] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const { command, props } = useAct('participant.check-in', meeting);
  const came = rows.find((r) => r.id === last);
  const send = async (): Promise<void> => {
    if (!code.trim()) return;
    const act = await command.run({ sitting: sitting.id, code });
    const who = act?.state.is === 'recorded' ? act.state.result?.participant : null;
    if (typeof who !== 'string') return;
    setLast(who);
    setCode('');
    command.reset();
    field.current?.querySelector('input')?.focus();
  };
  return (
    <Section title={say('door')} rule="live">
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); void send(); }}>
        <div ref={field}><TextField label={say('door.code')} help={say('door.help')} value={code} onChange={(c) => { if (command.life.is === 'refused') command.reset(); setCode(c); }} autoComplete="off" /></div>
        <p><Act {...props} type="submit" weight="filled" onAct={() => undefined} /></p>
        <p role="status" className="small">{came && say('door.in', { name: came.name, state: names.party(came.party), capacity: record(`participant.capacity.${came.capacity}`), accreditation: record(`participant.accreditation.${came.accreditation}`) })}</p>
      </form>
    </Section>
  );
}

// One plan for several commitments of one's own state: which of those that are selected, the steps they take alike, how often is reported, and why. What cannot take it is named, and then none has it. Not here: changing one (OwnActs.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { PLANNED_MAX, type Both, type CommitmentList, type CommitmentRow } from '@contract/commitments.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Sheet } from '../../../ui/Sheet.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../Commitments.module.css';
import { registerAsked } from '../register/selection.js';
import { useCommitmentWords } from '../words.js';
import { useClusterWords } from './words.js';

const OPEN = ['registered', 'conditional', 'active'] as const;
interface Step {
  readonly id: string;
  readonly title: Both;
  readonly due: string;
  readonly evidence: boolean;
}
const newStep = (): Step => ({ id: v4(), title: { en: '', fr: '' }, due: '', evidence: false });

export function PlanTogether({ address }: { address: URLSearchParams }) {
  const word = useRecordWords();
  const [open, setOpen] = useState(false);
  return <><Act label={word('command.commitment.plan')} size="small" onAct={() => setOpen(true)} />{open && <PlanSheet address={address} onDone={() => setOpen(false)} />}</>;
}

/** One's own of the selection that are open, the first of them where there are too many. */
function useOwn(address: URLSearchParams): readonly CommitmentRow[] {
  const { api } = useWire();
  const { code = '' } = useReader();
  const asked = new URLSearchParams(registerAsked(address));
  asked.set('owner', code);
  asked.delete('stage');
  for (const stage of OPEN) asked.append('stage', stage);
  asked.set('limit', String(PLANNED_MAX));
  return useQuery({ queryKey: ['commitments', 'list', 'own', asked.toString()], queryFn: ({ signal }) => api.get<CommitmentList>(`/api/commitments?${asked.toString()}`, signal) }).data?.rows ?? [];
}

function PlanSheet({ address, onDone }: { address: URLSearchParams; onDone: () => void }) {
  const say = useClusterWords();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  const rows = useOwn(address);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [form, setForm] = useState({ cycle: '', reason: '', steps: [newStep()] as readonly Step[] });
  const ids = rows.map((r) => r.id).filter((id) => !left.includes(id));
  const { command, props } = useAct('commitment.plan', ids[0] ?? rows[0]?.id ?? NETWORK);
  const steps = form.steps.filter((s) => s.title.en.trim() || s.title.fr.trim());
  const send = () => {
    const milestones = steps.map(({ title, due, evidence }) => ({ title, evidence, ...(due ? { due } : {}) }));
    void command.run({ others: ids.slice(1), ...(form.cycle ? { cycle: Number(form.cycle) } : {}), milestones, reason: form.reason, lang }).then(whenRecorded(onDone));
  };
  const binding = { heading: say('ask.heading', { state: names.party(code, 'of') }), sentence: say('ask', { count: ids.length, steps: steps.length }), detail: say('ask.detail') };
  const reason = rows.length && !ids.length ? say('choose') : props.reason;
  return (
    <Sheet title={props.label} onClose={onDone} foot={<Act {...props} reason={reason} weight="filled" block binding={binding} reasonShown="below" onAct={send} />}>
      <div className={css.form}>
        <Chosen rows={rows} left={left} onLeft={setLeft} />
        {form.steps.map((s, i) => <StepFields key={s.id} step={s} no={i + 1} onStep={(step) => setForm({ ...form, steps: form.steps.map((x) => (x.id === s.id ? step : x)) })} />)}
        <p><Act label={say('step.add')} size="small" onAct={() => setForm({ ...form, steps: [...form.steps, newStep()] })} /></p>
        <TextField label={say('cycle')} value={form.cycle} onChange={(cycle) => setForm({ ...form, cycle: cycle.replace(/\D/g, '').slice(0, 2) })} optional />
        <TextField label={say('reason')} value={form.reason} onChange={(r) => setForm({ ...form, reason: r })} lines={2} most={REASON_MAX} document />
      </div>
    </Sheet>
  );
}

function Chosen({ rows, left, onLeft }: { rows: readonly CommitmentRow[]; left: readonly string[]; onLeft: (left: readonly string[]) => void }) {
  const say = useClusterWords();
  const lang = useLang();
  return (
    <fieldset className={css.chosen}>
      <legend className="strong">{say('chosen', { count: rows.length })}</legend>
      {rows.map((r) => (
        <label key={r.id}><input type="checkbox" checked={!left.includes(r.id)} onChange={(e) => onLeft(e.currentTarget.checked ? left.filter((x) => x !== r.id) : [...left, r.id])} /> <span className="num">{r.number}</span> {titleIn(r.title, lang)?.text}</label>
      ))}
    </fieldset>
  );
}

function StepFields({ step, no, onStep }: { step: Step; no: number; onStep: (step: Step) => void }) {
  const say = useClusterWords();
  const word = useCommitmentWords();
  return (
    <div className={css.inset}>
      <BilingualField label={say('step', { no })} value={step.title} onChange={(title) => onStep({ ...step, title })} />
      <div className={css.two}>
        <DateField label={word('form.milestone.due')} value={step.due} onChange={(due) => onStep({ ...step, due })} optional />
        <Segments label={word('form.milestone.evidence')} value={step.evidence ? 'yes' : 'no'} onChange={(v) => onStep({ ...step, evidence: v === 'yes' })} options={[{ value: 'yes', label: word('yes') }, { value: 'no', label: word('no') }]} />
      </div>
    </div>
  );
}

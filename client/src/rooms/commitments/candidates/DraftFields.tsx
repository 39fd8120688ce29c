// The fields of a draft: what is promised, how it is measured, by when, under which priorities, its milestones. Not here: sending it, the gate (Gate.tsx).
import { COMMITMENT_LEVELS, COMMITMENT_TYPES, FORUM_MAX, GOALS, MILESTONES_MAX, REGION_CODES, UNIT_MAX, type CommitmentLevel, type CommitmentType } from '@contract/commitments.views.js';
import { PRIORITIES, PRIORITY_CODES } from '@contract/priorities.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Facet } from '../../../ui/Facet.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from '../Commitments.module.css';
import { useGoals } from '../register/goals.js';
import { useCommitmentWords } from '../words.js';
import { newMilestone, type DraftForm, type MilestoneForm } from './draft-form.js';

interface FieldsProps {
  readonly form: DraftForm;
  readonly onChange: (part: Partial<DraftForm>) => void;
}

export function DraftFields({ form, onChange }: FieldsProps) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  return (
    <>
      <BilingualField label={say('form.title')} value={form.title} onChange={(title) => onChange({ title })} />
      <BilingualField label={say('form.words')} value={form.words} onChange={(words) => onChange({ words })} lines={5} />
      <SelectField label={say('type')} value={form.type} onChange={(type) => onChange({ type: type as CommitmentType })} options={COMMITMENT_TYPES.map((value) => ({ value, label: word(`commitment.type.${value}`) }))} />
      <BilingualField label={say('form.measure')} value={form.measure} onChange={(measure) => onChange({ measure })} />
      <div className={css.two}>
        <DecimalField label={say('form.baseline')} value={form.baseline} onChange={(baseline) => onChange({ baseline: baseline ?? '' })} optional />
        <DecimalField label={say('form.target')} value={form.target} onChange={(target) => onChange({ target: target ?? '' })} optional />
      </div>
      <BilingualField label={say('form.indicator')} value={form.indicator} onChange={(indicator) => onChange({ indicator })} />
      <TextField label={say('form.unit')} value={form.unit} onChange={(unit) => onChange({ unit })} most={UNIT_MAX} optional />
      <div className={css.two}>
        <DateField label={say('form.starts')} value={form.starts} onChange={(starts) => onChange({ starts })} optional />
        <DateField label={say('form.due')} value={form.due} onChange={(due) => onChange({ due })} />
      </div>
      <Themes form={form} onChange={onChange} />
      <Milestones form={form} onChange={onChange} />
      <TextField label={say('form.forum')} value={form.forum} onChange={(forum) => onChange({ forum })} most={FORUM_MAX} optional />
      <div className={css.two}>
        <Segments label={say('form.level')} value={form.level} onChange={(level) => onChange({ level: level as CommitmentLevel })} options={COMMITMENT_LEVELS.map((value) => ({ value, label: word(`commitment.level.${value}`) }))} />
        <TextField label={say('form.cycle')} value={form.cycle} onChange={(cycle) => onChange({ cycle: cycle.replace(/\D/g, '').slice(0, 2) })} />
      </div>
    </>
  );
}

function Themes({ form, onChange }: FieldsProps) {
  const word = useRecordWords();
  const goal = useGoals();
  const themes = PRIORITY_CODES.flatMap((p) => [{ value: p as string, label: word(`priority.${p}`) }, ...PRIORITIES[p].map((t) => ({ value: t.code, label: `– ${word(`priority.${t.code}`)}` }))]);
  return (
    <div className={`${css.three} ${css.top}`}>
      <Facet title={word('facet.priority')} options={themes} chosen={form.themes} onChoose={(t) => onChange({ themes: t })} shown={themes.length} />
      <Facet title={word('facet.goal')} options={GOALS.map((value) => ({ value, label: goal(value) }))} chosen={form.goals} onChoose={(goals) => onChange({ goals })} shown={GOALS.length} folded />
      <Facet title={word('facet.region')} options={REGION_CODES.map((value) => ({ value, label: word(`region.${value}`) }))} chosen={form.regions} onChoose={(regions) => onChange({ regions })} shown={REGION_CODES.length} folded />
    </div>
  );
}

function Milestones({ form: { milestones }, onChange }: FieldsProps) {
  const say = useCommitmentWords();
  const change = (id: string, part: Partial<MilestoneForm>) => onChange({ milestones: milestones.map((m) => (m.id === id ? { ...m, ...part } : m)) });
  return (
    <>
      {milestones.map((m, i) => (
        <div key={m.id} className={css.inset}>
          <BilingualField label={say('form.milestone', { no: i + 1 })} value={m.title} onChange={(title) => change(m.id, { title })} />
          <div className={css.three}>
            <DateField label={say('form.milestone.due')} value={m.due} onChange={(due) => change(m.id, { due })} optional />
            <TextField label={say('form.milestone.weight')} value={m.weight} onChange={(w) => change(m.id, { weight: w.replace(/\D/g, '').slice(0, 3) })} optional />
            <Segments label={say('form.milestone.evidence')} value={m.evidence ? 'yes' : 'no'} onChange={(v) => change(m.id, { evidence: v === 'yes' })} options={[{ value: 'yes', label: say('yes') }, { value: 'no', label: say('no') }]} />
          </div>
          <p><Act label={say('form.milestone.remove', { no: i + 1 })} size="small" weight="quiet" onAct={() => onChange({ milestones: milestones.filter((x) => x.id !== m.id) })} /></p>
        </div>
      ))}
      {milestones.length < MILESTONES_MAX && <p><Act label={say('form.milestone.add')} size="small" onAct={() => onChange({ milestones: [...milestones, newMilestone()] })} /></p>}
    </>
  );
}

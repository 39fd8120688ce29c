// The steps of the status that are open now, each with the date that proves it. What is not open is not offered; what one may not do is grey with its reason.
import { useState } from 'react';
import { INITIATIVE_STATUS, STATUSES } from '@contract/initiatives.views.js';
import { next } from '@contract/machine.js';
import { useRecordWords } from '../../../record/words.js';
import { useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { useLang } from '../../../ui/language.js';
import { plainDate } from '../../../ui/when.js';
import { useCommand } from '../../../wire/use-command.js';
import type { Shown } from '../record/shown.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useBar } from './use-bar.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

type Verb = keyof typeof INITIATIVE_STATUS.steps;
const VERBS = Object.keys(INITIATIVE_STATUS.steps) as Verb[];
/** Which date proves the step; a suspension has none in the standard. */
const PROOF: Readonly<Record<Verb, '2' | '4' | null>> = { start: '2', resume: '2', finalise: '4', close: '4', cancel: '4', suspend: null };
const STEP_SECTIONS = ['dates', 'status'] as const;

export function StepActs({ shown }: { shown: Shown }) {
  const word = useRecordWords();
  const why = useWhy();
  const say = useFormWords();
  const [open, setOpen] = useState<Verb | null>(null);
  const command = useCommand('initiative.start', shown.id);
  const bar = useBar(shown, STEP_SECTIONS);
  const status = STATUSES[Number(shown.activity.status) - 1];
  const verbs = status ? VERBS.filter((v) => next(INITIATIVE_STATUS, status, v) !== null) : [];
  if (!verbs.length || !shown.mine) return null;
  if (open && verbs.includes(open)) return <StepForm key={open} shown={shown} verb={open} onDone={() => setOpen(null)} />;
  return (
    <div className={css.acts} role="group" aria-label={say('steps')}>
      {verbs.map((v) => <Act key={v} size="small" label={word(`command.initiative.${v}`)} reason={(command.why && why(command.why)) ?? bar} onAct={() => setOpen(v)} />)}
    </div>
  );
}

function StepForm({ shown, verb, onDone }: { shown: Shown; verb: Verb; onDone: () => void }) {
  const say = useFormWords();
  const word = useRecordWords();
  const lang = useLang();
  const has = shown.activity.dates.find((d) => d.type === PROOF[verb])?.date.slice(0, 10);
  const state = useRecordForm(shown, `step ${verb}`, STEP_SECTIONS, { date: '' });
  const command = useCommand(`initiative.${verb}`, shown.id);
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} label={word(`command.initiative.${verb}`)} payload={() => (state.form.date ? { date: state.form.date } : {})} onDone={onDone}>
      {PROOF[verb] && <DateField label={say('step.date')} value={state.form.date} onChange={(date) => state.change({ date })} optional={Boolean(has)} help={has ? say('step.date.has', { date: plainDate(has, lang) }) : undefined} />}
    </RecordForm>
  );
}

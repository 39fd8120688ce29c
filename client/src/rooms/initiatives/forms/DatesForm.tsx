// Planned dates and the record's currency. Actual dates are set by the steps that they prove (StepActs.tsx).
import { DateField } from '../../../ui/fields/DateField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import type { Shown } from '../record/shown.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const DATE_SECTIONS = ['dates', 'currency'] as const;

export function DatesForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const { activity } = shown;
  const has = (type: string) => activity.dates.find((d) => d.type === type)?.date.slice(0, 10) ?? '';
  const state = useRecordForm(shown, 'dates', DATE_SECTIONS, { plannedStart: has('1'), plannedEnd: has('3'), currency: activity.defaultCurrency ?? '' });
  const command = useCommand('initiative.revise', shown.id);
  const { form, change } = state;
  const payload = () => ({ plannedStart: form.plannedStart, plannedEnd: form.plannedEnd, ...(form.currency ? { currency: form.currency.toUpperCase() } : {}) });
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <div className={css.row}>
        <DateField label={say('planned.start')} value={form.plannedStart} onChange={(plannedStart) => change({ plannedStart })} />
        <DateField label={say('planned.end')} value={form.plannedEnd} onChange={(plannedEnd) => change({ plannedEnd })} />
        <TextField label={say('currency')} help={say('currency.help')} value={form.currency} onChange={(currency) => change({ currency: currency.slice(0, 3) })} />
      </div>
    </RecordForm>
  );
}

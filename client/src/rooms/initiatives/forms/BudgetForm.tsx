// A budget of one period, new or corrected (`at`).
import type { Budget } from '@contract/activity.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import { AmountFields, begunAmount } from './AmountFields.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const BUDGET_SECTIONS = ['budgets'] as const;

const begun = (b: Budget | undefined, currency: string) => ({
  type: b?.type ?? '1', status: b?.status ?? '2', start: b?.start.slice(0, 10) ?? '', end: b?.end.slice(0, 10) ?? '', amount: begunAmount(b?.value, currency),
});

export function BudgetForm({ shown, at, onDone }: { shown: Shown; at?: number; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const state = useRecordForm(shown, `budget ${at ?? 'new'}`, BUDGET_SECTIONS, begun(activity.budgets[at ?? -1], activity.defaultCurrency ?? ''));
  const command = useCommand('initiative.record-budget', shown.id);
  const { form, change } = state;
  const option = (list: 'budget' | 'budget-status') => (value: string) => ({ value, label: codes.of(list, value) });
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={() => ({ budget: { ...form, ...(at === undefined ? {} : { at }) } })} onDone={onDone}>
      <div className={css.row}>
        <SelectField label={say('budget.kind')} value={form.type} onChange={(type) => change({ type })} options={['1', '2'].map(option('budget'))} />
        <SelectField label={say('budget.status')} value={form.status} onChange={(status) => change({ status })} options={['1', '2'].map(option('budget-status'))} />
        <DateField label={say('from')} value={form.start} onChange={(start) => change({ start })} />
        <DateField label={say('to')} value={form.end} onChange={(end) => change({ end })} />
      </div>
      <AmountFields amount={form.amount} onChange={(amount) => change({ amount })} />
    </RecordForm>
  );
}

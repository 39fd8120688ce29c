// Money that is to be paid in a period, new or corrected (`at`). Not here: what was paid (TransactionForm.tsx).
import type { PlannedDisbursement } from '@contract/activity.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import { AmountFields, begunAmount } from './AmountFields.js';
import css from './Forms.module.css';
import { begunParty, PartyFields, partyOf } from './PartyFields.js';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const DISBURSEMENT_SECTIONS = ['disbursements'] as const;

const begun = (d: PlannedDisbursement | undefined, currency: string, base: string | undefined) => ({
  type: d?.type ?? '1', start: d?.start.slice(0, 10) ?? '', end: d?.end?.slice(0, 10) ?? '', amount: begunAmount(d?.value, currency), provider: begunParty(d?.provider, base), receiver: begunParty(d?.receiver, base),
});

export function DisbursementForm({ shown, at, onDone }: { shown: Shown; at?: number; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const before = at === undefined ? undefined : activity.plannedDisbursements[at];
  const state = useRecordForm(shown, `disbursement ${at ?? 'new'}`, DISBURSEMENT_SECTIONS, begun(before, activity.defaultCurrency ?? '', activity.lang));
  const command = useCommand('initiative.plan-disbursement', shown.id);
  const { form, change } = state;
  const payload = () => {
    const [provider, receiver] = [partyOf(form.provider, before?.provider), partyOf(form.receiver, before?.receiver)];
    return { disbursement: { type: form.type, start: form.start, amount: form.amount, ...(form.end ? { end: form.end } : {}), ...(at === undefined ? {} : { at }), ...(provider ? { provider } : {}), ...(receiver ? { receiver } : {}) } };
  };
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <div className={css.row}>
        <SelectField label={say('budget.kind')} value={form.type} onChange={(type) => change({ type })} options={['1', '2'].map((t) => ({ value: t, label: codes.of('disbursement', t) }))} />
        <DateField label={say('from')} value={form.start} onChange={(start) => change({ start, ...(form.amount.valueDate ? {} : { amount: { ...form.amount, valueDate: start } }) })} />
        <DateField label={say('to')} value={form.end} onChange={(end) => change({ end })} optional />
      </div>
      <AmountFields amount={form.amount} onChange={(amount) => change({ amount })} />
      <PartyFields label={say('provider')} party={form.provider} onChange={(provider) => change({ provider })} />
      <PartyFields label={say('receiver')} party={form.receiver} onChange={(receiver) => change({ receiver })} />
    </RecordForm>
  );
}

// A transaction, new or corrected (`at`). Who gave and who received keep what the form does not show.
import type { Transaction } from '@contract/activity.js';
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import { exactlyIn, type Shown } from '../record/shown.js';
import { AmountFields, begunAmount } from './AmountFields.js';
import css from './Forms.module.css';
import { begunParty, PartyFields, partyOf } from './PartyFields.js';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const TRANSACTION_SECTIONS = ['transactions'] as const;
const KINDS = ['2', '3', '4', '1', '11', '12', '13', '5', '6', '7', '8', '9', '10'];

const begun = (t: Transaction | undefined, currency: string, base: string | undefined) => {
  const both = (text: Parameters<typeof exactlyIn>[0]): Bilingual => ({ en: exactlyIn(text, 'en', base), fr: exactlyIn(text, 'fr', base) });
  return { type: t?.type ?? '3', date: t?.date.slice(0, 10) ?? '', description: both(t?.description), provider: begunParty(t?.provider, base), receiver: begunParty(t?.receiver, base), amount: begunAmount(t?.value, currency) };
};

export function TransactionForm({ shown, at, onDone }: { shown: Shown; at?: number; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const before = at === undefined ? undefined : activity.transactions[at];
  const state = useRecordForm(shown, `transaction with parties ${at ?? 'new'}`, TRANSACTION_SECTIONS, begun(before, activity.defaultCurrency ?? '', activity.lang));
  const command = useCommand('initiative.record-transaction', shown.id);
  const { form, change } = state;
  const payload = () => {
    const [provider, receiver] = [partyOf(form.provider, before?.provider), partyOf(form.receiver, before?.receiver)];
    return { transaction: { type: form.type, date: form.date, amount: form.amount, description: form.description, ...(at === undefined ? {} : { at }), ...(provider ? { provider } : {}), ...(receiver ? { receiver } : {}) } };
  };
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <div className={css.row}>
        <SelectField label={say('transaction.kind')} value={form.type} onChange={(type) => change({ type })} options={KINDS.map((k) => ({ value: k, label: codes.of('transaction', k) }))} />
        <DateField label={say('date')} value={form.date} onChange={(date) => change({ date, ...(form.amount.valueDate ? {} : { amount: { ...form.amount, valueDate: date } }) })} />
      </div>
      <AmountFields amount={form.amount} onChange={(amount) => change({ amount })} />
      <PartyFields label={say('provider')} party={form.provider} onChange={(provider) => change({ provider })} />
      <PartyFields label={say('receiver')} party={form.receiver} onChange={(receiver) => change({ receiver })} />
      <BilingualField label={say('description')} value={form.description} onChange={(description) => change({ description })} />
    </RecordForm>
  );
}

// An amount as a form asks for it: decimal text, currency, the day whose rate of exchange counts.
import type { Money } from '@contract/activity.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from './Forms.module.css';
import { useFormWords } from './words.js';

export interface Amount { readonly value: string; readonly currency: string; readonly valueDate: string }

/** What a form begins with: the amount as the record has it, or nothing in the record's own currency. */
export const begunAmount = (money: Money | undefined, currency: string): Amount => ({ value: money?.value ?? '', currency: money?.currency ?? currency, valueDate: money?.valueDate.slice(0, 10) ?? '' });

export function AmountFields({ amount, onChange }: { amount: Amount; onChange: (amount: Amount) => void }) {
  const say = useFormWords();
  return (
    <div className={css.row}>
      <DecimalField label={say('amount')} value={amount.value} onChange={(value) => onChange({ ...amount, value: value ?? '' })} />
      <TextField label={say('currency')} value={amount.currency} onChange={(c) => onChange({ ...amount, currency: c.slice(0, 3).toUpperCase() })} />
      <DateField label={say('value-date')} help={say('value-date.help')} value={amount.valueDate} onChange={(valueDate) => onChange({ ...amount, valueDate })} />
    </div>
  );
}

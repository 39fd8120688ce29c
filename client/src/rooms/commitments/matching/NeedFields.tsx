// The fields of a need or an offer: what kind of help, under which priorities, where, when, how much, in which languages. Not here: sending it.
import { NEED_KINDS, type NeedKind } from '@contract/matching.views.js';
import { PRIORITY_CODES } from '@contract/priorities.js';
import { REGION_CODES } from '@contract/commitments.views.js';
import { useCountries } from '../../../record/use-countries.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Facet } from '../../../ui/Facet.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { PickField } from '../../../ui/fields/PickField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from '../Commitments.module.css';
import type { NeedForm } from './need-form.js';
import { useMatchingWords } from './words.js';

interface FieldsProps {
  readonly form: NeedForm;
  readonly onChange: (part: Partial<NeedForm>) => void;
}

export function NeedFields({ form, onChange }: FieldsProps) {
  const say = useMatchingWords();
  const word = useRecordWords();
  return (
    <>
      <BilingualField label={say('field.title')} value={form.title} onChange={(title) => onChange({ title })} />
      <BilingualField label={say('words')} value={form.words} onChange={(words) => onChange({ words })} lines={4} />
      <div className={`${css.three} ${css.top}`}>
        <Facet title={say('kinds')} options={NEED_KINDS.map((value) => ({ value, label: word(`need.kind.${value}`) }))} chosen={form.kinds} onChoose={(kinds) => onChange({ kinds: kinds as NeedKind[] })} shown={NEED_KINDS.length} />
        <Facet title={say('priorities')} options={PRIORITY_CODES.map((value) => ({ value, label: word(`priority.${value}`) }))} chosen={form.priorities} onChoose={(priorities) => onChange({ priorities })} shown={PRIORITY_CODES.length} />
        <Facet title={say('regions')} options={REGION_CODES.map((value) => ({ value, label: word(`region.${value}`) }))} chosen={form.regions} onChoose={(regions) => onChange({ regions })} shown={REGION_CODES.length} folded />
      </div>
      <Countries form={form} onChange={onChange} />
      <div className={css.two}>
        <DateField label={say('from')} value={form.from} onChange={(from) => onChange({ from })} optional />
        <DateField label={say('until')} value={form.until} onChange={(until) => onChange({ until })} optional />
        <DecimalField label={say('amount')} value={form.amount} onChange={(amount) => onChange({ amount: amount ?? '' })} optional />
        <TextField label={say('currency')} value={form.currency} onChange={(currency) => onChange({ currency: currency.slice(0, 3) })} optional />
      </div>
      <TextField label={say('langs')} help={say('langs.help')} value={form.langs} onChange={(langs) => onChange({ langs })} optional />
    </>
  );
}

function Countries({ form: { countries: chosen }, onChange }: FieldsProps) {
  const say = useMatchingWords();
  const countries = useCountries();
  return (
    <div>
      <PickField label={say('country.add')} value={null} onChange={(code) => code && onChange({ countries: [...chosen, code] })} options={countries.options.filter((o) => !chosen.includes(o.value))} nothing={say('country.nothing')} optional />
      {chosen.length > 0 && (
        <p className={css.acts}>{countries.sorted(chosen).map((code) => <Act key={code} label={say('country.remove', { country: countries.name(code) })} size="small" weight="quiet" onAct={() => onChange({ countries: chosen.filter((c) => c !== code) })} />)}</p>
      )}
    </div>
  );
}

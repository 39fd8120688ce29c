// What an office consists of, as fields: post, function, mandates, last day. Shared by inviting, granting and changing. Not here: sending it.
import { FUNCTIONS, type PersonFunction } from '@contract/members.codes.js';
import { MANDATES, type Mandate } from '@contract/seats.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn, cityOf } from '../../ui/cities.js';
import { DateField } from '../../ui/fields/DateField.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { useViews } from '../../wire/use-channel.js';
import css from './Delegation.module.css';
import { useDelegationWords } from './delegation-words.js';
import { instantIn } from '../../ui/instants.js';

export interface RoleValues {
  readonly post: string;
  readonly function: PersonFunction;
  readonly mandates: readonly Mandate[];
  /** A day, or ''. */
  readonly until: string;
}
/** The payload's part: nothing is sent for what was left empty. */
export const rolePayload = (v: RoleValues, zone: string) => ({ post: v.post || undefined, function: v.function, mandates: [...v.mandates], until: instantIn(v.until, '23:59', zone) });

interface RoleFieldsProps {
  readonly channel: string;
  /** The secretariat has officers and nothing else. */
  readonly officers: boolean;
  readonly values: RoleValues;
  readonly change: (part: Partial<RoleValues>) => void;
  readonly error: (field: string) => string | null;
}

export function RoleFields({ channel, officers, values, change, error }: RoleFieldsProps) {
  const say = useDelegationWords();
  const word = useRecordWords();
  const lang = useLang();
  const { zone, city = cityOf(zone, lang) } = useReader();
  const posts = useViews('post', channel).filter((p) => !p.closed || p.id === values.post);
  const toggle = (m: Mandate) => change({ mandates: values.mandates.includes(m) ? values.mandates.filter((x) => x !== m) : MANDATES.filter((x) => x === m || values.mandates.includes(x)) });
  return (
    <>
      <div className={css.pair}>
        <SelectField label={say('col.office')} value={values.function} onChange={(v) => change({ function: v as PersonFunction })} options={FUNCTIONS.filter((f) => (f === 'officer') === officers).map((f) => ({ value: f, label: word(`function.${f}`) }))} error={error('function')} />
        <SelectField label={say('col.post')} value={values.post} onChange={(v) => change({ post: v })} options={posts.map((p) => ({ value: p.id, label: cityIn(p.city, lang) }))} empty={say('no-post')} error={error('post')} />
      </div>
      <fieldset className={css.mandates}>
        <legend>{say('col.mandates')}</legend>
        {MANDATES.map((m) => (
          <label key={m} className={css.mandate}>
            <input type="checkbox" checked={values.mandates.includes(m)} onChange={() => toggle(m)} />
            <span><span className="strong">{word(`mandate.${m}`)}</span> <span className="small soft">{say(`mandate.${m}`)}</span></span>
          </label>
        ))}
      </fieldset>
      <DateField label={say('field.until')} value={values.until} onChange={(v) => change({ until: v })} help={say('field.until-say', { city })} error={error('until')} optional />
    </>
  );
}

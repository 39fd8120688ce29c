// What others may not see: how exact places are, which partners are not named, and why. The whole protection is said each time.
import { LOCATION_PRECISIONS, PROTECTION_REASONS, type LocationPrecision, type ProtectionReason } from '@contract/initiatives.views.js';
import { useRecordWords } from '../../../record/words.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useCommand } from '../../../wire/use-command.js';
import { anyIn, type Shown } from '../record/shown.js';
import { Checks } from './Checks.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

const PROTECTED_SECTIONS = ['partners', 'locations'] as const;

export function ProtectForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const word = useRecordWords();
  const lang = useLang();
  const { activity, view } = shown;
  const state = useRecordForm(shown, 'protect', PROTECTED_SECTIONS, { precision: view.protection.precision as string, reason: (view.protection.reason ?? '') as string, partners: shown.protectedPartners.map(String) });
  const command = useCommand('initiative.protect', shown.id);
  const { form, change } = state;
  const payload = () => ({ precision: form.precision as LocationPrecision, partners: form.partners.map(Number), ...(form.reason ? { reason: form.reason as ProtectionReason } : {}) });
  return (
    <RecordForm state={state} command={command} owner={view.owner} payload={payload} onDone={onDone}>
      <p className="small soft">{say('protect.note')}</p>
      <div className={css.row}>
        <SelectField label={say('protect.precision')} value={form.precision} onChange={(precision) => change({ precision })} options={LOCATION_PRECISIONS.map((p) => ({ value: p, label: word(`initiative.precision.${p}`) }))} />
        <SelectField label={say('protect.reason')} help={form.reason === 'staff' ? say('protect.staff') : undefined} value={form.reason} onChange={(reason) => change({ reason })} options={PROTECTION_REASONS.map((r) => ({ value: r, label: word(`initiative.reason.${r}`) }))} empty={say('protect.no-reason')} />
      </div>
      {activity.participatingOrgs.length > 0 && <Checks label={say('protect.partners')} options={activity.participatingOrgs.map((o, at) => ({ value: String(at), label: anyIn(o, lang, activity.lang).text || o.ref || String(at + 1) }))} chosen={form.partners} onChange={(partners) => change({ partners })} />}
    </RecordForm>
  );
}

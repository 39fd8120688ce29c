// Partners with their roles: the whole list, each item over the one it came from. Not here: which of them others may see (ProtectForm.tsx).
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import { exactlyIn, type Shown } from '../record/shown.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

interface Item { at?: number; role: string; ref: string; type: string; activityId: string; name: Bilingual }
export const PARTNER_SECTIONS = ['partners'] as const;
const ROLES = ['1', '2', '3', '4'];
const KINDS = ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'];

export function PartnersForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const state = useRecordForm(shown, 'partners', PARTNER_SECTIONS, {
    partners: activity.participatingOrgs.map((o, at): Item => ({ at, role: o.role, ref: o.ref ?? '', type: o.type ?? '', activityId: o.activityId ?? '', name: { en: exactlyIn(o, 'en', activity.lang), fr: exactlyIn(o, 'fr', activity.lang) } })),
  });
  const command = useCommand('initiative.revise', shown.id);
  const payload = () => ({
    partners: state.form.partners.map(({ at, role, ref, type, activityId, name }) => ({ role, name, ...(at === undefined ? {} : { at }), ...(ref ? { ref } : {}), ...(type ? { type } : {}), ...(activityId ? { activityId } : {}) })),
  });
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <Repeated label={say('name')} items={state.form.partners} onChange={(partners) => state.change({ partners })} blank={(): Item => ({ role: '4', ref: '', type: '', activityId: '', name: { en: '', fr: '' } })}>
        {(item, set) => (
          <>
            <BilingualField label={say('name')} value={item.name} onChange={(name) => set({ name })} />
            <SelectField label={say('role')} value={item.role} onChange={(role) => set({ role })} options={ROLES.map((r) => ({ value: r, label: codes.of('role', r) }))} />
            <SelectField label={say('kind')} value={item.type} onChange={(type) => set({ type })} options={KINDS.map((k) => ({ value: k, label: codes.of('organisation', k) }))} empty={say('kind.unknown')} />
            <TextField label={say('reference')} value={item.ref} onChange={(ref) => set({ ref })} optional />
          </>
        )}
      </Repeated>
    </RecordForm>
  );
}

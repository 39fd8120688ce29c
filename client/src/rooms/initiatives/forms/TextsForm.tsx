// Title and descriptions in both languages. A side left empty is taken away from the record; other languages stay as they are.
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import { exactlyIn, type Shown } from '../record/shown.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

interface Item { at?: number; type: string; text: Bilingual }
export const TEXT_SECTIONS = ['title', 'descriptions'] as const;
const TYPES = ['1', '2', '3', '4'];

export function TextsForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const both = (text: Parameters<typeof exactlyIn>[0]): Bilingual => ({ en: exactlyIn(text, 'en', activity.lang), fr: exactlyIn(text, 'fr', activity.lang) });
  const state = useRecordForm(shown, 'texts', TEXT_SECTIONS, {
    title: both(activity.title),
    descriptions: activity.descriptions.map((d, at): Item => ({ at, type: d.type ?? '1', text: both(d) })),
  });
  const command = useCommand('initiative.revise', shown.id);
  const { form, change } = state;
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={() => ({ title: form.title, descriptions: form.descriptions })} onDone={onDone}>
      <BilingualField label={say('title')} value={form.title} onChange={(title) => change({ title })} lines={2} />
      <Repeated label={say('description')} items={form.descriptions} onChange={(descriptions) => change({ descriptions })} blank={(): Item => ({ type: '1', text: { en: '', fr: '' } })} addLabel={say('description.add')}>
        {(item, set) => (
          <>
            <SelectField label={say('kind')} value={item.type} onChange={(type) => set({ type })} options={TYPES.map((t) => ({ value: t, label: codes.of('description', t) }))} />
            <BilingualField label={say('description')} value={item.text} onChange={(text) => set({ text })} lines={5} />
          </>
        )}
      </Repeated>
    </RecordForm>
  );
}

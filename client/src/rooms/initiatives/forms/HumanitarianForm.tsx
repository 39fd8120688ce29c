// The humanitarian marker, and the emergencies and appeals by their codes.
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import { exactlyIn, type Shown } from '../record/shown.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const HUMANITARIAN_SECTIONS = ['humanitarian'] as const;
const VOCABULARIES = ['1-2', '2-1', '99'];
interface Item { at?: number; type: string; vocabulary: string; vocabularyUri: string; code: string; name: Bilingual }

export function HumanitarianForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const state = useRecordForm(shown, 'humanitarian', HUMANITARIAN_SECTIONS, {
    marker: activity.humanitarian === undefined ? '' : activity.humanitarian ? 'yes' : 'no',
    scopes: activity.humanitarianScopes.map((s, at): Item => ({ at, type: s.type, vocabulary: s.vocabulary, vocabularyUri: s.vocabularyUri ?? '', code: s.code, name: { en: exactlyIn(s, 'en', activity.lang), fr: exactlyIn(s, 'fr', activity.lang) } })),
  });
  const command = useCommand('initiative.revise', shown.id);
  const { form, change } = state;
  const payload = () => ({
    ...(form.marker ? { humanitarian: form.marker === 'yes' } : {}),
    humanitarianScopes: form.scopes.map(({ at, vocabularyUri, code, ...s }) => ({ ...s, code: code.trim(), ...(at === undefined ? {} : { at }), ...(vocabularyUri.trim() ? { vocabularyUri: vocabularyUri.trim() } : {}) })),
  });
  const vocabularies = [...new Set([...VOCABULARIES, ...form.scopes.map((s) => s.vocabulary)])];
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <Segments label={say('humanitarian.marker')} value={form.marker} onChange={(marker) => change({ marker })} options={(['yes', 'no'] as const).map((v) => ({ value: v, label: say(`humanitarian.${v}`) }))} />
      <Repeated label={say('humanitarian.scopes')} help={say('humanitarian.help')} items={form.scopes} onChange={(scopes) => change({ scopes })} blank={(): Item => ({ type: '1', vocabulary: '1-2', vocabularyUri: '', code: '', name: { en: '', fr: '' } })} addLabel={say('humanitarian.add')}>
        {(item, set) => (
          <>
            <SelectField label={say('kind')} value={item.type} onChange={(type) => set({ type })} options={['1', '2'].map((t) => ({ value: t, label: codes.of('scope', t) }))} />
            <SelectField label={say('humanitarian.vocabulary')} value={item.vocabulary} onChange={(vocabulary) => set({ vocabulary })} options={vocabularies.map((v) => ({ value: v, label: codes.of('scope-vocabulary', v) }))} />
            <TextField label={say('humanitarian.code')} value={item.code} onChange={(code) => set({ code })} />
            {item.vocabulary === '99' && <TextField type="url" label={say('humanitarian.uri')} help={say('document.url.help')} value={item.vocabularyUri} onChange={(vocabularyUri) => set({ vocabularyUri })} optional />}
            <BilingualField label={say('name')} value={item.name} onChange={(name) => set({ name })} />
          </>
        )}
      </Repeated>
    </RecordForm>
  );
}

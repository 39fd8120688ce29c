// A link to another initiative by its identifier, of this register or not.
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const RELATED_SECTIONS = ['related'] as const;

export function RelateForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const state = useRecordForm(shown, 'related', RELATED_SECTIONS, { type: '1', identifier: '' });
  const command = useCommand('initiative.relate', shown.id);
  const { form, change } = state;
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={() => ({ type: form.type, identifier: form.identifier.trim() })} onDone={onDone}>
      <div className={css.row}>
        <SelectField label={say('related.kind')} value={form.type} onChange={(type) => change({ type })} options={['1', '2', '3', '4', '5'].map((t) => ({ value: t, label: codes.of('related', t) }))} />
        <TextField label={say('related.identifier')} value={form.identifier} onChange={(identifier) => change({ identifier })} />
      </div>
    </RecordForm>
  );
}

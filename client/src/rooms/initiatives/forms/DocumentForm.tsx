// A document for the record: a file, uploaded here first, or a link. The upload is housekeeping; attaching it is the act.
import { useUpload } from '../../../record/use-upload.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import css from './Forms.module.css';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const DOCUMENT_SECTIONS = ['documents'] as const;
const CATEGORIES = ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A11', 'A12'];
const MOST = 25 * 1024 * 1024;

export function DocumentForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const kept = useUpload('/api/files/upload');
  const state = useRecordForm(shown, 'document', DOCUMENT_SECTIONS, { how: 'file', title: { en: '', fr: '' }, url: '', category: 'A01', language: 'en', date: '' });
  const command = useCommand('initiative.attach-document', shown.id);
  const { form, change } = state;
  const payload = () => ({
    document: {
      title: form.title, categories: [form.category], languages: form.language === 'both' ? ['en', 'fr'] : [form.language],
      ...(form.how === 'link' ? { url: form.url } : kept.id ? { file: kept.id } : {}), ...(form.date ? { date: form.date } : {}),
    },
  });
  const waits = form.how === 'file' && kept.file && !kept.id ? say('document.uploading', { percent: Math.round(kept.done * 100) }) : null;
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} waits={waits} onDone={onDone}>
      <Segments label={say('document.how')} value={form.how} onChange={(how) => change({ how })} options={[{ value: 'file', label: say('document.file') }, { value: 'link', label: say('document.link') }]} />
      {form.how === 'file' ? <FileField label={say('document.file')} file={kept.file} onFile={kept.take} most={MOST} error={kept.error} help={waits ?? undefined} /> : <TextField type="url" label={say('document.url')} help={say('document.url.help')} value={form.url} onChange={(url) => change({ url })} />}
      <BilingualField label={say('title')} value={form.title} onChange={(title) => change({ title })} />
      <div className={css.row}>
        <SelectField label={say('document.category')} value={form.category} onChange={(category) => change({ category })} options={CATEGORIES.map((c) => ({ value: c, label: codes.of('document', c) }))} />
        <Languages value={form.language} onChange={(language) => change({ language })} />
        <DateField label={say('date')} value={form.date} onChange={(date) => change({ date })} optional />
      </div>
    </RecordForm>
  );
}

function Languages({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useFormWords();
  return <SelectField label={say('document.language')} value={value} onChange={onChange} options={[{ value: 'en', label: say('language.en') }, { value: 'fr', label: say('language.fr') }, { value: 'both', label: say('document.both') }]} />;
}

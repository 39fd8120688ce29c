// The Network's priorities: those that follow from the sectors, or those the state sets itself. Allowed on imported records too: they stand beside the record.
import { PRIORITIES, PRIORITY_CODES } from '@contract/priorities.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { useCommand } from '../../../wire/use-command.js';
import type { Shown } from '../record/shown.js';
import { Checks } from './Checks.js';
import { RecordForm } from './RecordForm.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const TAG_SECTIONS = [] as const;

export function TagForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const word = useRecordWords();
  const names = useNames();
  const { view } = shown;
  const state = useRecordForm(shown, 'tag', TAG_SECTIONS, { how: view.tagged ? 'set' : 'derive', tags: [...(view.tagged ?? view.priorities)] });
  const command = useCommand('initiative.tag', shown.id);
  const { form, change } = state;
  const options = PRIORITY_CODES.flatMap((p) => [{ value: p as string, label: word(`priority.${p}`) }, ...PRIORITIES[p].map((t) => ({ value: t.code as string, label: word(`priority.${t.code}`), under: true }))]);
  return (
    <RecordForm state={state} command={command} owner={view.owner} payload={() => (form.how === 'set' ? { priorities: form.tags } : {})} onDone={onDone}>
      <Segments label={say('priorities')} value={form.how} onChange={(how) => change({ how })} options={[{ value: 'derive', label: say('priorities.derive') }, { value: 'set', label: say('priorities.set', { state: names.party(view.owner) }) }]} />
      {form.how === 'set' && <Checks label={say('priorities')} options={options} chosen={form.tags} onChange={(tags) => change({ tags })} />}
    </RecordForm>
  );
}

// A result with its indicators, baselines and periods, new or corrected (`at`). Not here: what of it is sent (result-draft.ts).
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import css from './Forms.module.css';
import { BaselineParts, PeriodParts } from './MeasuredParts.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { draftOf, resultPayload, type IndicatorDraft, type PeriodDraft } from './result-draft.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

export const RESULT_SECTIONS = ['results'] as const;
const blankPeriod = (): PeriodDraft => ({ start: '', end: '', target: { value: '' }, actual: { value: '' }, parts: [] });
const blankIndicator = (): IndicatorDraft => ({ measure: '1', title: { en: '', fr: '' }, baseline: { value: '', year: '' }, baselineParts: [], periods: [blankPeriod()] });

export function ResultForm({ shown, at, onDone }: { shown: Shown; at?: number; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const before = at === undefined ? undefined : shown.activity.results[at];
  const state = useRecordForm(shown, `result with parts ${at ?? 'new'}`, RESULT_SECTIONS, draftOf(before, shown.activity.lang));
  const command = useCommand('initiative.record-result', shown.id);
  const { form, change } = state;
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={() => ({ result: resultPayload(form, before, at) })} onDone={onDone}>
      <BilingualField label={say('result.title')} value={form.title} onChange={(title) => change({ title })} />
      <SelectField label={say('result.kind')} value={form.type} onChange={(type) => change({ type })} options={['1', '2', '3', '9'].map((t) => ({ value: t, label: codes.of('result', t) }))} />
      <Repeated label={say('indicator')} items={form.indicators} onChange={(indicators) => change({ indicators })} blank={blankIndicator} addLabel={say('indicator.add')}>
        {(item, set) => <IndicatorFields item={item} set={set} />}
      </Repeated>
    </RecordForm>
  );
}

function IndicatorFields({ item, set }: { item: IndicatorDraft; set: (by: Partial<IndicatorDraft>) => void }) {
  const say = useFormWords();
  const codes = useCodes();
  return (
    <>
      <BilingualField label={say('indicator')} value={item.title} onChange={(title) => set({ title })} />
      <SelectField label={say('indicator.measure')} value={item.measure} onChange={(measure) => set({ measure })} options={['1', '2', '3', '4', '5'].map((m) => ({ value: m, label: codes.of('measure', m) }))} />
      <TextField label={say('baseline.value')} value={item.baseline.value} onChange={(value) => set({ baseline: { ...item.baseline, value } })} optional />
      <TextField label={say('baseline.year')} value={item.baseline.year} onChange={(year) => set({ baseline: { ...item.baseline, year: year.slice(0, 4) } })} optional />
      <BaselineParts parts={item.baselineParts} year={item.baseline.year} onChange={(baselineParts) => set({ baselineParts })} />
      <div className={css.wide}>
        <Repeated label={say('period')} items={item.periods} onChange={(periods) => set({ periods })} blank={blankPeriod} addLabel={say('period.add')}>
          {(p, put) => (
            <>
              <DateField label={say('from')} value={p.start} onChange={(start) => put({ start })} />
              <DateField label={say('to')} value={p.end} onChange={(end) => put({ end })} />
              <TextField label={say('target')} value={p.target.value} onChange={(value) => put({ target: { ...p.target, value } })} optional />
              <TextField label={say('actual')} help={say('actual.help')} value={p.actual.value} onChange={(value) => put({ actual: { ...p.actual, value } })} optional />
              <PeriodParts parts={p.parts} onChange={(parts) => put({ parts })} />
            </>
          )}
        </Repeated>
      </div>
    </>
  );
}

// Sectors with their shares and the goals. The Network's own priorities are another act (TagForm.tsx).
import { DecimalField } from '../../../ui/fields/DecimalField.js';
import { PickField } from '../../../ui/fields/PickField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useCodes } from '../codes.js';
import type { Shown } from '../record/shown.js';
import { Checks } from './Checks.js';
import { RecordForm } from './RecordForm.js';
import { Repeated } from './Repeated.js';
import { useRecordForm } from './use-record-form.js';
import { useFormWords } from './words.js';

interface Item { at?: number; vocabulary: string; code: string; percentage: string }
export const THEME_SECTIONS = ['sectors', 'sdgs'] as const;
const DAC = ['15110', '15113', '15130', '15150', '15160', '15170', '15180', '15190', '15210', '15220', '15230', '15240', '15250', '15261', '16063', '72010', '74020'];
const GOALS = Array.from({ length: 17 }, (_, i) => String(i + 1));

export function ThemesForm({ shown, onDone }: { shown: Shown; onDone: () => void }) {
  const say = useFormWords();
  const codes = useCodes();
  const { activity } = shown;
  const state = useRecordForm(shown, 'themes', THEME_SECTIONS, {
    sectors: activity.sectors.map((s, at): Item => ({ at, vocabulary: s.vocabulary ?? '1', code: s.code, percentage: s.percentage ?? '' })),
    sdgs: activity.tags.filter((t) => ['2', '3'].includes(t.vocabulary)).map((t) => t.code),
  });
  const command = useCommand('initiative.revise', shown.id);
  const { form, change } = state;
  const payload = () => ({ sectors: form.sectors.map(({ at, vocabulary, code, percentage }) => ({ vocabulary, code, ...(at === undefined ? {} : { at }), ...(percentage ? { percentage } : {}) })), sdgs: form.sdgs });
  const options = [...new Set([...DAC, ...form.sectors.map((s) => s.code).filter(Boolean)])].map((c) => ({ value: c, label: codes.of('dac', c) === c ? c : `${c} ${codes.of('dac', c)}` }));
  const targets = form.sdgs.filter((g) => !GOALS.includes(g));
  return (
    <RecordForm state={state} command={command} owner={shown.view.owner} payload={payload} onDone={onDone}>
      <Repeated label={say('sectors')} items={form.sectors} onChange={(sectors) => change({ sectors })} blank={(): Item => ({ vocabulary: '1', code: '', percentage: '' })}>
        {(item, set) => (
          <>
            <PickField label={say('sector')} value={item.code || null} onChange={(code) => set({ code: code ?? '' })} options={options} nothing={say('sector.nothing')} />
            <DecimalField label={say('share')} suffix="%" value={item.percentage} onChange={(p) => set({ percentage: p ?? '' })} optional />
          </>
        )}
      </Repeated>
      <Checks label={say('goals')} options={[...GOALS, ...targets].map((g) => ({ value: g, label: codes.goal(g) }))} chosen={form.sdgs} onChange={(sdgs) => change({ sdgs })} />
    </RecordForm>
  );
}

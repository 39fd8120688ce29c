// Values by sex, age, place or whatever divides them: of a period (target and actual) and of a baseline. Each part says its dimensions by name and value.
import { TextField } from '../../../ui/fields/TextField.js';
import css from './Forms.module.css';
import { Repeated } from './Repeated.js';
import type { BaselinePartDraft, DimensionDraft, PartDraft } from './result-draft.js';
import { useFormWords } from './words.js';

const blankDimension = (): DimensionDraft => ({ name: '', value: '' });

function Dimensions({ dimensions, onChange }: { dimensions: DimensionDraft[]; onChange: (dimensions: DimensionDraft[]) => void }) {
  const say = useFormWords();
  return (
    <div className={css.wide}>
      <Repeated label={say('part.dimensions')} items={dimensions} onChange={onChange} blank={blankDimension} addLabel={say('part.dimension.add')}>
        {(d, set) => (
          <>
            <TextField label={say('part.dimension')} value={d.name} onChange={(name) => set({ name })} />
            <TextField label={say('part.value')} value={d.value} onChange={(value) => set({ value })} />
          </>
        )}
      </Repeated>
    </div>
  );
}

export function PeriodParts({ parts, onChange }: { parts: PartDraft[]; onChange: (parts: PartDraft[]) => void }) {
  const say = useFormWords();
  return (
    <div className={css.wide}>
      <Repeated label={say('parts')} help={say('parts.help')} items={parts} onChange={onChange} blank={(): PartDraft => ({ dimensions: [blankDimension()], target: { value: '' }, actual: { value: '' } })} addLabel={say('part.add')}>
        {(part, set) => (
          <>
            <Dimensions dimensions={part.dimensions} onChange={(dimensions) => set({ dimensions })} />
            <TextField label={say('target')} value={part.target.value} onChange={(value) => set({ target: { ...part.target, value } })} optional />
            <TextField label={say('actual')} value={part.actual.value} onChange={(value) => set({ actual: { ...part.actual, value } })} optional />
          </>
        )}
      </Repeated>
    </div>
  );
}

export function BaselineParts({ parts, year, onChange }: { parts: BaselinePartDraft[]; year: string; onChange: (parts: BaselinePartDraft[]) => void }) {
  const say = useFormWords();
  return (
    <div className={css.wide}>
      <Repeated label={say('baseline.parts')} items={parts} onChange={onChange} blank={(): BaselinePartDraft => ({ dimensions: [blankDimension()], value: '', year })} addLabel={say('part.add')}>
        {(part, set) => (
          <>
            <Dimensions dimensions={part.dimensions} onChange={(dimensions) => set({ dimensions })} />
            <TextField label={say('baseline.value')} value={part.value} onChange={(value) => set({ value })} />
            <TextField label={say('baseline.year')} value={part.year} onChange={(y) => set({ year: y.slice(0, 4) })} />
          </>
        )}
      </Repeated>
    </div>
  );
}

// A result as its form holds it, and back into what the act carries: of each period the undivided target and actual, and those of its parts (by sex, age, place). What the form
// does not show (comments, places, documents of a value; further undivided values) stays as it is.
import type { Payload } from '@contract/commands.js';
import type { Activity, Measurement } from '@contract/activity.js';
import type { Lang } from '@contract/words/words.js';
import { exactlyIn } from '../record/shown.js';

type Result = Activity['results'][number];
type Bilingual = Readonly<Record<Lang, string>>;
interface Measured { at?: number | undefined; value: string }
export interface DimensionDraft { name: string; value: string }
/** Target and actual of one part of a period. */
export interface PartDraft { dimensions: DimensionDraft[]; target: Measured; actual: Measured }
/** The baseline of one part. */
export interface BaselinePartDraft extends Measured { dimensions: DimensionDraft[]; year: string }
export interface PeriodDraft { at?: number; start: string; end: string; target: Measured; actual: Measured; parts: PartDraft[] }
export interface IndicatorDraft { at?: number; measure: string; title: Bilingual; baseline: Measured & { year: string }; baselineParts: BaselinePartDraft[]; periods: PeriodDraft[] }
interface ResultDraft { type: string; title: Bilingual; indicators: IndicatorDraft[] }

const whole = (list: readonly Measurement[]): Measured => {
  const at = list.findIndex((m) => m.dimensions.length === 0);
  return at < 0 ? { value: '' } : { at, value: list[at]!.value ?? '' };
};
const dimensionsOf = (m: Measurement): DimensionDraft[] => m.dimensions.map((d) => ({ name: d.name ?? '', value: d.value ?? '' }));
const divided = <M extends Measurement>(list: readonly M[]) => list.flatMap((m, at) => (m.dimensions.length ? [{ m, at, dimensions: dimensionsOf(m), value: m.value ?? '' }] : []));

/** Targets and actuals of the same dimensions side by side; where several have the same, in their order. */
export const partsOf = (targets: readonly Measurement[], actuals: readonly Measurement[]): PartDraft[] => {
  const parts = new Map<string, PartDraft>();
  for (const [side, list] of [['target', targets], ['actual', actuals]] as const) {
    const met = new Map<string, number>();
    for (const { at, dimensions, value } of divided(list)) {
      const same = JSON.stringify(dimensions);
      const n = met.get(same) ?? 0;
      met.set(same, n + 1);
      const key = `${n} ${same}`;
      parts.set(key, { ...(parts.get(key) ?? { dimensions, target: { value: '' }, actual: { value: '' } }), [side]: { at, value } });
    }
  }
  return [...parts.values()];
};

export const draftOf = (r: Result | undefined, base: string | undefined): ResultDraft => {
  const both = (t: Parameters<typeof exactlyIn>[0]): Bilingual => ({ en: exactlyIn(t, 'en', base), fr: exactlyIn(t, 'fr', base) });
  return {
    type: r?.type ?? '1',
    title: both(r?.title),
    indicators: (r?.indicators ?? []).map((i, at) => ({
      at, measure: i.measure, title: both(i.title),
      baseline: { ...whole(i.baselines), year: i.baselines[whole(i.baselines).at ?? -1]?.year ?? '' },
      baselineParts: divided(i.baselines).map(({ m, at: n, dimensions, value }) => ({ at: n, dimensions, value, year: m.year })),
      periods: i.periods.map((p, n) => ({ at: n, start: p.start.slice(0, 10), end: p.end.slice(0, 10), target: whole(p.targets), actual: whole(p.actuals), parts: partsOf(p.targets, p.actuals) })),
    })),
  };
};

interface Sent { at?: number; value?: string; dimensions: DimensionDraft[] }
const at = (n: number | undefined): { at?: number } => (n === undefined ? {} : { at: n });
/** What the act carries of one value: nothing where it was left or made empty, save one that never had a value (a comment may be all it says). */
const sentOf = (before: readonly Measurement[], m: Measured, dimensions: DimensionDraft[]): Sent[] => {
  const value = m.value.trim();
  if (value) return [{ ...at(m.at), value, dimensions }];
  return m.at !== undefined && !before[m.at]?.value ? [{ at: m.at, dimensions }] : [];
};
/** The whole list in its order, new ones at the end: what was edited, and undivided values beyond the first as they are. */
const measured = (before: readonly Measurement[], undivided: Measured, parts: readonly (Measured & { dimensions: DimensionDraft[] })[]): Sent[] => {
  const further = before.flatMap((m, n): Sent[] => (m.dimensions.length || n === undivided.at ? [] : [{ at: n, ...(m.value ? { value: m.value } : {}), dimensions: [] }]));
  return [...further, ...sentOf(before, undivided, []), ...parts.flatMap((p) => sentOf(before, p, p.dimensions))].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
};

export const resultPayload = (draft: ResultDraft, before: Result | undefined, place: number | undefined): Payload<'initiative.record-result'>['result'] => ({
  ...at(place), type: draft.type, title: draft.title,
  indicators: draft.indicators.map((i) => {
    const over = i.at === undefined ? undefined : before?.indicators[i.at];
    const yearOf = (b: Sent): string => {
      if (!b.dimensions.length && b.at === i.baseline.at) return i.baseline.year;
      return i.baselineParts.find((p) => p.dimensions === b.dimensions)?.year ?? over?.baselines[b.at ?? -1]?.year ?? '';
    };
    return {
      ...at(i.at), measure: i.measure, title: i.title, baselines: measured(over?.baselines ?? [], i.baseline, i.baselineParts).map((b) => ({ ...b, year: yearOf(b) })),
      periods: i.periods.map((p) => {
        const old = p.at === undefined ? undefined : over?.periods[p.at];
        const side = (of: 'target' | 'actual') => p.parts.map((part) => ({ ...part[of], dimensions: part.dimensions }));
        return { ...at(p.at), start: p.start, end: p.end, targets: measured(old?.targets ?? [], p.target, side('target')), actuals: measured(old?.actuals ?? [], p.actual, side('actual')) };
      }),
    };
  }),
});

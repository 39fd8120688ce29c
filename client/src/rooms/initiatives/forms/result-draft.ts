// A result as its form holds it, and back into what the act carries: the undivided target and actual of each period are edited, measurements by sex, age or place stay as they are.
import type { Payload } from '@contract/commands.js';
import type { Activity, Measurement } from '@contract/activity.js';
import type { Bilingual } from '../../../ui/fields/BilingualField.js';
import { exactlyIn } from '../record/shown.js';

type Result = Activity['results'][number];
interface Measured { at?: number | undefined; value: string }
export interface PeriodDraft { at?: number; start: string; end: string; target: Measured; actual: Measured }
export interface IndicatorDraft { at?: number; measure: string; title: Bilingual; baseline: Measured & { year: string }; periods: PeriodDraft[] }
interface ResultDraft { type: string; title: Bilingual; indicators: IndicatorDraft[] }

const whole = (list: readonly Measurement[]): Measured => {
  const at = list.findIndex((m) => m.dimensions.length === 0);
  return at < 0 ? { value: '' } : { at, value: list[at]!.value ?? '' };
};

export const draftOf = (r: Result | undefined, base: string | undefined): ResultDraft => {
  const both = (t: Parameters<typeof exactlyIn>[0]): Bilingual => ({ en: exactlyIn(t, 'en', base), fr: exactlyIn(t, 'fr', base) });
  return {
    type: r?.type ?? '1',
    title: both(r?.title),
    indicators: (r?.indicators ?? []).map((i, at) => ({
      at, measure: i.measure, title: both(i.title),
      baseline: { ...whole(i.baselines), year: i.baselines[whole(i.baselines).at ?? -1]?.year ?? '' },
      periods: i.periods.map((p, n) => ({ at: n, start: p.start.slice(0, 10), end: p.end.slice(0, 10), target: whole(p.targets), actual: whole(p.actuals) })),
    })),
  };
};

const at = (n: number | undefined): { at?: number } => (n === undefined ? {} : { at: n });
const sent = (m: Measurement, n: number) => ({ at: n, value: m.value ?? '', dimensions: m.dimensions.map((d) => ({ name: d.name ?? '', value: d.value ?? '' })) });
/** The list with its undivided measurement set, added or (left empty) taken away; a measurement without any value cannot be sent and is dropped. */
const measured = (before: readonly Measurement[], m: Measured) => [
  ...before.map(sent).filter((b) => b.at !== m.at && b.value !== ''),
  ...(m.value.trim() ? [{ ...at(m.at), value: m.value.trim(), dimensions: [] }] : []),
];

export const resultPayload = (draft: ResultDraft, before: Result | undefined, place: number | undefined): Payload<'initiative.record-result'>['result'] => ({
  ...at(place), type: draft.type, title: draft.title,
  indicators: draft.indicators.map((i) => {
    const over = i.at === undefined ? undefined : before?.indicators[i.at];
    const baselines = measured(over?.baselines ?? [], i.baseline).map((b) => ({ ...b, year: b.dimensions.length ? (over?.baselines[b.at ?? -1]?.year ?? '') : i.baseline.year }));
    return {
      ...at(i.at), measure: i.measure, title: i.title, baselines,
      periods: i.periods.map((p) => {
        const old = p.at === undefined ? undefined : over?.periods[p.at];
        return { ...at(p.at), start: p.start, end: p.end, targets: measured(old?.targets ?? [], p.target), actuals: measured(old?.actuals ?? [], p.actual) };
      }),
    };
  }),
});

// Lays a result of a form, with its indicators, baselines, periods and measurements, over the record's. Not here: the other parts (merge.ts).
import type { Activity, Baseline, Indicator, Measurement, Period } from '../contract/activity.js';
import type * as form from '../contract/initiative-items.js';
import { defined, laid, textOf } from './merge.js';

type Base = string | undefined;
const measurement = (sent: form.MeasurementItem, over: Measurement | undefined, base: Base): Measurement => ({
  locations: [], documents: [], ...over,
  value: sent.value ?? over?.value,
  dimensions: sent.dimensions.map((d) => over?.dimensions.find((o) => o.name === d.name && o.value === d.value) ?? { ...d }),
  ...(sent.comment ? { comment: textOf(over?.comment, sent.comment, base) } : {}),
});
const period = (sent: form.PeriodItem, over: Period | undefined, base: Base): Period => ({
  ...over,
  start: sent.start,
  end: sent.end,
  targets: laid(over?.targets ?? [], sent.targets, (m, o) => measurement(m, o, base)),
  actuals: laid(over?.actuals ?? [], sent.actuals, (m, o) => measurement(m, o, base)),
});
const indicator = (sent: form.IndicatorItem, over: Indicator | undefined, base: Base): Indicator =>
  defined({
    documents: [], references: [], ...over,
    measure: sent.measure,
    ascending: sent.ascending ?? over?.ascending,
    title: textOf(over?.title, sent.title, base),
    baselines: laid<Baseline, form.BaselineItem>(over?.baselines ?? [], sent.baselines, (b, o) => ({ ...measurement(b, o, base), year: b.year })),
    periods: laid(over?.periods ?? [], sent.periods, (p, o) => period(p, o, base)),
  });

type Result = Activity['results'][number];
export const resultOf = (sent: form.ResultItem, over: Result | undefined, base: Base): Result => ({
  documents: [], references: [], ...over,
  type: sent.type,
  title: textOf(over?.title, sent.title, base),
  ...(sent.description ? { description: textOf(over?.description, sent.description, base) } : {}),
  indicators: laid(over?.indicators ?? [], sent.indicators, (i, o) => indicator(i, o, base)),
});

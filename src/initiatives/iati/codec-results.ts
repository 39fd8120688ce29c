// How results, their indicators, baselines and periods are read and written.
// Not here: the parts they share with the rest of the record (codec-parts.ts).
import type {
  Baseline, Dimension, Indicator, IndicatorReference, Measurement, Period, Reference, Result, ResultLocation,
} from '../../contract/activity.js';
import { attr, element, flag, many, maybe, must, one, type Codec } from './codec.js';
import { documentLink, span, text } from './codec-parts.js';

const dimension: Codec<Dimension> = element<Dimension>({ name: maybe('name'), value: maybe('value') });
const locationRef: Codec<ResultLocation> = element<ResultLocation>({ ref: maybe('ref') });
const said = {
  value: maybe('value'),
  locations: many('location', () => locationRef),
  dimensions: many('dimension', () => dimension),
  comment: one('comment', () => text),
  documents: many('document-link', () => documentLink),
};
const measurement: Codec<Measurement> = element<Measurement>(said);
const baseline: Codec<Baseline> = element<Baseline>({ year: attr('year'), date: maybe('iso-date'), ...said });
const period: Codec<Period> = element<Period>({ ...span, targets: many('target', () => measurement), actuals: many('actual', () => measurement) });

const described = {
  title: must('title', () => text),
  description: one('description', () => text),
  documents: many('document-link', () => documentLink),
};
const indicatorReference: Codec<IndicatorReference> = element<IndicatorReference>({
  vocabulary: attr('vocabulary'), code: attr('code'), indicatorUri: maybe('indicator-uri'),
});
const indicator: Codec<Indicator> = element<Indicator>({
  measure: attr('measure'),
  ascending: flag('ascending'),
  aggregation: flag('aggregation-status'),
  ...described,
  references: many('reference', () => indicatorReference),
  baselines: many('baseline', () => baseline),
  periods: many('period', () => period),
});
const reference: Codec<Reference> = element<Reference>({ vocabulary: attr('vocabulary'), code: attr('code'), vocabularyUri: maybe('vocabulary-uri') });

export const result: Codec<Result> = element<Result>({
  type: attr('type'),
  aggregation: flag('aggregation-status'),
  ...described,
  references: many('reference', () => reference),
  indicators: many('indicator', () => indicator),
});

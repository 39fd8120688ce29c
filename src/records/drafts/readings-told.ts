// Commitments in a report that the record writes: who reports first, then the four readings, each beside the others and none for another; “no report” is not “not done”. Pure. Not here: reading them (scorecard).
import { FORMULA } from '../../contract/scorecard.js';
import { COMPLETIONS, REPORTINGS, REPORT_STAGES, SCHEDULES } from '../../contract/readings.js';
import type { ScorecardRow } from '../../contract/scorecard.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { inLang, type DraftSource, type Told } from './told.js';

/** Who reports, of these figures, and what is not known. */
export const rateTold = ({ owing, reported }: { owing: number; reported: number }, lang: Lang): string => {
  if (!owing) return sentence(lang, 'draft.commitments.none');
  return [sentence(lang, 'scorecard.reported', { count: owing, reported }), ...(owing > reported ? [sentence(lang, 'scorecard.silent', { count: owing - reported })] : [])].join(' ');
};
export const formulaTold = (at: string, lang: Lang): string => sentence(lang, 'scorecard.by-formula', { formula: FORMULA, day: dayOf(at, lang) });

const share = (all: readonly ScorecardRow[], values: readonly (string | null)[], valueOf: (r: ScorecardRow) => string | null, name: (value: string | null, lang: Lang) => string, lang: Lang): string =>
  values.map((v) => ({ v, count: all.filter((r) => valueOf(r) === v).length })).filter((x) => x.count).map(({ v, count }) => sentence(lang, 'draft.value', { name: name(v, lang), count })).join(sentence(lang, 'draft.between'));
/** How many show what, by each reading alone. */
export const sharesTold = (all: readonly ScorecardRow[]): Told[] => {
  const line = (key: string, values: readonly (string | null)[], valueOf: (r: ScorecardRow) => string | null, prefix: string, none: string): Told =>
    ({ say: (lang) => sentence(lang, `draft.reading.${key}`, { values: share(all, values, valueOf, (v, l) => sentence(l, v === null ? none : `${prefix}.${v}`), lang) }) });
  return [
    line('schedule', SCHEDULES, (r) => r.schedule, 'schedule', ''),
    line('self', [...REPORT_STAGES, null], (r) => r.self?.stage ?? null, 'report-stage', 'draft.self.none'),
    line('assessed', [...COMPLETIONS, null], (r) => r.assessed?.completion ?? null, 'completion', 'scorecard.square.not-assessed'),
    line('reporting', [...REPORTINGS, null], (r) => r.reporting, 'reporting', 'scorecard.no-report-owed'),
  ];
};

export const selfTold = (self: ScorecardRow['self'], lang: Lang): string =>
  !self ? sentence(lang, 'draft.self.none') : self.percent === null ? sentence(lang, `report-stage.${self.stage}`) : sentence(lang, 'draft.self.percent', { stage: sentence(lang, `report-stage.${self.stage}`), percent: self.percent });
const scheduleTold = (r: ScorecardRow, lang: Lang): string => {
  const value = sentence(lang, `schedule.${r.schedule}`);
  return r.due ? sentence(lang, 'draft.schedule.due', { value, day: dayOf(r.due, lang) }) : value;
};
const completionTold = (r: ScorecardRow, s: DraftSource, lang: Lang): string =>
  r.assessed ? sentence(lang, 'draft.completion.by', { value: sentence(lang, `completion.${r.assessed.completion}`), state: s.names(r.assessed.assessor, lang) }) : sentence(lang, 'scorecard.square.not-assessed');
const reportingTold = (r: ScorecardRow, lang: Lang): string =>
  r.square === 'no-report' ? `${sentence(lang, 'scorecard.square.no-report')} ${sentence(lang, 'scorecard.unknown').replace(/\.$/, '')}` : sentence(lang, r.reporting ? `reporting.${r.reporting}` : 'scorecard.no-report-owed');
/** What it is, then each reading in a sentence of its own, then what stands beside the count, and how often its day was moved. */
export const rowTold = (r: ScorecardRow, s: DraftSource, lang: Lang): string[] => [
  sentence(lang, 'draft.schedule', { value: scheduleTold(r, lang) }), sentence(lang, 'draft.self', { value: selfTold(r.self, lang) }),
  sentence(lang, 'draft.completion', { value: completionTold(r, s, lang) }), sentence(lang, 'draft.reporting', { value: reportingTold(r, lang) }),
  ...(r.slips ? [sentence(lang, 'draft.moved', { count: r.slips })] : []), ...(r.aside ? [sentence(lang, 'scorecard.file.aside') + (lang === 'fr' ? '\u202f: ' : ': ') + sentence(lang, `scorecard.file.aside.${r.aside}`)] : []),
];
export const oneTold = (r: Pick<ScorecardRow, 'number' | 'owner' | 'title'>, s: DraftSource, lang: Lang): string => sentence(lang, 'draft.one', { number: r.number, state: s.names(r.owner, lang), title: inLang(r.title, lang) });

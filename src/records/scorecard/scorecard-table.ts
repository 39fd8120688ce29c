// The scorecard as rows for a spreadsheet: a commitment a row with its four readings and where it stands in the count, in one language. Pure. Not here: reading it (commitments), writing the file (scorecard-files.ts).
import { FORMULA, isAssessed } from '../../contract/scorecard.js';
import type { ScorecardRow } from '../../contract/scorecard.views.js';
import type { Lang } from '../../contract/words/words.js';
import { sentence } from '../../kernel/sentences.js';

export type Cell = string | number | null;
const HEADS = ['number', 'code', 'state', 'title', 'priorities', 'stage', 'outcome', 'due', 'slips', 'schedule', 'self', 'percent', 'reported', 'reporting', 'next', 'completion', 'assessor', 'assessed', 'square', 'overdue', 'aside', 'source', 'formula', 'as-of'] as const;

interface Spoken {
  lang: Lang;
  asOf: string;
  state: (code: string) => string;
}
const day = (iso: string | null | undefined): string | null => iso?.slice(0, 10) ?? null;
const said = (lang: Lang, prefix: string, value: string | null | undefined): string | null => (value ? sentence(lang, `${prefix}.${value}`) : null);
const what = (r: ScorecardRow, { lang, state }: Spoken): Cell[] =>
  [r.number, r.owner, state(r.owner), r.title[lang] || r.title.en || r.title.fr, r.priorities.map((p) => sentence(lang, `priority.${p}`)).join('; '), said(lang, 'state.commitment', r.stage), said(lang, 'commitment.outcome', r.outcome), r.due, r.slips];
const readings = (r: ScorecardRow, { lang, state }: Spoken): Cell[] => [
  said(lang, 'schedule', r.schedule), said(lang, 'report-stage', r.self?.stage), r.self?.percent ?? null, day(r.self?.at), said(lang, 'reporting', r.reporting), day(r.awaited),
  said(lang, 'completion', r.assessed?.completion), r.assessed && state(r.assessed.assessor), day(r.assessed?.at),
];
const place = (r: ScorecardRow, { lang }: Spoken): Cell[] => [
  r.square && said(lang, isAssessed(r.square) ? 'completion' : 'scorecard.square', r.square), r.overdue ? sentence(lang, 'scorecard.overdue') : null, said(lang, 'scorecard.file.aside', r.aside),
  r.sources.map((s) => s.symbol ?? s.url ?? `${sentence(lang, `scorecard.source.${s.kind}`)} ${day(s.at)!}`).join('; ') || null,
];

/** Days are YYYY-MM-DD, so that a spreadsheet of any language takes them for days; words are in `lang`. The heads first. */
export const scorecardTable = (rows: readonly ScorecardRow[], spoken: Spoken): Cell[][] => [
  HEADS.map((h) => sentence(spoken.lang, `scorecard.file.${h}`)),
  ...rows.map((r) => [...what(r, spoken), ...readings(r, spoken), ...place(r, spoken), FORMULA, spoken.asOf.slice(0, 10)]),
];

// What the scorecard tells: the card as of a day, and the commitments behind any figure of it with each reading and where it was said. Interfaces and lists only. Not here: the formula (scorecard.ts).
import type { Both, CommitmentForm, CommitmentOutcome, CommitmentStage, SourceKind } from './commitments.views.js';
import type { Completion, ReportStage, Reporting, Schedule } from './readings.js';
import type { Aside, Card, Square } from './scorecard.js';

/** What the lines of a card are. */
export const CARD_LINES = ['owner', 'forum', 'year'] as const;
export type CardLines = (typeof CARD_LINES)[number];

/** GET /api/commitments/scorecard?asOf=YYYY-MM-DD&by=&forum=&year= */
export interface ScorecardView extends Card {
  formula: number;
  /** The day whose end (UTC) it shows, or this moment of today, ISO 8601. */
  asOf: string;
  today: boolean;
  by: CardLines;
  /** What it can be narrowed to. */
  forums: string[];
  years: number[];
}
export interface ScorecardSource {
  kind: SourceKind;
  symbol: string | null;
  url: string | null;
  seconds: number | null;
  at: string;
}
/** GET /api/commitments/scorecard/rows: the same address with `key` (a line), `column`, `square`, `overdue=1` or `aside`: what a figure opens to, 500 at most. Percent: of what the state says of the whole. */
export interface ScorecardRow {
  id: string;
  number: string;
  owner: string;
  form: CommitmentForm;
  title: Both;
  stage: CommitmentStage;
  outcome: CommitmentOutcome | null;
  due: string | null;
  slips: number;
  /** Where it stands in the count, or why beside it. */
  square: Square | null;
  overdue: boolean;
  /** Taken over from before the register: no reports are owed. */
  historic: boolean;
  aside: Aside | null;
  priorities: string[];
  /** The four readings. `milestone`: the earliest day of what is still to be done on the way. */
  schedule: Schedule;
  milestone: string | null;
  self: { stage: ReportStage; percent: number | null; at: string } | null;
  reporting: Reporting | null;
  awaited: string | null;
  assessed: { completion: Completion; assessor: string; at: string; reply: boolean } | null;
  /** Of a joint one (rule 7): how far all of it is by what its partners say. */
  joint: { percent: number | null; known: number; whole: number } | null;
  sources: ScorecardSource[];
}

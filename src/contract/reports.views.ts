// What is said and shown of reports on commitments: each report, and until when the next one is awaited of whom. Interfaces only. Not here: payloads (reports.ts), what is reckoned from it (readings.ts).
import type { LadderStep, ReportStage } from './readings.js';
import type { Lang } from './words/words.js';

/** One sentence, as on a phone. */
export const REPORT_WORDS_MAX = 280;

/** Words are SHA-256 in hex of both languages; instants ISO 8601 UTC. `step`: days from the day it is due. */
export interface ReportsEntries {
  'report.made': { report: string; party: string; stage: ReportStage; percent: number | null; value: number | null; nothingNew: boolean; words: string | null; next: string | null; due: string | null };
  'report.extended': { party: string; was: string; due: string; reason: string };
  'report.called': { due: string; commitments: number };
  'report.brought-forward': { parties: string[]; due: string };
  /** A month and a week before, and on the day: to the state. */
  'report.reminded': { party: string; due: string; step: LadderStep };
  /** A week late: to the head of its delegation. */
  'report.overdue': { party: string; due: string; step: LadderStep };
  /** A month late: it stands on the chair's list. */
  'report.listed': { party: string; due: string; step: LadderStep };
  /** Its state has left the Network: it is asked for nothing more, and what it promised stands as it was. */
  'report.no-longer-asked': { party: string };
  /** Three months late: it goes onto the next agenda. */
  'report.returned': { party: string; due: string; step: LadderStep };
}

export interface ReportView {
  id: string;
  commitment: string;
  /** The state that reports. */
  party: string;
  /** Days YYYY-MM-DD: from the report before, or the registration, to the day it was due or was made, whichever is later. */
  period: { from: string; until: string };
  stage: ReportStage;
  percent: number | null;
  /** How much there is of what the commitment measures; of its target, where it has one. */
  value: number | null;
  words: { en: string | null; fr: string | null };
  nothingNew: boolean;
  /** The day on which it expects the next step. */
  next: string | null;
  by: { person: string; at: string };
}
/** Until when the next report is awaited of a state, and why until then. */
export interface AwaitedReport {
  party: string;
  /** The last report, or when the cycle began. */
  since: string;
  due: string;
  why: 'cycle' | 'extended' | 'called';
  reason: { text: string; lang: Lang } | null;
  /** The last step of the ladder that time has said; null before the first. */
  step: LadderStep | null;
}
/** `id` is the commitment's. */
export interface ReportingView {
  id: string;
  awaited: AwaitedReport[];
}
export interface ReportsViews {
  report: ReportView;
  reporting: ReportingView;
}
/** A row of the lists of what is to be reported: one's own, and for the secretariat everybody's. */
export interface ReportDueRow {
  commitment: string;
  number: string;
  title: { en: string; fr: string };
  party: string;
  due: string;
  cycle: number;
  step: LadderStep | null;
  last: { stage: ReportStage; percent: number | null; value: number | null; at: string } | null;
}

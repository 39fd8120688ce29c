// What is said and shown of assessments: a draft between the assessor, the state and the secretariat, the state's comment within its days, and what is final for everybody with the reply beside it
// (§3.9 rule 6; d13). Interfaces and one table only. Not here: payloads (assessments.ts), the scale (readings.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Completion } from './readings.js';
import type { Lang } from './words/words.js';

/** Of the assessment and of the reply alike: they stand beside each other at the same size. */
export const ASSESSMENT_WORDS_MAX = 4_000;
/** Years in which nobody assesses what a state does after having served it. */
export const COOLING_YEARS = 2;

export type AssessmentState = 'draft' | 'comment' | 'final' | 'declined';
/** Only time concludes, and only what is open to comment: there is no way past the state's days. */
export const ASSESSMENT = machine<AssessmentState, 'write' | 'submit' | 'recall' | 'reply' | 'conclude' | 'decline'>({
  name: 'assessment',
  initial: 'draft',
  steps: {
    write: { from: ['draft'], to: 'draft' },
    submit: { from: ['draft'], to: 'comment' },
    recall: { from: ['comment'], to: 'draft' },
    reply: { from: ['comment'], to: 'comment' },
    conclude: { from: ['comment'], to: 'final' },
    decline: { from: ['draft'], to: 'declined' },
  },
});

/** Words are SHA-256 in hex; instants ISO 8601 UTC. `owner`: the state whose commitment it is. */
export interface AssessmentsEntries {
  'assessment.commissioned': { commitment: string; owner: string; assessor: string };
  'assessment.declined': { assessor: string; reason: string };
  'assessment.written': { completion: Completion; words: string };
  'assessment.submitted': { owner: string; assessor: string; completion: Completion; words: string; due: string };
  /** The commitment is another state's by now. */
  'assessment.passed': { from: string; owner: string };
  'assessment.recalled': { owner: string; assessor: string };
  'assessment.replied': { owner: string; assessor: string; text: string };
  'assessment.concluded': { completion: Completion; words: string; reply: string | null };
  /** In the commitment, for everybody who reads it. */
  'assessment.assigned': { assessment: string; assessor: string };
  'assessment.withdrawn': { assessment: string; assessor: string };
  'assessment.published': { assessment: string; assessor: string; completion: Completion; words: string; reply: string | null };
}

/** `id` is its channel's. In the commitment it stands once it is final. */
export interface AssessmentView {
  id: string;
  commitment: string;
  owner: string;
  assessor: string;
  state: AssessmentState;
  completion: Completion | null;
  words: { en: string | null; fr: string | null };
  /** Who wrote it last. */
  by: Mark | null;
  /** When the state's days end; null while it is a draft. */
  due: string | null;
  reply: { text: string; lang: Lang; by: Mark } | null;
  reason: { text: string; lang: Lang } | null;
  commissioned: Mark;
  final: string | null;
}
export interface AssessmentsViews {
  assessment: AssessmentView;
}
/** GET /api/assessments: those of whose channel the reader's party has a seat. `waiting`: pieces of evidence that wait for the assessor. */
export interface AssessmentRow {
  id: string;
  commitment: string;
  number: string;
  title: { en: string; fr: string };
  owner: string;
  assessor: string;
  state: AssessmentState;
  due: string | null;
  waiting: number;
}

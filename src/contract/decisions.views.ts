// What is said about questions that members answer without meeting: graded positions (c14), decisions with quorum and deadline (c15), outcomes with a day of review (c17).
// Interfaces, tables and pure arithmetic only. Not here: payloads (decisions.ts), silence (silence.views.ts), votes in a sitting.
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const COMMENT_MAX = 2_000;
/** Open and closed, of one action. */
export const QUESTIONS_MAX = 100;

export type DecisionState = 'open' | 'carried' | 'failed' | 'lapsed' | 'withdrawn';
/** `lapse`: the deadline passes without the quorum. */
export const DECISION = machine<DecisionState, 'carry' | 'fail' | 'lapse' | 'withdraw'>({
  name: 'decision',
  initial: 'open',
  steps: {
    carry: { from: ['open'], to: 'carried' },
    fail: { from: ['open'], to: 'failed' },
    lapse: { from: ['open'], to: 'lapsed' },
    withdraw: { from: ['open'], to: 'withdrawn' },
  },
});
export const ANSWERS = ['yes', 'no', 'abstain'] as const;
export type Answer = (typeof ANSWERS)[number];
/** `consensus`: nobody is against. The others count those that answer yes or no (GA rule 86). */
export const MAJORITIES = ['consensus', 'simple', 'two-thirds'] as const;
export type Majority = (typeof MAJORITIES)[number];

/** What the answers make of it: whoever abstains counts for the quorum and for no side. */
export const outcomeOf = (answers: readonly Answer[], quorum: number, majority: Majority): 'carry' | 'fail' | 'lapse' => {
  if (answers.length < quorum) return 'lapse';
  const of = (a: Answer): number => answers.filter((x) => x === a).length;
  const [yes, no] = [of('yes'), of('no')];
  const carried = majority === 'consensus' ? no === 0 && yes > 0 : majority === 'simple' ? yes > no : yes > 0 && yes >= 2 * no;
  return carried ? 'carry' : 'fail';
};

export type GaugeState = 'open' | 'closed';
export const GAUGE = machine<GaugeState, 'close'>({ name: 'gauge', initial: 'open', steps: { close: { from: ['open'], to: 'closed' } } });
/** Gradients of agreement, from the most willing. They decide nothing. */
export const GRADES = ['support', 'accept', 'reservations', 'stand-aside', 'block'] as const;
export type Grade = (typeof GRADES)[number];
/** `named`: all members read who stands where. `chair`: each delegation tells the chair alone, in a channel of its own. */
export const SHOWN_TO = ['named', 'chair'] as const;
export type ShownTo = (typeof SHOWN_TO)[number];

export type OutcomeState = 'recorded' | 'under-review' | 'reviewed';
export const OUTCOME = machine<OutcomeState, 'open-review' | 'review' | 'renew'>({
  name: 'outcome',
  initial: 'recorded',
  steps: {
    'open-review': { from: ['recorded'], to: 'under-review' },
    review: { from: ['recorded', 'under-review'], to: 'reviewed' },
    renew: { from: ['recorded', 'under-review'], to: 'recorded' },
  },
});

/** Words are SHA-256 in hex. `due`, `review`: ISO 8601. */
export interface DecisionsEntries {
  'decision.put': { decision: string; due: string; quorum: number; majority: Majority; parties: string[]; text: string };
  'decision.answered': { decision: string; party: string; answer: Answer; comment: string | null };
  'decision.closed': { decision: string; result: DecisionState; yes: number; no: number; abstain: number; quorum: number };
  'decision.withdrawn': { decision: string; reason: string };
  'gauge.opened': { gauge: string; shown: ShownTo; paragraph: string | null; parties: string[]; text: string };
  'gauge.stated': { gauge: string; party: string; grade: Grade; comment: string | null };
  /** In the action: that a delegation has told the chair, and not what. */
  'gauge.answered': { gauge: string; party: string; answered: number };
  'gauge.closed': { gauge: string };
  /** In the channel of that delegation and the chair. */
  'answer.given': { gauge: string; grade: Grade; comment: string | null };
  'answer.changed': { gauge: string; grade: Grade; comment: string | null };
  'outcome.recorded': { outcome: string; text: string; review: string | null };
  'outcome.review-opened': { outcome: string; parties: string[] };
  'outcome.reviewed': { outcome: string; text: string; next: string | null };
}

type Both = Record<Lang, string>;
export interface DecisionView {
  id: string;
  question: Both;
  state: DecisionState;
  put: Mark;
  due: string;
  quorum: number;
  majority: Majority;
  /** Members when it was put: who may answer. */
  parties: string[];
  answers: { party: string; answer: Answer; at: string; comment: { text: string; lang: Lang } | null }[];
  closed: { at: string; reason: { text: string; lang: Lang } | null } | null;
}
export interface GaugeView {
  id: string;
  question: Both;
  /** The paragraph it is about; null: the whole, or a question of its own. */
  paragraph: string | null;
  shown: ShownTo;
  state: GaugeState;
  opened: Mark;
  parties: string[];
  /** Who has told, in whatever way. */
  told: string[];
  /** Of a gauge that is named; empty where the chair alone is told. */
  grades: { party: string; grade: Grade; at: string; comment: { text: string; lang: Lang } | null }[];
}
/** What a delegation told the chair; `id` is its channel. */
export interface AnswerToChairView {
  id: string;
  gauge: string;
  party: string;
  grade: Grade;
  comment: { text: string; lang: Lang } | null;
  at: string;
}
export interface OutcomeView {
  id: string;
  text: Both;
  state: OutcomeState;
  recorded: Mark;
  /** When it is looked at again. */
  review: string | null;
  reviews: (Mark & { text: string; lang: Lang; next: string | null })[];
}
export interface DecisionsViews {
  decision: DecisionView;
  gauge: GaugeView;
  answer: AnswerToChairView;
  outcome: OutcomeView;
}
/** GET /api/gauges/:id/answers: those that the reader may read; to a delegation its own, to the chair all. */
export type AnswerRow = Pick<AnswerToChairView, 'id' | 'party' | 'grade' | 'comment' | 'at'>;

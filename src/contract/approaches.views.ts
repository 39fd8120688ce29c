// What is said between a main sponsor and a member that it asks to stand behind a text (procedures.md §3.5): private to the two. Interfaces and tables only.
// Not here: payloads (approaches.ts), the list of sponsors (sponsors.views.ts).
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export type ApproachState = 'sent' | 'seen' | 'signed' | 'declined' | 'retracted';
export const APPROACH = machine<ApproachState, 'acknowledge' | 'decline' | 'retract' | 'sign'>({
  name: 'approach',
  initial: 'sent',
  steps: {
    acknowledge: { from: ['sent'], to: 'seen' },
    decline: { from: ['sent', 'seen'], to: 'declined' },
    retract: { from: ['sent', 'seen'], to: 'retracted' },
    sign: { from: ['sent', 'seen', 'declined'], to: 'signed' },
  },
});
/** As what it is asked: to present the text with the main sponsors, or to stand behind it. */
export const APPROACH_RANKS = ['main', 'co'] as const;
export type ApproachRank = (typeof APPROACH_RANKS)[number];

export interface ApproachesEntries {
  'approach.made': { action: string; sponsor: string; party: string; rank: ApproachRank };
  'approach.acknowledged': { sponsor: string; party: string };
  /** `reason`: SHA-256 in hex; the words stand in the view. */
  'approach.declined': { sponsor: string; party: string; reason: string | null };
  'approach.retracted': { sponsor: string; party: string };
  'approach.signed': { sponsor: string; party: string };
}
/** `id` is its channel's. Instants ISO 8601. */
export interface ApproachView {
  id: string;
  action: string;
  sponsor: string;
  party: string;
  rank: ApproachRank;
  state: ApproachState;
  sent: string;
  seen: string | null;
  answered: string | null;
  reason: { text: string; lang: Lang } | null;
}
export interface ApproachesViews {
  approach: ApproachView;
}

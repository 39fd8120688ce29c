// What is said and shown of action points (§3.12): what a decision asks of a state by a day, taken, done, or back on the next agenda of its body. Interfaces and one table only.
// Not here: payloads (follow-ups.ts), tasks of an undertaking (undertakings.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const FOLLOW_UPS_MAX = 200;
/** Of its words, in each language: they become the title of an item. */
export const FOLLOW_UP_MAX = 500;

/** `carried`: it stands on the next agenda, where it goes on. */
export type FollowUpState = 'open' | 'taken' | 'done' | 'dropped' | 'carried';
export const FOLLOW_UP = machine<FollowUpState, 'take-on' | 'complete' | 'drop' | 'carry'>({
  name: 'follow-up',
  initial: 'open',
  steps: {
    'take-on': { from: ['open'], to: 'taken' },
    complete: { from: ['open', 'taken'], to: 'done' },
    drop: { from: ['open', 'taken'], to: 'dropped' },
    carry: { from: ['open', 'taken'], to: 'carried' },
  },
});
/** Somebody still owes it. */
export const OWED: readonly FollowUpState[] = ['open', 'taken'];
/** Under this an agenda says what is still owed. */
export const ARISING: Readonly<Record<Lang, string>> = { en: 'Matters arising', fr: 'Questions découlant de la réunion précédente' };

/** Words are SHA-256 in hex, days YYYY-MM-DD. `party`: the state that owes it. */
export interface FollowUpsEntries {
  'follow-up.assigned': { followUp: string; party: string; due: string; source: string; text: string };
  'follow-up.taken-on': { followUp: string; party: string };
  'follow-up.completed': { followUp: string; party: string };
  'follow-up.dropped': { followUp: string; party: string; reason: string };
  /** It was still owed when the meeting ended: it stands on the agenda of another one. */
  'follow-up.carried': { followUp: string; party: string; into: string };
  /** In that meeting, as an item of its own; `number`: of the item. */
  'follow-up.returned': { followUp: string; party: string; due: string; from: string; item: string; number: string };
}
export interface FollowUpView {
  id: string;
  party: string;
  text: Record<Lang, string>;
  /** The day by which it is owed, at the place of the meeting in which it was assigned. */
  due: string;
  state: FollowUpState;
  /** What asks for it: `item:…`, `consensus:…` or `vote:…` of this meeting; of one that returned, its item on this agenda. */
  source: string;
  assigned: Mark;
  /** How often it has returned. */
  returned: number;
  /** The meeting on whose agenda it goes on. */
  into: string | null;
  reason: { text: string; lang: Lang } | null;
}
export interface FollowUpsViews {
  'follow-up': FollowUpView;
}

// What notices tell in the record and show in a delegation's channel. Pure types and one list. Not here: what commands carry (notices.ts), the inbox (notices.reads.ts).
import { PRIORITY_CODES, type Priority } from './priorities.js';

/** By the five priorities, and for whatever has none of them. */
export type DeskTopic = Priority | 'other';
export const DESK_TOPICS: readonly DeskTopic[] = [...PRIORITY_CODES, 'other'];

/** `about` is the channel of what was asked; all of them stand in the delegation's own channel. */
export interface NoticesEntries {
  'notice.acknowledged': { about: string };
  'notice.reached': { about: string; party: string };
  'desk.routed': { priority: DeskTopic; posts: string[]; people: string[] };
}
/** Who is told where the state is named about a subject; with neither posts nor people, everybody. */
export interface RouteView {
  posts: string[];
  people: string[];
}
export interface NoticesViews {
  route: RouteView;
}

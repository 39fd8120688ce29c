// What the records room tells: what a search found. Not here: the rules of the record itself (packet.ts).
import type { ActionKind } from './actions.views.js';
import type { ThreadState } from './discussions.views.js';
import type { Title } from './notices.js';
import type { Lang } from './words/words.js';

/** Hits of one kind at most. */
export const SEARCH_MAX = 20;
/** Shorter than this finds nothing: it would find everything. */
export const SEARCH_MIN = 2;

/** GET /api/search?q=…: best first in each group; only what the reader may read, and no count of anything else. */
export interface Found {
  initiatives: { id: string; identifier: string; owner: string; title: Title }[];
  actions: { id: string; kind: ActionKind; lead: string; title: Title }[];
  commitments: { id: string; number: string; owner: string; title: Title }[];
  threads: { id: string; about: string; title: string; lang: Lang; state: ThreadState }[];
  caucuses: { id: string; title: string; lang: Lang }[];
  /** `kind` and `title` of the conversation it stands in; `excerpt`: some words around what was found. */
  remarks: { id: string; channel: string; kind: 'thread' | 'caucus'; title: string; standing: 'remark' | 'position'; party: string; person: string | null; lang: Lang; excerpt: string; at: string }[];
  /** Alpha-3 codes. */
  states: string[];
  people: { id: string; name: string; party: string }[];
}

/**
 * What is wrong with a line, `record.fault.…` of the words: gap (it is missing) · link (it does not follow the one before) · hash (its text was changed) · text (the columns say
 * something else than the text that was signed) · tail (the channel ends elsewhere than its head says) · receipt (somebody was told otherwise, or nobody was told) · copy (a copy
 * of the hashes that was kept elsewhere has another line there).
 */
export type LineFault = 'gap' | 'link' | 'hash' | 'text' | 'tail' | 'receipt' | 'copy';

/** GET /api/record/verify. */
export interface RecordVerdict {
  /** When the walk ended, ISO 8601. */
  at: string;
  channels: number;
  entries: number;
  /** The first bad line of each channel that has one. */
  bad: { channel: string; seq: number; fault: LineFault }[];
}

/** GET /api/secretariat/pulse: are the deadlines kept? Instants ISO 8601 in UTC. */
export interface PulseView {
  /** The latest beat of any node's clock; null before the first. */
  checked: string | null;
  /** The nodes heard in the last minute: since when each runs, how many alarms it has sent, and how many ms after its due time the latest was recorded. */
  nodes: { node: string; began: string; beat: string; sent: number; lateMs: number }[];
  /** Alarms that have been due for five seconds and are not sent: how many, the oldest one's due time, how often it was tried. */
  waiting: { count: number; since: string | null; tries: number };
  next: { due: string; command: string } | null;
  /** The last times without any clock, newest first, five at most. */
  outages: { since: string; until: string }[];
  /** Open deadlines whose civil rule means another instant since a law changed the zone; they stay at `due`, as announced. */
  moved: { ref: string; channel: string; due: string; byRule: string; zone: string }[];
}

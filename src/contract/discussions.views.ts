// What discussions tell: lifecycles, the pure conditions beyond them, entry data, views, lists. No class, so that a page costs no validator.
// Not here: what may be asked (discussions.ts), what one person's desk shows (notices.ts).
import { machine } from './machine.js';
import type { Attention } from './notices.js';
import type { Lang } from './words/words.js';

/** Longest title, remark and summary, in characters. */
export const TITLE_MAX = 200;
export const REMARK_MAX = 8_000;
export const SUMMARY_MAX = 4_000;
export const REASON_MAX = 500;
export const MENTIONS_MAX = 30;
export const PARTIES_MAX = 60;

export type ThreadState = 'open' | 'resolved';
export const THREAD = machine<ThreadState, 'resolve' | 'reopen'>({
  name: 'thread',
  initial: 'open',
  steps: { resolve: { from: ['open'], to: 'resolved' }, reopen: { from: ['resolved'], to: 'open' } },
});

export type RemarkState = 'posted' | 'withdrawn' | 'removed';
/** A person's remark. */
export const REMARK = machine<RemarkState, 'edit' | 'withdraw' | 'remove'>({
  name: 'remark',
  initial: 'posted',
  steps: { edit: { from: ['posted'], to: 'posted' }, withdraw: { from: ['posted'], to: 'withdrawn' }, remove: { from: ['posted'], to: 'removed' } },
});

export type PositionState = 'stated' | 'withdrawn';
/** A state's position: never rewritten and never moderated; it is withdrawn and stated anew. */
export const POSITION = machine<PositionState, 'withdraw'>({
  name: 'position',
  initial: 'stated',
  steps: { withdraw: { from: ['stated'], to: 'withdrawn' } },
});

/** Whether a person may settle a thread: the chair, the state that leads its subject, or the party that opened it. */
export const maySettle = (thread: { lead: string | null; opened: { party: string } }, who: { party: string; seat: string }): boolean =>
  who.seat === 'chair' || who.party === thread.opened.party || (thread.lead !== null && who.party === thread.lead);

/** A remark belongs to the person who wrote it, in the name it was written in: after a change of country it stays as it was (§3.1). */
export const isAuthor = (remark: { party: string; person: string | null }, who: { party: string; person: string | null }): boolean =>
  who.person !== null && remark.person === who.person && remark.party === who.party;

/** Facts of a new remark; `text` is its SHA-256 in hex, `mentions` the parties named, `replyTo` the remark it answers. */
interface Said {
  remark: string;
  text: string;
  lang: Lang;
  mentions: string[];
  replyTo: string | null;
}
/** Data by type of entry. Titles, summaries and reasons are SHA-256 in hex: the words themselves are in the views. */
export interface DiscussionsEntries {
  /** Stands in the thread and in the channel of its subject. */
  'thread.opened': { thread: string; about: string; ref: string | null; title: string };
  /** Stands in the thread and in the channel of its subject. */
  'thread.resolved': { thread: string; summary: string };
  /** Stands in the thread and in the channel of its subject. */
  'thread.reopened': { thread: string };
  'caucus.opened': { caucus: string; parties: string[]; title: string };
  'caucus.party-added': { party: string };
  'caucus.party-left': { party: string };
  /** Follows the leaving of the convener, where somebody remains; or one who remains took over. */
  'caucus.handed-over': { from: string; to: string };
  'remark.posted': Said;
  'remark.edited': { remark: string; version: number; text: string; lang: Lang; mentions: string[] };
  'remark.withdrawn': { remark: string };
  'remark.removed': { remark: string; author: string; reason: string };
  'position.stated': Said;
  'position.withdrawn': { remark: string };
}

/** A person in a party's name, and when (ISO 8601). */
export interface Mark {
  party: string;
  person: string | null;
  at: string;
}
/** A thread as its subject's page lists it. */
export interface ThreadRefView {
  ref: string | null;
  title: string;
  lang: Lang;
  state: ThreadState;
  opened: Mark;
}
export interface ThreadView extends ThreadRefView {
  /** The channel of its subject. */
  about: string;
  /** The state that led the subject when the thread was opened; null where nobody does. */
  lead: string | null;
  /** Those that stand, the withdrawn and removed not counted. */
  remarks: number;
  positions: number;
  /** Pinned while the thread is resolved. */
  summary: (Mark & { text: string; lang: Lang }) | null;
  lastAt: string;
}
/** What is said in a room that is sealed: ciphertext in base64, under that version of the delegation's key. */
export const sealedText = (version: number, sealed: string): string => `concord:sealed:${version}:${sealed}`;
const SEALED = /^concord:sealed:([1-9]\d{0,7}):([A-Za-z0-9+/]{40,}={0,2})$/;
export const sealedIn = (text: string): { version: number; sealed: string } | null => {
  const found = SEALED.exec(text);
  return found && { version: Number(found[1]), sealed: found[2]! };
};
export interface CaucusView {
  title: string;
  lang: Lang;
  /** Who may bring in others: the delegation that opened it, or the one it was handed over to. */
  convener: string;
  opened: Mark;
  /** The action whose text is drafted here. */
  drafts: string | null;
  /** A room of one country in which everything that is said is sealed with its delegation's key; its title is not. */
  sealed: boolean;
  /** In the order they came in. */
  parties: { party: string; since: string; until: string | null }[];
  remarks: number;
  positions: number;
  lastAt: string;
}
export interface RemarkView {
  /** Its entry's number: the order of the conversation. */
  seq: number;
  at: string;
  party: string;
  person: string | null;
  seat: string;
  standing: 'remark' | 'position';
  lang: Lang;
  /** Null once withdrawn or removed. */
  text: string | null;
  mentions: string[];
  replyTo: string | null;
  /** 1 for the first wording. Earlier ones: GET /api/remarks/:id/versions. */
  version: number;
  editedAt: string | null;
  state: RemarkState | PositionState;
  /** By whom and when it was withdrawn or removed, and why the chair did. */
  closed: (Mark & { reason: { text: string; lang: Lang } | null }) | null;
}
export interface DiscussionsViews {
  'thread-ref': ThreadRefView;
  thread: ThreadView;
  caucus: CaucusView;
  remark: RemarkView;
}

/** A row of GET /api/threads?about=…, newest activity first, 200 at most. */
export interface ThreadListItem extends Attention {
  id: string;
  ref: string | null;
  title: string;
  lang: Lang;
  state: ThreadState;
  opened: Mark;
  remarks: number;
}
/** A row of GET /api/threads/naming?of=…&identifier=…: a conversation about something else in which a record is named, newest first, 20 at most. `remarks`: how many name it. */
export interface NamingThread {
  channel: string;
  kind: 'thread' | 'caucus';
  title: string;
  lang: Lang;
  remarks: number;
  at: string;
}
/** A row of GET /api/caucuses. */
export interface CaucusListItem extends Attention {
  id: string;
  drafts: string | null;
  title: string;
  lang: Lang;
  parties: string[];
}
/** A wording of GET /api/remarks/:id/versions, oldest first. */
export interface RemarkVersion {
  version: number;
  text: string;
  lang: Lang;
  at: string;
}

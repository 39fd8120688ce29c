// What is shown of the floor of a meeting: lists of speakers, who is on them and who speaks, points of order, rights of reply, procedural motions (§3.6).
// Interfaces, tables and pure predicates only. Not here: payloads (floor.ts), entries (floor.entries.ts), the order of a list (floor.order.ts), clocks (floor.clock.ts), votes.
import type { Mark } from './discussions.views.js';
import type { MotionKind } from './floor.motions.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** `advance`: inscribed before the sitting. The order of these is the order in which an item is debated. */
export const LIST_KINDS = ['advance', 'room', 'reply', 'explanation-before', 'explanation-after'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
/** How the waiting are ordered; printed on the screen. `alphabetical` runs from letters that were drawn, `lot` from a drawing of all who wait. */
export const STRATEGIES = ['request', 'protocol-rank', 'groups-first', 'fewest-minutes', 'regional', 'alphabetical', 'lot'] as const;
export type Strategy = (typeof STRATEGIES)[number];
/** Level of a speaker, highest first: the order of a general debate. */
export const RANKS = ['head-of-state', 'vice-president', 'head-of-government', 'deputy-head-of-government', 'minister', 'vice-minister', 'ambassador', 'charge'] as const;
export type Rank = (typeof RANKS)[number];
/** Where on the list a delegation would rather speak; within its level or group it counts before the order of asking, never against a drawing. */
export const PREFERENCES = ['early', 'late'] as const;
export type Preference = (typeof PREFERENCES)[number];
/** What is spoken as: it decides the time there is. `order` is a point of order, `for` and `against` speak to a motion; the last three are a dialogue with whoever spoke. */
export const SPEECHES = ['national', 'group', 'reply', 'order', 'for', 'against', 'question', 'intervention', 'answer'] as const;
export type Speech = (typeof SPEECHES)[number];

export type ListState = 'open' | 'last-call' | 'closed';
export const LIST = machine<ListState, 'last-call' | 'close' | 'reopen'>({
  name: 'list',
  initial: 'open',
  steps: {
    'last-call': { from: ['open'], to: 'last-call' },
    close: { from: ['open', 'last-call'], to: 'closed' },
    reopen: { from: ['last-call', 'closed'], to: 'open' },
  },
});

export type SpeakerState = 'requested' | 'listed' | 'called' | 'speaking' | 'paused' | 'spoken' | 'passed' | 'absent' | 'declined' | 'withdrawn' | 'text-only';
/** `requested` waits for the chair: the list was closed. Whoever is absent when called is sent back once to the end, and then dropped. */
export const SPEAKER = machine<SpeakerState, 'admit' | 'decline' | 'call' | 'start' | 'pause' | 'resume' | 'end' | 'pass' | 'send-back' | 'miss' | 'circulate' | 'withdraw'>({
  name: 'speaker',
  initial: 'requested',
  steps: {
    admit: { from: ['requested'], to: 'listed' },
    decline: { from: ['requested'], to: 'declined' },
    call: { from: ['listed'], to: 'called' },
    start: { from: ['listed', 'called'], to: 'speaking' },
    pause: { from: ['speaking'], to: 'paused' },
    resume: { from: ['paused'], to: 'speaking' },
    end: { from: ['speaking', 'paused'], to: 'spoken' },
    pass: { from: ['listed', 'called'], to: 'passed' },
    'send-back': { from: ['called'], to: 'listed' },
    miss: { from: ['called'], to: 'absent' },
    circulate: { from: ['requested', 'listed', 'called'], to: 'text-only' },
    withdraw: { from: ['requested', 'listed', 'called'], to: 'withdrawn' },
  },
});
/** One live entry a state and list: these are alive. */
export const LIVE: readonly SpeakerState[] = ['requested', 'listed', 'called', 'speaking', 'paused'];
export const isLive = (s: { state: SpeakerState }): boolean => LIVE.includes(s.state);

export const RULINGS = ['upheld', 'not-upheld', 'noted'] as const;
export type Ruling = (typeof RULINGS)[number];
export type PointState = 'raised' | 'heard' | 'ruled' | 'appealed' | 'decided' | 'withdrawn';
/** Rule 71: raised at once, ruled on immediately; an appeal is put immediately, and the ruling stands unless a majority of those present and voting overrules it. */
export const POINT = machine<PointState, 'hear' | 'rule' | 'appeal' | 'decide' | 'withdraw'>({
  name: 'point',
  initial: 'raised',
  steps: {
    hear: { from: ['raised'], to: 'heard' },
    rule: { from: ['raised', 'heard'], to: 'ruled' },
    appeal: { from: ['ruled'], to: 'appealed' },
    decide: { from: ['appealed'], to: 'decided' },
    withdraw: { from: ['raised', 'heard'], to: 'withdrawn' },
  },
});

export type ReplyState = 'requested' | 'granted' | 'declined' | 'withdrawn';
export const REPLY = machine<ReplyState, 'grant' | 'decline' | 'withdraw'>({
  name: 'reply',
  initial: 'requested',
  steps: { grant: { from: ['requested'], to: 'granted' }, decline: { from: ['requested'], to: 'declined' }, withdraw: { from: ['requested'], to: 'withdrawn' } },
});

export type MotionState = 'moved' | 'carried' | 'rejected' | 'withdrawn';
export const MOTION = machine<MotionState, 'carry' | 'reject' | 'withdraw'>({
  name: 'motion',
  initial: 'moved',
  steps: { carry: { from: ['moved'], to: 'carried' }, reject: { from: ['moved'], to: 'rejected' }, withdraw: { from: ['moved'], to: 'withdrawn' } },
});

/** Where a hand put an entry: behind these places, as many of them as are still held. `no` counts the moves of the meeting; no reason: it was called and not there. */
export interface Move {
  no: number;
  behind: string[];
  reason: string | null;
  lang: Lang | null;
  by: string;
}
export interface ListView {
  id: string;
  item: string | null;
  /** The vote that is explained. */
  vote: string | null;
  kind: ListKind;
  state: ListState;
  strategy: Strategy;
  observersLast: boolean;
  /** Letters from which the alphabet runs, or a drawing by lot; `after`: requests numbered beyond it came late and follow at the end. */
  drawn: { letters: string; after: number; at: string } | null;
  opened: Mark;
  /** Before it nobody is inscribed; null: from the beginning. */
  opens: string | null;
  /** The lowest level that is inscribed; null: any. */
  level: Rank | null;
  /** When it closes by itself: the end of the last call, or a time that was announced. */
  closes: string | null;
  /** Seconds a speaker has, where the chair set others than the rules have. */
  seconds: number | null;
  /** Seconds for each question, intervention and answer; null: none are taken. */
  dialogue: number | null;
}
/** Seconds and milliseconds by the server's clock. `running`: since when (ISO 8601), null while it stands still. */
export interface Clock {
  limit: number;
  spokenMs: number;
  running: string | null;
}
export interface SpeakerView {
  id: string;
  /** Null for whoever has the floor out of turn: a point of order, a motion. */
  list: string | null;
  item: string | null;
  /** What it belongs to: `point:…`, `reply:…`, `motion:…`, `dialogue:…`, or `slip:…` by which it was entered. */
  of: string | null;
  /** Counts the requests of the meeting: the order in which they signified their desire to speak (rule 68). */
  no: number;
  party: string;
  observer: boolean;
  person: string | null;
  name: string | null;
  rank: Rank | null;
  lang: Lang | null;
  preference: Preference | null;
  group: string | null;
  /** The group and the states it speaks for, as they were when it asked. */
  behalf: { name: Record<Lang, string>; parties: string[] } | null;
  speech: Speech;
  /** First or second reply. */
  round: number | null;
  state: SpeakerState;
  at: string;
  lot: number | null;
  /** The entry whose place it has since two states exchanged theirs; null: its own. */
  place: string | null;
  /** Its place in the protocol order of the procedural language, as it was when it asked. */
  sort: string;
  missed: boolean;
  /** Since when the line of its delegation has been gone, ISO 8601; the place is kept. */
  away: string | null;
  move: Move | null;
  clock: Clock;
  started: string | null;
  ended: string | null;
  sitting: string | null;
  reason: { text: string; lang: Lang } | null;
  /** The channel of its text, once delivered. */
  text: string | null;
}
export interface PointView {
  id: string;
  no: number;
  party: string;
  person: string | null;
  state: PointState;
  at: string;
  /** The entry whose clock it stopped. */
  paused: string | null;
  ruling: Ruling | null;
  reason: { text: string; lang: Lang } | null;
  appeal: string | null;
  /** Votes to overrule and to uphold. */
  outcome: { overrule: number; uphold: number; stands: boolean } | null;
}
export interface ReplyView {
  id: string;
  party: string;
  person: string | null;
  /** The statement it answers. */
  to: string;
  toParty: string;
  /** What of it is cited: a sentence of its text, or how many seconds into it. */
  sentence: string | null;
  moment: number | null;
  state: ReplyState;
  at: string;
  round: number | null;
  reason: { text: string; lang: Lang } | null;
}
export interface MotionView {
  id: string;
  no: number;
  kind: MotionKind;
  item: string | null;
  party: string;
  person: string | null;
  state: MotionState;
  at: string;
  /** As it was put; null while it is pending, and where nobody objected. */
  outcome: { yes: number; no: number } | null;
  /** When the gavel did what it asked for: a sitting suspended or adjourned. Null until then, and for the others. */
  executed: string | null;
}
export interface FloorViews {
  list: ListView;
  speaker: SpeakerView;
  point: PointView;
  reply: ReplyView;
  motion: MotionView;
}

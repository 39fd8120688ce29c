// What is said about the floor of a meeting: lists of speakers, who is on them and who speaks, points of order, rights of reply, procedural motions (§3.6).
// Interfaces, tables and pure predicates only. Not here: payloads (floor.ts), the order of a list (floor.order.ts), clocks (floor.clock.ts), votes.
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** How the waiting are ordered; printed on the screen. `alphabetical` runs from letters that were drawn, `lot` from a drawing of all who wait. */
export const STRATEGIES = ['request', 'protocol-rank', 'groups-first', 'fewest-minutes', 'regional', 'alphabetical', 'lot'] as const;
export type Strategy = (typeof STRATEGIES)[number];
/** Level of a speaker, highest first: the order of a general debate. */
export const RANKS = ['head-of-state', 'vice-president', 'head-of-government', 'deputy-head-of-government', 'minister', 'vice-minister', 'ambassador', 'charge'] as const;
export type Rank = (typeof RANKS)[number];
/** What is spoken as: it decides the time there is. `order` is a point of order, `for` and `against` speak to a motion. */
export const SPEECHES = ['national', 'group', 'reply', 'order', 'for', 'against', 'question', 'answer'] as const;
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

/** Where a hand put an entry: behind these, as many of them as still wait. `no` counts the moves of the meeting; no reason: it was called and not there. */
export interface Move {
  no: number;
  behind: string[];
  reason: string | null;
  lang: Lang | null;
  by: string;
}
/** Seconds and milliseconds by the server's clock. `running`: since when (ISO 8601), null while it stands still. */
export interface Clock {
  limit: number;
  spokenMs: number;
  running: string | null;
}

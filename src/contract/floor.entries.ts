// What the ledger says of the floor of a meeting (§3.6). Interfaces only. Not here: views and lifecycles (floor.views.ts), payloads (floor.ts).
import type { MotionKind, Side } from './floor.motions.js';
import type { ListKind, MotionState, Rank, Ruling, Speech, Strategy } from './floor.views.js';

/** Words are SHA-256 in hex, instants ISO 8601, spoken time whole seconds. */
export interface FloorEntries {
  'list.opened': { list: string; item: string | null; kind: ListKind; strategy: Strategy; observersLast: boolean; opens: string | null; closes: string | null; level: Rank | null };
  'list.ordered': { list: string; strategy: Strategy; observersLast: boolean };
  /** `letters` null: everybody's place was drawn, `parties` in that order. */
  'list.drawn': { list: string; letters: string | null; parties: string[] };
  'list.last-called': { list: string; due: string };
  'list.closed': { list: string };
  'list.reopened': { list: string };
  'speaker.requested': { speaker: string; list: string; party: string; no: number; rank: Rank | null; group: string | null; states: string[] | null };
  /** The list was closed: the chair is asked. */
  'speaker.asked': { speaker: string; list: string; party: string; no: number };
  'speaker.added': { speaker: string; list: string; party: string; no: number };
  'speaker.replaced': { speaker: string; party: string; rank: Rank | null };
  'speaker.admitted': { speaker: string; party: string };
  'speaker.declined': { speaker: string; party: string; reason: string };
  'speaker.moved': { speaker: string; party: string; place: number; reason: string };
  'speaker.called': { speaker: string; party: string };
  'speaker.started': { speaker: string; party: string; speech: Speech; limit: number };
  'speaker.paused': { speaker: string; party: string; spoken: number };
  'speaker.resumed': { speaker: string; party: string };
  'speaker.ended': { speaker: string; party: string; spoken: number; over: number };
  'speaker.passed': { speaker: string; party: string };
  'speaker.sent-back': { speaker: string; party: string };
  'speaker.missed': { speaker: string; party: string };
  'speaker.circulated': { speaker: string; party: string };
  'speaker.withdrawn': { speaker: string; party: string };
  /** `stopped`: the state whose clock it stopped. */
  'point.raised': { point: string; party: string; no: number; stopped: string | null };
  'point.heard': { point: string; party: string; limit: number };
  'point.ruled': { point: string; party: string; ruling: Ruling; reason: string | null };
  'point.appealed': { point: string; party: string };
  'point.decided': { point: string; overrule: number; uphold: number; stands: boolean };
  'point.withdrawn': { point: string; party: string };
  /** `sentence`: SHA-256 in hex of the words that are cited. */
  'reply.requested': { reply: string; party: string; to: string; toParty: string; sentence: string | null; moment: number | null };
  'reply.granted': { reply: string; party: string; toParty: string; round: number; limit: number };
  'reply.declined': { reply: string; party: string; reason: string };
  'reply.withdrawn': { reply: string; party: string };
  'motion.moved': { motion: string; kind: MotionKind; party: string };
  'motion.spoken-to': { motion: string; party: string; side: Side };
  'motion.decided': { motion: string; kind: MotionKind; result: MotionState; yes: number | null; no: number | null };
  'motion.withdrawn': { motion: string; kind: MotionKind; party: string };
}

// The socket's messages by name, both ways. What they mean and when they are sent: docs/PROTOCOL.md. Not here: what travels in them (packet.ts).
import type { CommandRequest, Outcome, RefusalBody } from './packet.js';

/** An answer that is no outcome of an act: nothing was stored under its id. `detail.retry` means that the same message may be sent again. */
export interface NotAnswered {
  refusal: RefusalBody;
}
/** Everything after a number of one history; null asks for a fresh snapshot. */
export interface Asking {
  channel: string;
  after: number | null;
  history: string | null;
}
export type SignalKind = 'typing' | 'here';
/** Somebody else is typing or looking, right now: lossy, never recorded. `data` says where (an object's reference). */
export interface SignalView {
  channel: string;
  kind: SignalKind;
  party: string;
  person: string;
  data?: string | null;
}
/** An act with the hat it was made under: another hat chosen meanwhile, in any window, must not change in whose name it stands. */
export type Deed = CommandRequest & { hat: string };

/** A Packet as text; a long one as the UTF-8 bytes of that text, which are the same for everybody who lacks the same. */
export type PacketAnswer = string | Uint8Array | ArrayBuffer;

export interface FromClient {
  /** A Packet, and from now on the channel's packets. */
  subscribe(asking: Asking, ack: (answer: PacketAnswer | NotAnswered) => void): void;
  /** A Packet, once. */
  ask(asking: Asking, ack: (answer: PacketAnswer | NotAnswered) => void): void;
  leave(channel: { channel: string }, ack: (answer: { ok: true } | NotAnswered) => void): void;
  do(deed: Deed, ack: (answer: Outcome | NotAnswered) => void): void;
  signal(signal: { channel: string; kind: SignalKind; data: string | null }): void;
  /** The server's time, ISO 8601. */
  time(nothing: Record<string, never>, ack: (answer: { now: string } | NotAnswered) => void): void;
}

export interface FromServer {
  packet(text: string): void;
  head(moved: { channel: string; head: number }): void;
  heads(heads: Record<string, number>): void;
  signal(signal: SignalView): void;
  bye(going: { inMs: number }): void;
  ended(end: { why: string }): void;
  left(channel: { channel: string }): void;
  lagging(channel: { channel: string }): void;
}

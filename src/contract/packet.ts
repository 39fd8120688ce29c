// What travels: entries, views, packets, outcomes. Live push, catch-up and first load have one shape. Not here: what a given entry or view holds (the rooms).

/** In whose name an entry stands: the party (a state's alpha-3 code, or the secretariat), the person, and the seat that allowed it. */
export interface Author {
  party: string;
  person: string | null;
  seat: string;
  /** Set when the secretariat recorded it for a state (§3.1). */
  behalf?: string;
}

/** One numbered line of a channel's ledger. `at` is the database's time of the act (ISO 8601, UTC); `due` is the deadline an act of the clock is dated at. */
export interface EntryView<D = unknown> {
  channel: string;
  seq: number;
  type: string;
  at: string;
  due?: string;
  by: Author;
  data: D;
  touched: string[];
  command: string;
}

/** A present view of one object of the channel; null says that it is gone. `asOf` is the channel's number it was read at. */
export interface View<V = unknown> {
  ref: string;
  asOf: number;
  view: V | null;
}

/** Entries after a number and the present views of what they touched. `reset` means: forget what you had, this is everything. */
export interface Packet {
  channel: string;
  /** Which history the numbers belong to; another one than the client's means that it starts over. */
  history: string;
  /** Each entry's wire text with its hash, in order: sha256(previous hash ‖ text). */
  entries: { text: EntryView; hash: string }[];
  views: View[];
  head: number;
  /**
   * Of a first load: kinds of which there may be very many, of which only the views numbered from this one on (and what those answer) came along; the earlier ones
   * are asked for by page. A kind that is not named here came whole.
   */
  from?: Record<string, number>;
  /** More entries wait behind this page: ask again after the last one. */
  more?: true;
  reset?: true;
}

/** Which page of a kind: the last ones before a number, the first ones after one, or those around one object, of each side half a page. */
export type PageAsked = { before: number } | { after: number } | { around: string };
/** A page of the views of a kind that a first load did not bring: every one numbered from `from` up to, not including, `to` (null: up to the end), and what they answer. */
export interface ViewPage {
  channel: string;
  history: string;
  head: number;
  from: number;
  to: number | null;
  views: View[];
}

export type RefusalCode = 'invalid' | 'not-found' | 'not-allowed' | 'wrong-state' | 'conflict' | 'too-late' | 'unknown-command';
export interface RefusalBody {
  code: RefusalCode;
  detail: Record<string, unknown>;
}

/** The answer to a command, stored under its id: the number it was recorded under, or why it was refused. `result` is what the room returns (ids, counts). */
export type Outcome =
  | { ok: true; channel: string; seq: number; at: string; result?: Record<string, unknown> }
  | { ok: false; refusal: RefusalBody };

/** What a client sends to act. `command` is minted when the button is pressed and kept through every retry. */
export interface CommandRequest {
  name: string;
  channel: string;
  command: string;
  payload: unknown;
}

// What a room sees of the door: the act it is handed, the lines it answers with, the decorator that binds a method to a command.
// Not here: how the door works (dispatch.ts).
import { SetMetadata } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandName, Payload } from '../contract/commands.js';
import type { EntryType, EntryTypes } from '../contract/entries.js';
import type { ChannelKind, Mandate, Seat } from '../contract/seats.js';
import type { Prepared } from './prepared.js';
import type { Question } from './together.js';

/** Who sends a command: a person under a chosen hat, time, or somebody at the machine's shell. */
export type Actor =
  /** `session`: the one it came by. One that is over acts no more, whatever its node remembers of it; without one the programme itself vouches for the person. */
  | { kind: 'person'; person: string; hat: string; session?: string }
  | { kind: 'clock'; due: Date }
  | { kind: 'operator' };

/** The actor as the door found it under the lock: for whom it speaks here, in which seat, with which mandates. */
export interface Author {
  kind: Actor['kind'];
  /** Alpha-3 of the state, `secretariat`, `clock` or `operator`. */
  party: string;
  person: string | null;
  seat: Seat;
  seats: readonly Seat[];
  mandates: readonly Mandate[];
}

export interface ChannelRow {
  id: string;
  kind: ChannelKind;
  audience: string;
  owner: string | null;
  parent: string | null;
  head: number;
}

/** One command under way: inside the transaction, behind the lock, allowed by the policy. */
export interface Act<N extends CommandName = CommandName> {
  readonly name: N;
  readonly command: string;
  readonly tx: EntityManager;
  /** A prepared statement in the same transaction, for what people do many times a minute; everything else by `tx`. */
  readonly ask: <R extends object>(statement: Prepared<R>, values: unknown[]) => Promise<R[]>;
  /** The same where nothing needs its answer: it leaves with the entries, after all that was asked. What fails then undoes the act. */
  readonly keep: (statement: Prepared, values: unknown[]) => void;
  /** The rows of what the command `foresees`, read right behind the lock; null where it foresees nothing. */
  readonly foreseen: readonly object[] | null;
  readonly channel: ChannelRow;
  /** Every channel this act has locked, by id: its own, the plenary where the policy says `tells`, and what the handler's `locks` named. */
  readonly locked: ReadonlyMap<string, ChannelRow>;
  readonly by: Author;
  readonly payload: Payload<N>;
  /** The database's clock, read behind the lock: compare deadlines with this. */
  readonly now: Date;
  /** What the act is dated at: the deadline for an act of the clock, else `now`. */
  readonly effective: Date;
}

/** A line for the ledger. Without `channel` it stands in the act's own; the first one's number is the receipt. `touched` are references `kind:id`. */
export interface Line<T extends EntryType = EntryType> {
  channel?: string;
  type: T;
  data: EntryTypes[T];
  touched: string[];
}
export interface Said {
  lines: [Line, ...Line[]];
  /** The state in whose name the secretariat records it (§3.1): stands in each of its lines beside the secretariat's own. */
  behalf?: string;
  result?: Record<string, unknown>;
}

/** The act's line in its own channel. */
export const said = <T extends EntryType>(type: T, data: EntryTypes[T], ...touched: string[]): Said => ({ lines: [{ type, data, touched }] });
/** A further line in another channel, which must be locked or just opened by this act. */
export const line = <T extends EntryType>(channel: string, type: T, data: EntryTypes[T], ...touched: string[]): Line => ({ channel, type, data, touched });
/** Adds lines, or a result that only the sender gets. */
export const also = (first: Said, lines: Line[], result?: Record<string, unknown>): Said => ({
  ...first,
  lines: [...first.lines, ...lines],
  ...(result ?? first.result ? { result: { ...first.result, ...result } } : {}),
});

/** Which further channels an act needs, asked before the lock; they are locked in one sorted order with its own. */
export type Locks<N extends CommandName> = (tx: Pick<EntityManager, 'query'>, payload: Payload<N>, channel: string) => Promise<string[]>;
/** What an act will want to know, asked together with the lock and answered behind it. */
export type Foresees<N extends CommandName> = (payload: Payload<N>, channel: string) => Question;
interface Options<N extends CommandName> {
  locks?: Locks<N>;
  foresees?: Foresees<N>;
}
export interface CommandMeta<N extends CommandName = CommandName> extends Options<N> {
  name: N;
}
export const COMMAND = 'concord:command';
type Handler<N extends CommandName> = (act: Act<N>) => Promise<Said>;

/** Binds a method to the command of this name: load → step → save → said(). */
export const Command =
  <N extends CommandName>(name: N, options: Options<N> = {}) =>
  <H extends Handler<N>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(COMMAND, { name, ...options })(target, key, descriptor);
  };

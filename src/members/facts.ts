// Small readings that every command of the room needs: instants, periods, fingerprints, references. Not here: anything that asks the database.
import { createHash } from 'node:crypto';
import type { Status } from '../contract/members.codes.js';
import type { Seat } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';

/** SHA-256 in hex of a text that stands in a table: what the record carries of it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const hashOrNull = (text: string | undefined): string | null => (text === undefined ? null : textHash(text));

export const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;

export interface Period {
  since: Date;
  until: Date | null;
}
/** A period from texts of the payload; it begins now unless said. Refuses one that ends before it begins. */
export const period = (since: string | undefined, until: string | undefined, now: Date): Period => {
  const p = { since: since ? new Date(since) : now, until: until ? new Date(until) : null };
  if (p.until && p.until <= p.since) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
  return p;
};

/** The seat that a membership gives in the Network's audience. */
export const seatOf = (status: Status): Seat => (status === 'member' ? 'delegate' : status === 'observer' ? 'observer' : 'guest');

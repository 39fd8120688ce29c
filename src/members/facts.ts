// Small readings that every command of the room needs: instants, periods, fingerprints, references. Not here: anything that asks the database.
import { createHash } from 'node:crypto';
import type { Status } from '../contract/members.codes.js';
import { MEMBERS_AUDIENCE, NETWORK_AUDIENCE, type Seat } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';

/** SHA-256 in hex of a text that stands in a table: what the record carries of it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const hashOrNull = (text: string | undefined): string | null => (text === undefined ? null : textHash(text));

/** Words as they were given in both languages, trimmed; what is not given is as it was, or empty. */
export const both = (given: { en?: string; fr?: string } | undefined, was = { en: '', fr: '' }): { en: string; fr: string } => ({ en: given?.en?.trim() ?? was.en, fr: given?.fr?.trim() ?? was.fr });
/** What the record carries of words in both languages. */
export const bothHash = ({ en, fr }: { en?: string; fr?: string }): string => textHash(JSON.stringify([en, fr]));

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

/** The standing seat that a membership gives, and the audiences in which it does. A partner or an invited state has none: it comes as a guest, object by object (decision 011). */
export const seatsOf = (status: Status): readonly { audience: string; seat: Seat }[] => {
  if (status === 'member') return [{ audience: NETWORK_AUDIENCE, seat: 'delegate' }, { audience: MEMBERS_AUDIENCE, seat: 'delegate' }];
  return status === 'observer' ? [{ audience: NETWORK_AUDIENCE, seat: 'observer' }] : [];
};

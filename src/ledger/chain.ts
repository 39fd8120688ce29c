// The text of an entry on the wire and its place in the chain. Pure. Not here: storing it.
import { createHash } from 'node:crypto';
import type { EntryView } from '../contract/packet.js';

/** The entry as one text, keys in a fixed order: what is hashed, kept, and sent. */
export const wireText = (e: EntryView): string =>
  JSON.stringify({
    channel: e.channel,
    seq: e.seq,
    type: e.type,
    at: e.at,
    due: e.due,
    by: { party: e.by.party, person: e.by.person, seat: e.by.seat, behalf: e.by.behalf },
    data: e.data,
    touched: e.touched,
    command: e.command,
  });

/** sha256(hash of the entry before ‖ wire text); the first entry of a channel follows nothing. */
export const linked = (prev: Buffer, wire: string): Buffer => createHash('sha256').update(prev).update(wire, 'utf8').digest();

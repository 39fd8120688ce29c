// Walks every chain and names the first bad line of each channel that has one. Reads in pages; changes nothing. Not here: printing it (records.cli.ts).
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntryView } from '../contract/packet.js';
import { linked } from './chain.js';
import { ReadDb } from './read-db.js';
import type { ReadTx } from './views.js';

export interface BadLine {
  channel: string;
  seq: number;
  /** gap · link · hash · text (the columns say something else than the text that was signed) · tail (the channel's head does not fit). */
  fault: 'gap' | 'link' | 'hash' | 'text' | 'tail';
}
export interface Verdict {
  channels: number;
  entries: number;
  bad: BadLine[];
}
interface Row {
  seq: number;
  at: Date;
  due: Date | null;
  type: string;
  data: unknown;
  touched: string[];
  party: string;
  person: string | null;
  seat: string;
  command: string;
  wire: string;
  prev: Buffer;
  hash: Buffer;
}
const PAGE = 1_000;

const sameAsColumns = (r: Row, channel: string): boolean => {
  let e: EntryView;
  try {
    e = JSON.parse(r.wire) as EntryView;
  } catch {
    return false;
  }
  const fromColumns = {
    channel, seq: r.seq, type: r.type, at: r.at.toISOString(), ...(r.due ? { due: r.due.toISOString() } : {}),
    by: { party: r.party, person: r.person, seat: r.seat }, data: r.data, touched: r.touched, command: r.command,
  };
  return isDeepStrictEqual(e, fromColumns);
};

const fault = (r: Row, channel: string, want: number, prev: Buffer): BadLine['fault'] | null => {
  if (r.seq !== want) return 'gap';
  if (!r.prev.equals(prev)) return 'link';
  if (!r.hash.equals(linked(prev, r.wire))) return 'hash';
  return sameAsColumns(r, channel) ? null : 'text';
};

/** Every chain, as a reader of one moment sees them. */
export const verifyChains = async (db: ReadTx): Promise<Verdict> => {
  const channels = await db.query<{ id: string; head: number; hash: Buffer }>('select id, head, hash from channel order by opened, id');
  const verdict: Verdict = { channels: channels.length, entries: 0, bad: [] };
  for (const c of channels) {
    const { entries, bad } = await verifyChain(db, c.id, c.head, c.hash);
    verdict.entries += entries;
    if (bad) verdict.bad.push(bad);
  }
  return verdict;
};

const verifyChain = async (db: ReadTx, channel: string, head: number, hash: Buffer): Promise<{ entries: number; bad: BadLine | null }> => {
  let prev: Buffer = Buffer.alloc(0);
  let seq = 0;
  for (;;) {
    const rows = await db.query<Row>(
      'select seq, at, due, type, data, touched, party, person, seat, command, wire, prev, hash from entry where channel = $1 and seq > $2 order by seq limit $3',
      [channel, seq, PAGE],
    );
    for (const r of rows) {
      const wrong = fault(r, channel, seq + 1, prev);
      if (wrong) return { entries: seq, bad: { channel, seq: wrong === 'gap' ? seq + 1 : r.seq, fault: wrong } };
      prev = r.hash;
      seq = r.seq;
    }
    if (rows.length < PAGE) break;
  }
  const fits = seq === head && prev.equals(hash);
  return { entries: seq, bad: fits ? null : { channel, seq: seq + 1, fault: 'tail' } };
};

@Injectable()
export class Verify {
  constructor(private readonly db: ReadDb) {}

  /** Of one moment: beside a running server heads and entries must not be of two. */
  all(): Promise<Verdict> {
    return this.db.snapshot(verifyChains);
  }
}

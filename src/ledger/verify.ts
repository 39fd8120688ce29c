// Walks every chain and names the first bad line of each channel that has one: by the chain itself, by the receipts that were given, and by copies of the hashes that
// somebody kept elsewhere. One moment, in pages; changes nothing. Not here: making copies (hashes.ts), printing verdicts (records/records.cli.ts).
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntryView } from '../contract/packet.js';
import type { LineFault } from '../contract/records.js';
import { linked } from './chain.js';
import { HASH_BYTES, type HashCopy } from './hashes.js';
import { ReadDb } from './read-db.js';
import { NO_LINE, NO_RECEIPT } from './receipts.sql.js';
import type { ReadTx } from './views.js';

export interface BadLine {
  channel: string;
  seq: number;
  fault: LineFault;
}
export interface Verdict {
  channels: number;
  entries: number;
  bad: BadLine[];
}
interface Row {
  channel: string;
  seq: number;
  at: Date;
  /** Kept to the millisecond, as its text has it. */
  round: boolean;
  due: Date | null;
  type: string;
  data: unknown;
  touched: string[];
  party: string;
  person: string | null;
  seat: string;
  behalf: string | null;
  command: string;
  wire: string;
  prev: Buffer;
  hash: Buffer;
}
interface Tail {
  head: number;
  hash: Buffer;
}
const PAGE = 1_000;
const LINES = `
  select channel, seq, at, date_trunc('milliseconds', at) = at and (due is null or date_trunc('milliseconds', due) = due) as round, due, type, data, touched, party, person, seat, behalf,
    command, wire, prev, hash
  from entry where (channel, seq) > ($1, $2) order by channel, seq limit ${PAGE}`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const sameAsColumns = (r: Row): boolean => {
  let e: EntryView;
  try {
    e = JSON.parse(r.wire) as EntryView;
  } catch {
    return false;
  }
  const fromColumns = {
    channel: r.channel, seq: r.seq, type: r.type, at: r.at.toISOString(), ...(r.due ? { due: r.due.toISOString() } : {}),
    by: { party: r.party, person: r.person, seat: r.seat, ...(r.behalf === null ? {} : { behalf: r.behalf }) }, data: r.data, touched: r.touched, command: r.command,
  };
  return r.round && isDeepStrictEqual(e, fromColumns);
};

/** One channel on the way: what its next line must follow. It ends at its first fault. */
class Chain {
  seq = 0;
  fault: LineFault | null = null;
  private prev: Buffer = Buffer.alloc(0);

  constructor(
    readonly channel: string,
    private readonly tail: Tail | undefined,
    private readonly copies: readonly Buffer[],
  ) {}

  take(r: Row): void {
    if (this.fault) return;
    this.fault = this.faultOf(r);
    if (this.fault) return;
    this.prev = r.hash;
    this.seq = r.seq;
  }
  end(): BadLine | null {
    if (!this.fault && !this.tail && this.seq === 0) this.fault = 'gap';
    if (!this.fault && !(this.tail && this.seq === this.tail.head && this.prev.equals(this.tail.hash))) this.fault = 'tail';
    if (!this.fault && this.copies.some((c) => c.length > this.seq * HASH_BYTES)) this.fault = 'copy';
    return this.fault && { channel: this.channel, seq: this.seq + 1, fault: this.fault };
  }

  private faultOf(r: Row): LineFault | null {
    if (r.seq !== this.seq + 1) return 'gap';
    if (!r.prev.equals(this.prev)) return 'link';
    if (!r.hash.equals(linked(this.prev, r.wire))) return 'hash';
    if (!sameAsColumns(r)) return 'text';
    const at = this.seq * HASH_BYTES;
    return this.copies.some((c) => c.length > at && !c.subarray(at, at + HASH_BYTES).equals(r.hash)) ? 'copy' : null;
  }
}

@Injectable()
export class Verify {
  constructor(private readonly db: ReadDb) {}

  /** Of one moment, beside a running server as well; against these copies too. */
  all(copies: readonly HashCopy[] = []): Promise<Verdict> {
    return this.db.snapshot((tx) => verifyChains(tx, copies));
  }
}

/** Every chain, as a reader of one moment sees them. */
export const verifyChains = async (tx: ReadTx, copies: readonly HashCopy[] = []): Promise<Verdict> => {
  const heads = await tx.query<Tail & { id: string }>('select id, head, hash from channel');
  const tails = new Map(heads.map((h) => [h.id, h]));
  const bad = new Map<string, BadLine>();
  const note = (line: BadLine | null): void => {
    if (line && line.seq < (bad.get(line.channel)?.seq ?? Infinity)) bad.set(line.channel, line);
  };
  const begin = (channel: string): Chain => new Chain(channel, tails.get(channel), copies.flatMap((c) => c.channels.get(channel) ?? []));
  const left = new Set([...tails.keys(), ...copies.flatMap((c) => [...c.channels.keys()])]);
  let entries = 0;
  let chain: Chain | null = null;
  for await (const row of lines(tx)) {
    if (chain?.channel !== row.channel) {
      note(chain?.end() ?? null);
      chain = begin(row.channel);
      left.delete(row.channel);
    }
    chain.take(row);
    entries += 1;
  }
  note(chain?.end() ?? null);
  // Channels without a line: as they should be, or emptied, or gone.
  for (const channel of left) note(begin(channel).end());
  for (const text of [NO_LINE, NO_RECEIPT]) for (const { channel, seq } of await tx.query<{ channel: string; seq: number }>(text)) note({ channel, seq, fault: 'receipt' });
  return { channels: tails.size, entries, bad: [...bad.values()] };
};

async function* lines(tx: ReadTx): AsyncGenerator<Row> {
  for (let [channel, seq] = [BEFORE_ALL, 0]; ; ) {
    const rows = await tx.query<Row>(LINES, [channel, seq]);
    yield* rows;
    if (rows.length < PAGE) return;
    ({ channel, seq } = rows.at(-1)!);
  }
}

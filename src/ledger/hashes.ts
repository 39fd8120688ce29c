// A copy of the hashes of the record, to be kept where whoever runs the database has no hand: it tells no content, and against it every later change of what it covers is found
// with its line. Not here: comparing (verify.ts), who may have it (records).
import { Injectable } from '@nestjs/common';
import { ReadDb } from './read-db.js';
import { seatedIn } from './seated.sql.js';

/** SHA-256. */
export const HASH_BYTES = 32;
/** Hashes by channel, one after the other, from its first line on. */
export interface HashCopy {
  history: string;
  /** When it was made, ISO 8601. */
  at: string;
  channels: Map<string, Buffer>;
}

const MARK = 'concord-hashes 1';
const PAGE = 5_000;
const PAGED = `
  select e.channel, e.seq, encode(e.hash, 'hex') as hash from entry e join channel c on c.id = e.channel
  where (e.channel, e.seq) > ($1, $2) and ($3::text is null
    or ${seatedIn('c.audience', '$3')})
  order by e.channel, e.seq limit ${PAGE}`;
const LINE = /^([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f]{64})$/;

@Injectable()
export class Hashes {
  constructor(private readonly db: ReadDb) {}

  /** The copy as text, a line each: of every channel, or of those in which this party has a seat now. */
  async *text(party: string | null): AsyncGenerator<string> {
    const [made] = await this.db.query<{ history: string; now: Date }>('select history, concord_now() as now from installation');
    yield `${MARK} ${made!.history} ${made!.now.toISOString()}\n`;
    for (let [channel, seq] = ['00000000-0000-0000-0000-000000000000', 0]; ; ) {
      const rows = await this.db.query<{ channel: string; seq: number; hash: string }>(PAGED, [channel, seq, party]);
      if (!rows.length) return;
      yield rows.map((r) => `${r.channel} ${r.seq} ${r.hash}\n`).join('');
      ({ channel, seq } = rows.at(-1)!);
    }
  }
}

/** Reads a copy from its lines. Throws a sentence about the first line that is none. */
export const readHashes = async (lines: AsyncIterable<string> | Iterable<string>): Promise<HashCopy> => {
  let copy: HashCopy | null = null;
  const parts = new Map<string, Buffer[]>();
  let n = 0;
  for await (const line of lines) {
    n += 1;
    if (!copy) {
      const [, history, at] = /^concord-hashes 1 ([0-9a-f-]{36}) (\S+)$/.exec(line) ?? [];
      if (!history || !at) throw new Error('This is no copy of the record’s hashes: its first line should begin with “concord-hashes 1”.');
      copy = { history, at, channels: new Map() };
      continue;
    }
    const [, channel, seq, hash] = LINE.exec(line) ?? [];
    const known = channel ? (parts.get(channel) ?? []) : [];
    if (!channel || Number(seq) !== known.length + 1) throw new Error(`The copy of the hashes is damaged at line ${n}.`);
    known.push(Buffer.from(hash!, 'hex'));
    parts.set(channel, known);
  }
  if (!copy) throw new Error('The copy of the hashes is empty.');
  for (const [channel, hashes] of parts) copy.channels.set(channel, Buffer.concat(hashes));
  return copy;
};

// Many entries in one channel at once, numbered and linked like any others, written by the database's owner: what somebody has missed who was away for long.
// Not for effects: no handler ran, so no row of any room belongs to them.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { linked, wireText } from '../../src/ledger/chain.js';
import * as door from '../../src/ledger/door.sql.js';
import { alone } from '../../src/ledger/prepared.js';
import type { TestDatabase } from '../support/database.js';
import type { Guest } from '../support/window.js';

const PIECE = 1_000;

/** Writes `count` more entries; resolves with the channel's new head. */
export const backlog = async (db: TestDatabase, channel: string, { party, person }: Guest, count: number): Promise<number> => {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  try {
    let head = 0;
    for (let left = count; left > 0; left -= PIECE) head = await piece(client, channel, { party, person }, Math.min(PIECE, left));
    return head;
  } finally {
    await client.end();
  }
};

const piece = async (client: pg.Client, channel: string, { party, person }: Pick<Guest, 'party' | 'person'>, count: number): Promise<number> => {
  await client.query('begin');
  const [row] = await alone(client, door.lock, [[channel]]);
  let hash = row!.hash;
  const at = new Date().toISOString();
  const entries = Array.from({ length: count }, (_, i) => {
    const command = randomUUID();
    const fields = { channel, seq: row!.head + i + 1, type: 'remark.withdrawn', at, data: { remark: randomUUID() }, touched: [] as string[], command };
    const wire = wireText({ ...fields, by: { party, person, seat: 'delegate' } });
    const prev = hash.toString('hex');
    hash = linked(hash, wire);
    return { ...fields, due: null, party, person, seat: 'delegate', wire, prev, hash: hash.toString('hex') };
  });
  const [first] = entries as [(typeof entries)[number]];
  const outcome = { ok: true, channel, seq: first.seq, at } as const;
  const { statement, values } = door.saving(entries, { command: first.command, channel, author: person, body: '00'.repeat(32), outcome, at });
  await alone(client, statement, values);
  await client.query('commit');
  return row!.head + count;
};

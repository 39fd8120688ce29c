// G19: whoever can write to the database past Concord changes the record, from clumsily to thoroughly, and each time the walk must name the first bad line. A thorough forger is
// only found against a copy of the hashes that was kept elsewhere, so there is one. What no walk can find, docs/OPERATIONS.md says. Not here: the forgeries (forgery.ts).
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NETWORK } from '../../../src/contract/seats.js';
import { Dispatch } from '../../../src/ledger/dispatch.js';
import { Hashes, readHashes, type HashCopy } from '../../../src/ledger/hashes.js';
import { ReadDb } from '../../../src/ledger/read-db.js';
import { Verify, type BadLine } from '../../../src/ledger/verify.js';
import { wired } from '../../support/network.js';
import { firstDifference, FORGERIES, type Forgery, type Line } from '../forgery.js';
import type { Ctx, Goal, Proof } from '../goal.js';

const STATES = ['NOR', 'CAN', 'CHL'];

/** A small record of every kind of act that needs no sign-in; answers a copy of its hashes. */
const record = async ({ app }: Awaited<ReturnType<typeof wired>>): Promise<HashCopy> => {
  const act = async (name: string, payload: object, channel: string = NETWORK): Promise<void> => {
    const outcome = await app.get(Dispatch).run({ kind: 'operator' }, { name, channel, command: randomUUID(), payload });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
  };
  for (const state of STATES) {
    await act('state.admit', { state, status: 'member', since: '2020-01-01T00:00:00Z' });
    const [own] = await app.get(ReadDb).query<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1`, [state]);
    for (const city of ['Geneva', 'New York', 'Vienna', 'Nairobi', 'Addis Ababa', 'Bangkok']) await act('post.open', { kind: 'mission', city, zone: 'UTC', lang: 'en' }, own!.id);
    await act('person.invite', { name: 'A Person', email: `${randomUUID()}@mfa.example`, lang: 'en', function: 'head', mandates: ['speak', 'admin'] }, own!.id);
  }
  await act('chair.appoint', { state: 'NOR', from: '2020-02-01T00:00:00Z', until: '2099-01-01T00:00:00Z' });
  for (let day = 1; day < 10; day += 1) await act('rate.record', { currency: 'CAD', date: `2026-01-0${day}`, value: '0.5', source: 'IMF' });
  const lines: string[] = [];
  for await (const part of app.get(Hashes).text(null)) lines.push(...part.trimEnd().split('\n'));
  return readHashes(lines);
};

type Receipt = { command: string; channel: string; author: string; body: string; outcome: { ok: boolean; channel: string; seq: number; at: string }; at: string };

/** The owner's hand in the tables, in a transaction that is always rolled back. */
class Hand {
  private constructor(private readonly client: pg.Client, readonly chains: ReadonlyMap<string, Line[]>, private readonly receipts: readonly Receipt[]) {}

  static async at(url: string): Promise<Hand> {
    const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
    await client.connect();
    client.on('error', () => undefined);
    const lines = (await client.query<{ line: Line }>('select row_to_json(e) as line from entry e order by channel, seq')).rows.map((r) => r.line);
    const receipts = (await client.query<{ receipt: Receipt }>(`select row_to_json(r) as receipt from receipt r where outcome->>'ok' = 'true'`)).rows.map((r) => r.receipt);
    const chains = new Map<string, Line[]>();
    for (const l of lines) chains.set(l.channel, [...(chains.get(l.channel) ?? []), l]);
    return new Hand(client, chains, receipts);
  }

  /** What the walk finds once the channel's lines are these. */
  async found(channel: string, { lines, head, receipts }: Forgery, copy: HashCopy): Promise<BadLine[]> {
    const { client } = this;
    await client.query('begin; set local session_replication_role = replica');
    try {
      await client.query('delete from entry where channel = $1', [channel]);
      await client.query('insert into entry select * from json_populate_recordset(null::entry, $1::json)', [JSON.stringify(lines)]);
      const last = lines.at(-1);
      if (head) await client.query('update channel set head = $2, hash = $3::bytea where id = $1', [channel, last?.seq ?? 0, last?.hash ?? '\\x']);
      if (receipts) await this.mend(channel, lines);
      const tx = { query: async (text: string, values: unknown[] = []): Promise<object[]> => (await client.query<object>(text, values)).rows };
      return (await new Verify({ snapshot: (work: (t: typeof tx) => unknown) => work(tx) } as unknown as ReadDb).all([copy])).bad;
    } finally {
      await client.query('rollback');
    }
  }

  /** As if each line had been told its author as it now stands. */
  private async mend(channel: string, lines: readonly Line[]): Promise<void> {
    const mine = this.receipts.filter((r) => r.channel === channel);
    const told = lines.filter((l) => mine.some((r) => r.command === l.command) || !this.receipts.some((r) => r.command === l.command));
    const fitting = told.map((l): Receipt => {
      const at = new Date(l.at).toISOString();
      return { command: l.command, channel, author: l.person ?? l.party, body: '\\x00', outcome: { ok: true, channel, seq: l.seq, at }, at };
    });
    await this.client.query('delete from receipt where channel = $1', [channel]);
    await this.client.query('insert into receipt select * from json_populate_recordset(null::receipt, $1::json) on conflict do nothing', [JSON.stringify(fitting)]);
  }
  end(): Promise<void> {
    return this.client.end();
  }
}

const prove = async (ctx: Ctx): Promise<Proof> => {
  const house = await wired();
  const copy = await record(house);
  const hand = await Hand.at(house.db.url);
  const chains = [...hand.chains].filter(([, lines]) => lines.length > 1);
  const kinds = Object.entries(FORGERIES);
  const tries = ctx.count(10_000);
  const tally = { exact: 0, byCopy: 0, missed: 0, elsewhere: 0 };
  try {
    for (let i = 0; i < tries; i += 1) {
      const [name, forge] = kinds[i % kinds.length]!;
      const [channel, lines] = chains[ctx.dice(chains.length)]!;
      const forgery = forge(lines, ctx.dice);
      const first = firstDifference(lines, forgery.lines);
      if (first === null) throw new Error(`${name} changed nothing`);
      const bad = await hand.found(channel, forgery, copy);
      const here = bad.find((b) => b.channel === channel);
      // Another channel may only miss a receipt: an act that stood in both.
      const stray = bad.filter((b) => b !== here && b.fault !== 'receipt').length;
      if (here?.seq === first && !stray) tally.exact += 1;
      else {
        ctx.log(`${name} in ${channel}: no. ${first} is bad, found ${JSON.stringify(bad)}`);
        if (here) tally.elsewhere += 1;
        else tally.missed += 1;
      }
      if (here?.fault === 'copy') tally.byCopy += 1;
    }
  } finally {
    await hand.end();
    await house.app.close();
    await house.db.drop();
  }
  const { exact, byCopy, missed, elsewhere } = tally;
  return {
    figure: `${tries} mutations of ${kinds.length} kinds: ${exact} found with the exact line (${byCopy} of them only, or exactly, by the copy of the hashes), ${elsewhere} at another line, ${missed} not found`,
    held: exact === tries,
  };
};

export const goals: Goal[] = [{ id: 'G19', promise: 'tampering', goal: 'all found, first bad line exact', prove }];

// The door itself: one number an act, one effect an id, nothing left of a refusal, a chain that shows every change. Over the registry: spine-registry.spec.ts.
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { NETWORK, SECRETARIAT } from '../src/contract/seats.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { Verify } from '../src/ledger/verify.js';
import { hush } from './support/hush.js';
import { network, type Network } from './support/network.js';

let n: Network;
let can: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'MLI'], observers: ['ZAF'], chair: 'NOR' });
  can = await n.delegation('CAN');
}, 60_000);
afterAll(() => n?.close());

const head = async (channel: string): Promise<number> => (await n.read.query<{ head: number }>('select head from channel where id = $1', [channel]))[0]!.head;
const post = (city: string) => ({ kind: 'mission', city, zone: 'Europe/Zurich', lang: 'fr' }) as const;
const seqs = async (channel: string): Promise<number[]> => (await n.read.query<{ seq: number }>('select seq from entry where channel = $1 order by seq', [channel])).map((r) => r.seq);
/** Every row of every table but receipts, as one number a table: what a refusal must leave as it was. */
const everything = async (): Promise<Record<string, string>> => {
  const tables = await n.db.own<{ t: string }>(`select table_name as t from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('receipt', 'migration')`);
  const sums = await Promise.all(tables.map(async ({ t }) => [t, (await n.db.own<{ s: string }>(`select count(*) || ':' || coalesce(sum(hashtextextended(x::text, 0)::numeric), 0) as s from "${t}" x`))[0]!.s] as const));
  return Object.fromEntries(sums);
};

describe('one id, one effect', () => {
  test('three copies at once give one entry and one outcome; another body under the id is refused', async () => {
    const before = await head(can);
    const id = randomUUID();
    const outcomes = await Promise.all([1, 2, 3].map(() => n.as('CAN').do('post.open', post('Geneva'), can, id)));
    expect(new Set(outcomes.map((o) => JSON.stringify(o))).size).toBe(1);
    expect(await head(can)).toBe(before + 1);
    expect(await n.as('CAN').refused('post.open', post('Bern'), can, id)).toMatchObject({ code: 'conflict', detail: { why: 'refusal.command-id-reused' } });
  });

  test('a refusal is kept too: the same id gives it again after the reason is gone', async () => {
    const id = randomUUID();
    const adviser = await n.person('CAN', ['speak']);
    const first = await adviser.refused('post.open', post('Vienna'), can, id);
    expect(first).toEqual({ code: 'not-allowed', detail: { why: 'refusal.needs-mandate', mandate: 'admin' } });
    await n.as('CAN').do('role.change', { role: adviser.hat, mandates: ['speak', 'admin'] }, can);
    expect(await adviser.refused('post.open', post('Vienna'), can, id)).toEqual(first);
    await adviser.do('post.open', post('Vienna'), can);
  });

  test('somebody else’s id is refused, and tells nothing', async () => {
    const id = randomUUID();
    await n.as('CAN').do('post.open', post('Rome'), can, id);
    const other = await n.person('CAN');
    expect(await other.refused('post.open', post('Rome'), can, id)).toMatchObject({ code: 'conflict' });
  });
});

describe('numbers', () => {
  test('fifty acts at once are numbered without a gap, and the chain holds', async () => {
    const before = await head(can);
    await Promise.all(Array.from({ length: 50 }, (_, i) => n.as('CAN').do('post.open', post(`City ${i}`), can)));
    expect(await head(can)).toBe(before + 50);
    expect(await seqs(can)).toEqual(Array.from({ length: before + 50 }, (_, i) => i + 1));
    expect((await n.app.get(Verify).all()).bad).toEqual([]);
  }, 30_000);

  test('a refusal uses no number and leaves every table as it was', async () => {
    await n.as('ZAF').refused('post.open', post('Paris'), can);
    await hush(n.app);
    const before = await everything();
    expect(await n.as('MLI').refused('post.open', post('Paris'), can)).toMatchObject({ code: 'not-found' });
    expect(await n.as('CAN').refused('post.open', { ...post('Paris'), colour: 'red' }, can)).toMatchObject({ code: 'invalid', detail: { fields: [{ field: 'colour', rules: ['whitelistValidation'] }] } });
    expect(await n.as('CAN').refused('post.close', { post: randomUUID() }, can)).toMatchObject({ code: 'not-found' });
    expect(await n.as('CAN').refused('chair.appoint', { state: 'CAN', from: '2030-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' })).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-seat' } });
    expect(await n.as('CAN').refused('nothing.such' as 'post.open', {})).toMatchObject({ code: 'unknown-command' });
    expect(await everything()).toEqual(before);
  });

  test('an act that names two channels at once, from both ends, never waits for itself', async () => {
    const states = ['NOR', 'CAN', 'MLI'];
    const acts = Array.from({ length: 30 }, (_, i) => n.secretariat.try('state.rename', { state: states[i % 3], shortEn: `Name ${i}`, shortFr: `Nom ${i}`, longEn: `Long ${i}`, longFr: `Long ${i}`, articleFr: 'le' }));
    expect((await Promise.all(acts)).every((o) => o.ok)).toBe(true);
  }, 30_000);
});

describe('the door’s statements', () => {
  test('are planned a few times and then no more: a plan that the database never keeps costs more than running it', async () => {
    const thread = randomUUID();
    await n.as('NOR').do('thread.open', { about: NETWORK, title: 'Plans', lang: 'en' }, thread);
    for (let i = 0; i < 40; i += 1) await n.as('NOR').do('remark.post', { remark: randomUUID(), text: `Remark ${i}`, lang: 'en', mentions: [] }, thread);
    // Each connection plans for itself: all that there are, at once.
    const pool = (n.app.get(DataSource).driver as unknown as { master: Pool }).master;
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
    try {
      const told = await Promise.all(clients.map((c) => c.query<{ name: string; planned: number }>(`select name, custom_plans::int as planned from pg_prepared_statements where name ~ '^(door|saying|attention)' and generic_plans + custom_plans > 8`)));
      const rows = told.flatMap((t) => t.rows);
      expect(rows.map((r) => r.name)).toEqual(expect.arrayContaining(['door.find', 'door.save-one', 'saying.known']));
      expect(rows.filter((r) => r.planned > 5)).toEqual([]);
    } finally {
      for (const client of clients) client.release();
    }
  });
});

describe('the record', () => {
  test('cannot be changed: neither by the application’s role nor, without taking the trigger away, by its owner', async () => {
    for (const text of ['update entry set data = \'{}\'', 'delete from entry', 'update receipt set at = now()', 'truncate entry']) {
      await expect(n.db.own(text)).rejects.toThrow(/append-only/);
    }
    const roles = await n.db.own<{ ok: boolean }>(`select has_table_privilege('concord_app', t, p) as ok from unnest(array['entry', 'receipt']) t, unnest(array['update', 'delete', 'truncate']) p`);
    expect(roles.every((r) => !r.ok)).toBe(true);
    await expect(n.read.query('update entry set seq = seq')).rejects.toThrow();
  });

  test.each([
    ['a changed text', `update entry set wire = replace(wire, 'Rome', 'Oslo') where channel = $1 and wire like '%Rome%'`, 'hash'],
    ['a changed column', `update entry set data = '{"x":1}' where channel = $1 and seq = 3`, 'text'],
    ['a missing line', `delete from entry where channel = $1 and seq = 4`, 'gap'],
    ['a cut tail', `delete from entry where channel = $1 and seq = (select max(seq) from entry where channel = $1)`, 'tail'],
    ['a line forged with a right hash of its own', `update entry set wire = wire || ' ', hash = sha256(prev || convert_to(wire || ' ', 'UTF8')) where channel = $1 and seq = 2`, 'link'],
  ])('%s is found, with its line', async (_, tamper, fault) => {
    await n.db.own('begin; alter table entry disable trigger user; commit');
    const kept = await n.db.own<{ row: string }>('select row_to_json(e)::text as row from entry e where channel = $1', [can]);
    const first = await n.db.own<{ seq: number }>(`select min(seq)::int as seq from entry where channel = $1 and wire like '%Rome%'`, [can]);
    try {
      await n.db.own(tamper, [can]);
      const { bad } = await n.app.get(Verify).all();
      const at = { hash: first[0]!.seq, text: 3, gap: 4, tail: expect.any(Number), link: 3 }[fault as 'hash'] as number;
      expect(bad).toEqual([{ channel: can, fault, seq: at }]);
    } finally {
      await n.db.own('delete from entry where channel = $1', [can]);
      await n.db.own('insert into entry select r.* from json_array_elements_text($1::json) t, json_populate_record(null::entry, t::json) r', [JSON.stringify(kept.map((k) => k.row))]);
      await n.db.own('alter table entry enable trigger user');
    }
    expect((await n.app.get(Verify).all()).bad).toEqual([]);
  }, 30_000);
});

describe('reading since a number', () => {
  const packet = async (after: number | null, history?: string): Promise<Packet> => JSON.parse((await n.app.get(Read).since(can, after, history ?? null))!.text) as Packet;

  test('gives exactly what was missed, and everything anew for a number or a history that is not ours', async () => {
    const all = await head(can);
    expect((await packet(all - 1)).entries.map((e) => e.text.seq)).toEqual([all]);
    expect((await packet(all)).entries).toEqual([]);
    expect((await packet(0)).entries).toHaveLength(all);
    for (const strange of [await packet(all + 1), await packet(null), await packet(all - 1, randomUUID())]) {
      expect(strange).toMatchObject({ reset: true, head: all });
      expect(strange.views.length).toBeGreaterThan(50);
    }
  });

  test('comes in pages of 500 beyond that', async () => {
    const far = await n.delegation('MLI');
    const start = await head(far);
    for (let i = 0; i < 11; i++) await Promise.all(Array.from({ length: 46 }, (_, k) => n.dispatch.run(n.as('MLI').actor, { name: 'post.open', channel: far, command: randomUUID(), payload: post(`Town ${i} ${k}`) })));
    const read = n.app.get(Read);
    const first = JSON.parse((await read.since(far, start))!.text) as Packet;
    expect(first.entries).toHaveLength(500);
    expect(first.more).toBe(true);
    const rest = JSON.parse((await read.since(far, first.entries.at(-1)!.text.seq))!.text) as Packet;
    expect([rest.entries.length, rest.more]).toEqual([6, undefined]);
  }, 60_000);
});

describe('time', () => {
  test('hands the chair over at the minute, once, dated at the deadline although it ran late', async () => {
    const now = await n.clock.now();
    const from = new Date(now.getTime() + 366 * 86_400_000);
    await n.secretariat.do('chair.appoint', { state: 'MLI', from: from.toISOString(), until: new Date(from.getTime() + 86_400_000 * 300).toISOString() });
    await n.clock.pass('370 days');
    const handed = await n.read.query<{ data: { to: string }; due: Date; party: string }>(`select data, due, party from entry where channel = $1 and type = 'chair.handed-over' order by seq`, [NETWORK]);
    const last = handed.filter((h) => h.data.to === 'MLI');
    expect(last).toHaveLength(1);
    expect(last[0]).toMatchObject({ due: from, party: 'clock' });
    expect(await n.clock.runDue()).toBe(0);
  });

  test('an alarm that was sent but not taken away is one act', async () => {
    const before = await head(NETWORK);
    const [entry] = await n.read.query<{ command: string; data: { at: string } }>(`select command, data from entry where channel = $1 and type = 'chair.handed-over' order by seq desc limit 1`, [NETWORK]);
    const outcome = await n.dispatch.run({ kind: 'clock', due: new Date(entry!.data.at) }, { name: 'chair.hand-over', channel: NETWORK, command: entry!.command, payload: { at: entry!.data.at } });
    expect(outcome.ok).toBe(true);
    expect(await head(NETWORK)).toBe(before);
  });
});

test('the secretariat has no voice of a state', async () => {
  expect(await n.secretariat.refused('initiative.draft', {}, randomUUID())).toMatchObject({ code: expect.stringMatching(/not-allowed|invalid/) as string });
  const [seat] = await n.read.query<{ seat: string }>('select seat from seat where party = $1 and audience = (select audience from channel where id = $2)', [SECRETARIAT, NETWORK]);
  expect(seat).toEqual({ seat: 'secretariat' });
});

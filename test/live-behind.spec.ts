// What a room at rest is told of an act is read right behind its COMMIT, over the same connection. Falls when it is read by itself, when something is told of an act
// that was not committed, or when an entry is told twice, out of order or not at all. Not here: several nodes, lines that break (wire, test/more, test/proof).
import { createHash, randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { Dispatch } from '../src/ledger/dispatch.js';
import { ReadDb, type Snapshot } from '../src/ledger/read-db.js';
import { Ear } from './support/ear.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { network, type Network, type Voice } from './support/network.js';
import { until } from './support/nodes.js';

const PATIENCE_MS = 5_000;
const LULL_MS = 250;
const lull = () => new Promise((resolve) => setTimeout(resolve, LULL_MS));
let n: Network;
let node: HttpApplication;
let ear: Ear;
/** How often a packet was read by itself. */
let reads = 0;

beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'AUT'], chair: 'NOR' });
  node = await httpApplication(n.db.url);
  const db = node.app.get(ReadDb);
  const snapshot = db.snapshot;
  db.snapshot = ((work) => ((reads += 1), snapshot(work))) as Snapshot;
  const [token, { person, hat }] = [randomUUID(), n.as('AUT')];
  await n.db.own(`insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval '1 day')`, [randomUUID(), createHash('sha256').update(token).digest(), person, hat]);
  ear = await Ear.open(node.origin, { cookie: `concord=${token}`, origin: node.origin });
}, 60_000);
afterAll(async () => {
  ear?.close();
  await node?.close();
  await n?.close();
});

const act = (by: Voice, name: string, channel: string, payload: object) => node.app.get(Dispatch).run(by.actor, { name, channel, command: randomUUID(), payload });
const remark = (text: string) => ({ remark: randomUUID(), text, lang: 'en', mentions: [] });
/** A thread that the window has open and that has been quiet for a while; its number. */
const quiet = async (): Promise<{ id: string; head: number }> => {
  const id = randomUUID();
  await act(n.as('NOR'), 'thread.open', id, { about: NETWORK, title: 'Clearance', lang: 'en', remark: randomUUID(), text: 'In winter?' });
  const head = (await ear.subscribe(id))!.head;
  await lull();
  reads = 0;
  return { id, head };
};

test('a room at rest is told without a read of its own, and nobody reads it a second time', async () => {
  const { id, head } = await quiet();
  for (const text of ['one', 'two', 'three']) {
    const outcome = await act(n.as('CAN'), 'remark.post', id, remark(text));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    await until(() => ear.lastOf(id) === outcome.seq, PATIENCE_MS, 'the window hears');
    await lull();
  }
  expect(reads).toBe(0);
  expect(ear.got.get(id)!.slice(head).map((e) => e.seq)).toEqual([head + 1, head + 2, head + 3]);
});

test('of an act that could not be committed nobody is told, and the next one comes under its number', async () => {
  const { id, head } = await quiet();
  await n.db.own(`create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$`);
  await n.db.own('create constraint trigger refuse_commit after insert on entry deferrable initially deferred for each row execute function refuse_commit()');
  try {
    await expect(act(n.as('CAN'), 'remark.post', id, remark('lost'))).rejects.toThrow();
    await lull();
  } finally {
    await n.db.own('drop trigger refuse_commit on entry');
    await n.db.own('drop function refuse_commit');
  }
  expect(ear.lastOf(id)).toBe(head);
  expect(await act(n.as('CAN'), 'remark.post', id, remark('found'))).toMatchObject({ ok: true, seq: head + 1 });
  await until(() => ear.lastOf(id) === head + 1, PATIENCE_MS, 'the window hears the next');
});

test('of many acts at one moment everyone is told once and in order, also while the room was at rest', async () => {
  const { id, head } = await quiet();
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(Array.from({ length: 15 }, (_, i) => act(n.as(i % 2 ? 'CAN' : 'NOR'), 'remark.post', id, remark(`${round} ${i}`))));
    await lull();
  }
  await until(() => ear.lastOf(id) === head + 60, PATIENCE_MS, 'the window hears them all');
  expect(ear.got.get(id)!.slice(head).map((e) => e.seq)).toEqual(Array.from({ length: 60 }, (_, i) => head + 1 + i));
});

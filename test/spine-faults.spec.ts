// What holds when things go wrong or come at once: a commit that fails, two nodes at one channel, no bell, somebody without a seat, an alarm sent again.
// Each of these kills a saboteur (test/proof/saboteurs.ts). Not here: processes that die and lines that are cut (test/more, test/proof).
import { createHash, randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { Dispatch } from '../src/ledger/dispatch.js';
import { Ear } from './support/ear.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { network, type Network, type Voice } from './support/network.js';
import { until } from './support/nodes.js';

/** Nobody answers there: the second node hears of the first by the sweep alone. */
const NO_BUS = { REDIS_URL: 'redis://127.0.0.1:1' };
const SWEPT_MS = 5_000;
let n: Network;
let second: HttpApplication;
let ears: Ear[] = [];

beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'MLI', 'AUT'], chair: 'NOR' });
  second = await httpApplication(n.db.url, NO_BUS);
}, 60_000);
afterEach(() => {
  for (const ear of ears) ear.close();
  ears = [];
});
afterAll(async () => {
  await second?.close();
  await n?.close();
});

/** This person at the second node, with a bare socket. */
const hear = async (by: Voice): Promise<Ear> => {
  const token = randomUUID();
  await n.db.own(`insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval '1 day')`, [
    randomUUID(), createHash('sha256').update(token).digest(), by.person, by.hat,
  ]);
  const ear = await Ear.open(second.origin, { cookie: `concord=${token}`, origin: second.origin });
  ears.push(ear);
  return ear;
};
/** A thread in the plenary with one remark. */
const thread = async (): Promise<string> => {
  const id = randomUUID();
  await n.as('NOR').do('thread.open', { about: NETWORK, title: 'Clearance', lang: 'en', remark: randomUUID(), text: 'In winter?' }, id);
  return id;
};
const remark = (text: string) => ({ remark: randomUUID(), text, lang: 'en' as const, mentions: [] });
const caucus = async (): Promise<string> => {
  const id = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Two of us', lang: 'en', parties: ['CAN'] }, id);
  return id;
};

describe('acknowledged', () => {
  test('an act whose commit fails is not acknowledged, and nothing of it stands', async () => {
    const id = await thread();
    await n.db.own(`create function refuse_commit() returns trigger language plpgsql as $$ begin raise exception 'the disk is full' using errcode = '53100'; end $$`);
    await n.db.own('create constraint trigger refuse_commit after insert on entry deferrable initially deferred for each row execute function refuse_commit()');
    const command = randomUUID();
    try {
      await expect(n.dispatch.run(n.as('CAN').actor, { name: 'remark.post', channel: id, command, payload: remark('lost') })).rejects.toThrow();
    } finally {
      await n.db.own('drop trigger refuse_commit on entry');
      await n.db.own('drop function refuse_commit');
    }
    expect(await n.db.own('select from receipt where command = $1', [command])).toEqual([]);
    await n.as('CAN').do('remark.post', remark('found'), id, command);
  });

  test('an act that fails at its end takes nothing with it that follows over the same connection', async () => {
    const id = await thread();
    const post = (command: string) => n.dispatch.run(n.as('CAN').actor, { name: 'remark.post', channel: id, command, payload: remark(command) });
    const [before, lost, ...after] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, ...string[]];
    // Statements go together from their second time over a connection on.
    for (let i = 0; i < 3; i += 1) await Promise.all(Array.from({ length: 6 }, () => post(randomUUID())));
    await n.db.own(`create function refuse_one() returns trigger language plpgsql as $$ begin if new.command = '${lost}' then raise exception 'the disk is full' using errcode = '53100'; end if; return new; end $$`);
    await n.db.own('create trigger refuse_one before insert on entry for each row execute function refuse_one()');
    try {
      const all = await Promise.allSettled([before, lost, ...after].map(post));
      expect(all.map((o) => (o.status === 'fulfilled' ? o.value : (o.reason as { code: string }).code))).toMatchObject([{ seq: 21 }, '53100', { seq: 22 }, { seq: 23 }, { seq: 24 }, { seq: 25 }]);
    } finally {
      await n.db.own('drop trigger refuse_one on entry');
      await n.db.own('drop function refuse_one');
    }
    expect(await n.db.own('select from receipt where command = $1', [lost])).toEqual([]);
    expect(await post(lost)).toMatchObject({ ok: true, seq: 26 });
  });

  test('an act that was acknowledged is on the disk, not only on its way there', async () => {
    const id = await thread();
    const behind: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      const [begun] = await n.db.own<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn');
      await n.dispatch.run(n.as('CAN').actor, { name: 'remark.post', channel: id, command: randomUUID(), payload: remark(`no. ${i}`) });
      const [is] = await n.db.own<{ flushed: boolean }>('select pg_current_wal_flush_lsn() > $1::pg_lsn as flushed', [begun!.lsn]);
      if (!is!.flushed) behind.push(begun!.lsn);
    }
    expect(behind).toEqual([]);
  });
});

describe('two nodes', () => {
  test('of two acts that only one may take, at one moment at two nodes, one is recorded and the other refused', async () => {
    const nodes = [n.dispatch, second.app.get(Dispatch)];
    for (let i = 0; i < 12; i += 1) {
      const id = await thread();
      const outcomes = await Promise.all(nodes.map((d) => d.run(n.as('NOR').actor, { name: 'thread.resolve', channel: id, command: randomUUID(), payload: { summary: 'Settled.', lang: 'en' } })));
      expect(outcomes.map((o) => (o.ok ? 'recorded' : o.refusal.code)).sort()).toEqual(['recorded', 'wrong-state']);
    }
  });

  test('two delegations that invite each other’s former people at one moment do not wait for each other for ever', async () => {
    const [nor, can] = [await n.delegation('NOR'), await n.delegation('CAN')];
    const invite = (email: string, home: string, by: Voice) =>
      n.dispatch.run(by.actor, { name: 'person.invite', channel: home, command: randomUUID(), payload: { name: 'A. Colleague', email, lang: 'en', function: 'delegate', mandates: ['speak'] } });
    for (let i = 0; i < 12; i += 1) {
      const [a, b] = [`a${i}@mfa.example`, `b${i}@mfa.example`];
      for (const [email, home, by] of [[a, nor, n.as('NOR')], [b, can, n.as('CAN')]] as const) {
        const outcome = await invite(email, home, by);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
        await by.do('person.close', { person: (outcome.result as { person: string }).person }, home);
      }
      await Promise.all([invite(a, can, n.as('CAN')), invite(b, nor, n.as('NOR'))]);
    }
  });

  test('without a bus between them a window at the other node hears by the sweep', async () => {
    const id = await thread();
    const ear = await hear(n.as('CAN'));
    await ear.subscribe(id);
    const { seq } = await n.as('NOR').do('remark.post', remark('who hears this'), id);
    await until(() => ear.lastOf(id) >= seq, SWEPT_MS, 'the entry by the sweep');
  });
});

describe('who hears', () => {
  test('somebody without a seat is told that there is no such channel, and hears nothing of it afterwards', async () => {
    const id = await caucus();
    const [friend, stranger] = [await hear(n.as('CAN')), await hear(n.as('MLI'))];
    expect(await friend.subscribe(id)).not.toBeNull();
    expect(await stranger.ask('subscribe', { channel: id, after: null, history: null })).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await stranger.ask('ask', { channel: id, after: null, history: null })).toMatchObject({ refusal: { code: 'not-found' } });
    // An act that moves nobody's rights: nothing else looks whether the stranger may be here.
    await n.as('NOR').do('thread.open', { about: id, title: 'Between us', lang: 'en', remark: randomUUID(), text: 'A word.' }, randomUUID());
    const [{ head } = { head: 0 }] = await n.read.query<{ head: number }>('select head from channel where id = $1', [id]);
    await until(() => friend.lastOf(id) >= head, SWEPT_MS, 'the friend hears');
    expect(stranger.lastOf(id)).toBe(0);
  });

  test('somebody on the way into a channel without a seat there cannot make anybody hear of them', async () => {
    const id = await caucus();
    const [friend, stranger] = [await hear(n.as('CAN')), await hear(n.as('MLI'))];
    expect(await friend.subscribe(id)).not.toBeNull();
    const heard: unknown[] = [];
    friend.socket.on('signal', (s) => heard.push(s));
    const answers = await Promise.all(Array.from({ length: 10 }, async () => {
      const asked = stranger.ask('subscribe', { channel: id, after: null, history: null });
      const signalled = stranger.ask('signal', { channel: id, kind: 'typing', data: null });
      await asked;
      return signalled;
    }));
    expect(answers.every((a) => typeof a === 'object' && 'refusal' in a)).toBe(true);
    expect(heard).toEqual([]);
  });

  test('who has left is shown out of the room, and nothing of what comes after reaches them', async () => {
    const id = await caucus();
    const [stays, goes] = [await hear(n.as('NOR')), await hear(n.as('CAN'))];
    for (const ear of [stays, goes]) expect(await ear.subscribe(id)).not.toBeNull();
    const { seq: left } = await n.as('CAN').do('caucus.leave', {}, id);
    const { seq: after } = await n.as('NOR').do('caucus.add', { party: 'AUT' }, id);
    await until(() => stays.lastOf(id) >= after, SWEPT_MS, 'the one who stays hears');
    expect(goes.lastOf(id)).toBeLessThan(after);
    expect(goes.lastOf(id)).toBeLessThanOrEqual(left);
    expect(goes.left.has(id)).toBe(true);
  });
});

test('an alarm that is sent again after its act, because its node died in between, is no second act', async () => {
  const home = await n.delegation('MLI');
  const until_ = new Date((await n.clock.now()).getTime() + 86_400_000).toISOString();
  await n.as('MLI').do('role.grant', { person: n.as('MLI').person, function: 'adviser', mandates: ['speak'], until: until_ } as never, home);
  const [alarm] = await n.db.own<{ row: string }>(`select row_to_json(a)::text as row from alarm a where channel = $1 and command = 'role.lapse'`, [home]);
  await n.clock.pass('2 days');
  const sent = async () => (await n.db.own(`select command from receipt where author = 'clock' and channel = $1`, [home])).length;
  const before = await sent();
  expect(before).toBeGreaterThan(0);
  await n.db.own('insert into alarm select a.* from json_populate_record(null::alarm, $1::json) a', [alarm!.row]);
  expect(await n.clock.runDue()).toBe(1);
  expect(await sent()).toBe(before);
});

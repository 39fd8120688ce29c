// Nothing committed after a revocation reaches the revoked: caucus left, role ended, session ended, state withdrawn, in the middle of a stream, on the node
// where it was done and on the other. And whoever is no client of ours is answered, refused or shown out. Not here: faults of nodes and lines (nodes.spec.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../src/contract/seats.js';
import { Ear } from '../support/ear.js';
import { House } from '../support/house.js';
import { until } from '../support/nodes.js';
import type { Guest, Window } from '../support/window.js';

/** Two seconds on a machine with nothing else to do. */
const SHOWN_OUT_MS = 6_000;
let house: House;
let nor: Window;
let officer: Window;
const ears: Ear[] = [];
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));

beforeAll(async () => {
  house = await House.open();
  [nor, officer] = [await house.window('NOR', house.nodes[0]), await house.window('secretariat', house.nodes[1])];
}, 180_000);
afterEach(() => {
  for (const ear of ears.splice(0)) ear.close();
  for (const node of house.nodes) expect(node.faults).toEqual([]);
});
afterAll(() => house?.close(), 60_000);

const headers = (guest: Guest, url: string) => ({ cookie: guest.cookie, origin: url });
/** The same session on both nodes. */
const earsOf = async (guest: Guest): Promise<Ear[]> => {
  const both = await Promise.all(house.nodes.map((n) => Ear.open(n.url, headers(guest, n.url))));
  ears.push(...both);
  return both;
};
/** Somebody writes, some twenty remarks a second, until told to stop; answers the acts' ids. */
const stream = (w: Window, channel: string): (() => Promise<string[]>) => {
  const ids: string[] = [];
  let on = true;
  const done = (async () => {
    while (on) {
      ids.push(w.say(channel, `line ${ids.length}`));
      await pause(50);
    }
  })();
  return async () => {
    on = false;
    await done;
    await until(() => w.wire.outbox.pending.length === 0, 60_000, 'the stream answered');
    return ids;
  };
};
const act = (guest: Guest, node: number, name: string, payload: object, channel: string): Promise<{ seq: number }> =>
  fetch(`${house.nodes[node]!.url}/api/commands/${name}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers(guest, house.nodes[node]!.url) }, body: JSON.stringify({ channel, command: randomUUID(), payload, hat: guest.hat }),
  }).then(async (r) => (r.ok ? (r.json() as Promise<{ seq: number }>) : Promise.reject(new Error(`${name}: ${r.status} ${await r.text()}`))));

it('a delegation that leaves a caucus hears nothing that comes after its leaving, on either node, a dozen times', async () => {
  const can = (await house.window('CAN', house.nodes[1])).guest;
  const caucus = randomUUID();
  await nor.do('caucus.open', { title: 'Margins', lang: 'en', parties: ['CAN', 'AUT'] }, caucus);
  nor.hold(caucus);
  const both = await earsOf(can);
  for (const ear of both) expect(await ear.subscribe(caucus)).not.toBeNull();
  const stop = stream(nor, caucus);
  const gone: [number, number][] = [];
  for (let round = 0; round < 12; round += 1) {
    await pause(100 + (round % 4) * 60);
    // Whoever subscribes at the very moment of the leaving is let in or not, but never kept in.
    const racing = round % 2 ? both.map((ear) => ear.subscribe(caucus, ear.lastOf(caucus))) : [];
    const { seq } = await act(can, round % 2, 'caucus.leave', {}, caucus);
    const at = Date.now();
    await Promise.all(racing);
    await until(() => both.every((ear) => (ear.left.get(caucus) ?? 0) >= at - 1_000 || round % 2 === 1), SHOWN_OUT_MS, 'both told that they left');
    await pause(250);
    const back = await nor.do('caucus.add', { party: 'CAN' }, caucus);
    for (const ear of both) {
      const after = (ear.got.get(caucus) ?? []).filter((e) => e.seq > seq);
      expect(after).toEqual([]);
      ear.got.delete(caucus);
      ear.left.delete(caucus);
    }
    gone.push([seq, back]);
    for (const ear of both) expect(await ear.subscribe(caucus)).not.toBeNull();
    for (const ear of both) ear.got.delete(caucus);
  }
  await stop();
  expect(gone).toHaveLength(12);
  await nor.do('remark.post', { remark: randomUUID(), text: 'and so on', lang: 'en', mentions: [] }, caucus);
  for (const ear of both) await until(() => ear.lastOf(caucus) >= nor.head(caucus), 10_000, 'those who came back hear the rest');
}, 120_000);

it('an ended role is shown out on both nodes, and what was written afterwards never came', async () => {
  const admin = (await house.window('AUT', house.nodes[0])).guest;
  const leaver = await house.window('AUT', house.nodes[1]);
  const thread = await house.thread(nor, leaver);
  const both = await earsOf(leaver.guest);
  for (const ear of both) await ear.subscribe(thread);
  const stop = stream(nor, thread);
  await pause(500);
  const known = new Set((await house.entries(thread)).map((e) => e.command));
  await act(admin, 0, 'role.end', { role: leaver.guest.hat }, house.delegations.get('AUT')!);
  const at = Date.now();
  const before = (await house.entries(thread)).at(-1)!.seq;
  await until(() => both.every((ear) => ear.closedAt !== null), SHOWN_OUT_MS, 'both sockets closed');
  await pause(1_000);
  await stop();
  expect(known.size).toBeGreaterThan(3);
  for (const ear of both) {
    expect(ear.endedAt! - at).toBeLessThan(SHOWN_OUT_MS);
    expect((ear.got.get(thread) ?? []).filter((e) => e.seq > before)).toEqual([]);
  }
  await until(() => leaver.wire.session.state.get().is !== 'in' || leaver.wire.session.me?.hat === null, 20_000, 'the page knows');
  expect(leaver.run(thread).filter((e) => e.seq > before)).toEqual([]);
}, 90_000);

it('a session that is signed out on one node is over on the other, also for whoever was just let in there', async () => {
  const guest = (await house.window('AUT', house.nodes[1])).guest;
  const thread = await house.thread(nor);
  const both = await earsOf(guest);
  for (const ear of both) await ear.subscribe(thread);
  const stop = stream(nor, thread);
  await pause(400);
  const [a, b] = house.nodes;
  // The other node has just seen this cookie, and remembers it.
  await fetch(`${b.url}/api/me`, { headers: headers(guest, b.url) });
  const out = fetch(`${a.url}/api/session`, { method: 'DELETE', headers: { 'content-type': 'application/json', ...headers(guest, a.url) }, body: '{}' });
  const late = Promise.all(Array.from({ length: 6 }, async (_, i) => {
    await pause(i * 30);
    return Ear.open(b.url, headers(guest, b.url)).catch(() => null);
  }));
  expect((await out).status).toBe(204);
  const before = (await house.entries(thread)).at(-1)!.seq;
  const slipped = (await late).filter((e) => e !== null);
  ears.push(...slipped);
  for (const ear of slipped) await ear.subscribe(thread).catch(() => null);
  await until(() => [...both, ...slipped].every((ear) => ear.closedAt !== null), SHOWN_OUT_MS, 'every socket of the session closed');
  await stop();
  for (const ear of [...both, ...slipped]) expect((ear.got.get(thread) ?? []).filter((e) => e.seq > before)).toEqual([]);
  // A request may be answered from what a node remembers for a second.
  await until(async () => (await fetch(`${b.url}/api/me`, { headers: headers(guest, b.url) })).status === 401, SHOWN_OUT_MS, 'requests refused too');
}, 60_000);

it('a state that has withdrawn loses every channel of the Network, on both nodes', async () => {
  const can = (await house.window('CAN', house.nodes[0])).guest;
  const thread = await house.thread(nor);
  const both = await earsOf(can);
  for (const ear of both) for (const channel of [NETWORK, thread]) await ear.subscribe(channel);
  const stop = stream(nor, thread);
  await pause(400);
  const withdrawn = await officer.do('state.withdraw', { state: 'CAN' });
  const before = (await house.entries(thread)).at(-1)!.seq;
  await until(() => both.every((ear) => ear.closedAt !== null || (ear.left.has(NETWORK) && ear.left.has(thread))), SHOWN_OUT_MS, 'both out of both');
  await pause(500);
  await stop();
  for (const ear of both) {
    expect((ear.got.get(NETWORK) ?? []).filter((e) => e.seq > withdrawn)).toEqual([]);
    expect((ear.got.get(thread) ?? []).filter((e) => e.seq > before)).toEqual([]);
    expect(await ear.subscribe(thread).catch(() => null)).toBeNull();
  }
}, 60_000);

describe('at the door', () => {
  const refusal = (answer: unknown) => (answer as { refusal?: { code: string } }).refusal?.code;
  const mine = async (): Promise<Ear> => {
    const [ear] = await earsOf(nor.guest);
    return ear!;
  };

  it('lets in nobody from another page, without a session, or with one that is none', async () => {
    const [{ url }] = house.nodes;
    await expect(Ear.open(url, { cookie: nor.guest.cookie, origin: 'https://elsewhere.example' })).rejects.toThrow();
    await expect(Ear.open(url, { cookie: nor.guest.cookie })).rejects.toThrow();
    await expect(Ear.open(url, { origin: url })).rejects.toThrow();
    await expect(Ear.open(url, { origin: url, cookie: `concord=${'x'.repeat(43)}` })).rejects.toThrow();
  });

  it('answers what it does not know, and nonsense, and refuses commands of another age', async () => {
    const ear = await mine();
    expect(refusal(await ear.ask('subscribe-all', {}))).toBe('unknown-command');
    expect(refusal(await ear.ask('do', { name: 'remark.shout', channel: NETWORK, command: randomUUID(), payload: {} }))).toBe('unknown-command');
    expect(refusal(await ear.ask('do', { name: 'remark.post', channel: NETWORK, command: randomUUID(), payload: { remark: randomUUID(), text: 'x', lang: 'en', mentions: [], colour: 'red' } }))).toBe('invalid');
    for (const body of [undefined, null, 7, 'x', [], { channel: 'nowhere', after: null }, { channel: NETWORK, after: -1 }, { channel: NETWORK, after: 'x' }]) {
      expect(refusal(await ear.ask('subscribe', body))).toBe('invalid');
    }
    expect(refusal(await ear.ask('subscribe', { channel: randomUUID(), after: null, history: null }))).toBe('not-found');
    expect(ear.socket.connected).toBe(true);
  });

  it('starts over for another history and for a number ahead of its own', async () => {
    const ear = await mine();
    const packet = async (body: object) => JSON.parse((await ear.ask('ask', { channel: NETWORK, ...body })) as string) as { reset?: true; history: string; head: number };
    const { history, head } = await packet({ after: null, history: null });
    expect(await packet({ after: head, history: randomUUID() })).toMatchObject({ reset: true, history });
    expect(await packet({ after: head + 1, history })).toMatchObject({ reset: true, head });
    expect((await packet({ after: head, history })).reset).toBeUndefined();
  });

  it('closes a socket that says more than 64 KiB at once, and takes an act that large by HTTP', async () => {
    const ear = await mine();
    ear.socket.emit('do', { name: 'remark.post', payload: { text: 'x'.repeat(70_000) } });
    await until(() => ear.closedAt !== null, SHOWN_OUT_MS, 'the socket closed');
    const large = await nor.settled(nor.press('remark.post', { remark: randomUUID(), text: 'é'.repeat(40_000), lang: 'en', mentions: [] }));
    expect(large?.state).toMatchObject({ is: 'refused', refusal: { code: 'invalid' } });
    expect(nor.wire.connection.isOpen).toBe(true);
  });

  it('stops pushing to a reader who does not read, and gives it everything when it asks again', async () => {
    const slow = await house.window('NOR', house.nodes[1]);
    const thread = await house.thread(nor, slow);
    for (let i = 0; i < 60; i += 1) nor.say(thread, `${i} ${'long '.repeat(1_500)}`);
    await until(() => nor.wire.outbox.pending.length === 0, 60_000);
    await house.current(thread, [slow, nor]);
    let lagging = 0;
    slow.wire.connection.on('lagging', ({ channel }) => (lagging += channel === thread ? 1 : 0));
    // How much lies between before it is full is the machine's business: tried until it was.
    for (let tries = 0; tries < 5 && !lagging; tries += 1) {
      slow.line.pauseReading();
      // Large answers fill what lies between; the small ones after them wait at the server. All in less time than it waits for a sign of life.
      const { connection } = slow.wire;
      const asked: Promise<unknown>[] = Array.from({ length: 45 }, () => connection.call('ask', { channel: thread, after: null, history: null }).catch(() => null));
      await pause(3_000);
      asked.push(...Array.from({ length: 70 }, () => connection.call('time', {}).catch(() => null)));
      await pause(1_000);
      for (let i = 0; i < 5; i += 1) await nor.do('remark.post', { remark: randomUUID(), text: `meanwhile ${i}`, lang: 'en', mentions: [] }, thread);
      await house.current(thread, [nor], 10_000);
      slow.line.resume();
      await Promise.all(asked);
      await house.current(thread, [slow]);
    }
    expect(lagging).toBeGreaterThan(0);
    await house.zeros(thread, [nor, slow], new Map());
  }, 90_000);
});

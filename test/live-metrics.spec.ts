// The operator's figures: who may read them, that they move with what happens, and that nothing of anybody stands in them.
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { NETWORK } from '../src/contract/seats.js';
import { ConfigMistakes, readConfig } from '../src/kernel/config.js';
import { Figures } from '../src/kernel/figures.js';
import { AlarmClock } from '../src/ledger/clock.js';
import { setAlarm } from '../src/ledger/alarms.js';
import { Invitations } from '../src/members/invitations.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { network, type Network } from './support/network.js';
import { until } from './support/nodes.js';
import { Browser, PASSWORD } from './support/visitor.js';

const TOKEN = 'a-token-of-the-operator-0123456789';
let n: Network;
let web: HttpApplication;
let browser: Browser;
let person: { person: string; hat: string };

const read = (authorization?: string) => web.send('GET', '/metrics', authorization ? { authorization } : {});
const body = async (): Promise<string> => (await read(`Bearer ${TOKEN}`)).body;
/** The value of a series; its labels as they are written. */
const figure = async (series: string, text?: string): Promise<number> => {
  const line = (text ?? (await body())).split('\n').find((l) => l.startsWith(`${series} `));
  if (!line) throw new Error(`no series ${series}`);
  return Number(line.split(' ')[1]);
};
const act = (name: string, payload: object, channel: string = NETWORK) => browser.ask('POST', `/api/commands/${name}`, { channel, command: randomUUID(), payload });

beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'], chair: 'NOR' });
  web = await httpApplication(n.db.url, { METRICS_TOKEN: TOKEN });
  web.app.get(Figures).watchProcess();
  const voice = await n.person('NOR', undefined, 'Liv Unmistakable');
  person = { person: voice.person, hat: voice.hat };
  browser = new Browser(web);
  const { link } = await web.app.get(Invitations).issue(voice.person, null);
  await browser.ask('POST', '/api/invitation/accept', { token: link.split('#')[1], password: PASSWORD });
});
afterAll(async () => {
  await web.close();
  await n.close();
});

describe('who may read them', () => {
  it('the bearer of the token, without any session', async () => {
    const answer = await read(`Bearer ${TOKEN}`);
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store']);
  });
  it('nobody else: not without it, with another, in the address, by the loopback, or signed in', async () => {
    for (const authorization of [undefined, TOKEN, `Bearer ${TOKEN}x`, `bearer ${TOKEN.slice(1)}`, 'Bearer ', `Basic ${TOKEN}`]) expect((await read(authorization)).status).toBe(404);
    expect((await web.send('GET', `/metrics?token=${TOKEN}`, {})).status).toBe(404);
    expect((await browser.ask('GET', '/metrics')).status).toBe(404);
  });
  it('where no token is configured nobody at all, not even with an empty one', async () => {
    const closed = await httpApplication(n.db.url);
    for (const authorization of ['Bearer ', 'Bearer null', `Bearer ${TOKEN}`]) expect((await closed.send('GET', '/metrics', { authorization })).status).toBe(404);
    await closed.close();
  });
  it('a token that could be guessed is a mistake of the configuration', () => {
    for (const METRICS_TOKEN of ['short', 'x'.repeat(23), 'with spaces in it, and much too long a sentence']) expect(() => readConfig({ METRICS_TOKEN }, '/')).toThrow(ConfigMistakes);
    expect(readConfig({ METRICS_TOKEN: TOKEN }, '/').metricsToken).toBe(TOKEN);
    expect(readConfig({ METRICS_TOKEN: ' ' }, '/').metricsToken).toBeNull();
  });
});

describe('what they say', () => {
  it('acts by outcome, with their time', async () => {
    const count = async () => Promise.all(['recorded', 'invalid', 'unknown-command'].map((o) => figure(`concord_act_seconds_count{outcome="${o}"}`).catch(() => 0)));
    const before = await count();
    const thread = randomUUID();
    expect((await act('thread.open', { about: NETWORK, title: 'Clearance', lang: 'en' }, thread)).status).toBe(200);
    expect((await act('thread.open', { about: NETWORK }, randomUUID())).status).toBe(422);
    expect((await act('thread.shout', {})).status).toBe(404);
    expect((await count()).map((c, i) => c - before[i]!)).toEqual([1, 1, 1]);
    expect(await figure('concord_act_seconds_sum{outcome="recorded"}')).toBeGreaterThan(0);
  });

  it('alarms that are set, due and late, and the beat of the clock', async () => {
    await web.app.get(AlarmClock).onApplicationShutdown();
    await n.app.get(AlarmClock).onApplicationShutdown();
    const now = (await n.clock.now()).getTime();
    const db = { query: (text: string, values?: unknown[]) => n.db.own(text, values) } as never;
    await setAlarm(db, 'test:late', NETWORK, 'chair.appoint', {} as never, new Date(now - 90_000));
    await setAlarm(db, 'test:later', NETWORK, 'chair.appoint', {} as never, new Date(now + 90_000));
    expect([await figure('concord_alarms_due'), await figure('concord_alarms_set')]).toEqual([1, expect.any(Number)]);
    expect(await figure('concord_alarms_set')).toBeGreaterThanOrEqual(1);
    expect(await figure('concord_alarms_late_seconds')).toBeGreaterThanOrEqual(90);
    const beat = await figure('concord_clock_beat_age_seconds');
    await until(async () => (await figure('concord_clock_beat_age_seconds')) > beat + 0.2);
    await n.db.own(`delete from alarm where key like 'test:%'`);
    expect([await figure('concord_alarms_due'), await figure('concord_alarms_late_seconds')]).toEqual([0, 0]);
  });

  it('sockets, the bell, and what only the sweep found', async () => {
    const socket: Socket = io(web.origin, { transports: ['websocket'], reconnection: false, extraHeaders: { cookie: browser.cookie, origin: web.origin } });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    expect(await figure('concord_sockets')).toBe(1);
    const thread = randomUUID();
    const rung = await figure('concord_bell_total{what="rung"}');
    await act('thread.open', { about: NETWORK, title: 'Winter', lang: 'en' }, thread);
    expect(await figure('concord_bell_total{what="rung"}')).toBeGreaterThan(rung);
    await socket.emitWithAck('subscribe', { channel: thread, after: null, history: null });
    const before = [await figure('concord_bell_total{what="swept"}'), await figure('concord_bell_total{what="heard"}')];
    // Told by an application without a bus: nobody rings.
    await n.dispatch.run({ kind: 'person', ...person }, { name: 'remark.post', channel: thread, command: randomUUID(), payload: { remark: randomUUID(), text: 'Quiet', lang: 'en', mentions: [] } });
    await until(async () => (await figure('concord_bell_total{what="swept"}')) === before[0]! + 1, 10_000);
    expect(await figure('concord_bell_total{what="heard"}')).toBe(before[1]);
    socket.disconnect();
    await until(async () => (await figure('concord_sockets')) === 0);
  });

  it('nothing of anybody: no label but those of this code, and no value that was written, chosen or given', async () => {
    const text = await body();
    const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map((m) => m[1]));
    expect([...labels].filter((l) => !['outcome', 'what', 'pool', 'state', 'level', 'status', 'le', 'kind', 'type', 'space', 'version', 'major', 'minor', 'patch'].includes(l!))).toEqual([]);
    for (const secret of ['Unmistakable', 'Clearance', 'NOR', 'thread.shout', person.person, NETWORK, TOKEN]) expect(text).not.toContain(secret);
  });

  it('connections, the process, readiness and the bus; a figure that cannot be read hides no other', async () => {
    expect(await figure('concord_pool_connections{pool="door",state="total"}')).toBeGreaterThan(0);
    expect(await figure('concord_pool_connections{pool="read",state="waiting"}')).toBe(0);
    for (const series of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'concord_slow_readers_total', 'concord_bell_total{what="lost"}']) expect(await figure(series)).toBeGreaterThanOrEqual(0);
    expect([await figure('concord_ready'), await figure('concord_bus_up')]).toEqual([1, 1]);
    web.app.get(Figures).watch('broken', 'cannot be read', () => Promise.reject(new Error('no')));
    web.app.get(Figures).watch('endless', 'never comes', () => new Promise<number>(() => undefined));
    const text = await body();
    expect(await Promise.all(['concord_broken', 'concord_endless', 'concord_ready'].map((series) => figure(series, text)))).toEqual([NaN, NaN, 1]);
  });
});

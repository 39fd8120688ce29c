// The small parts of the client's wire: waits, the server's clock, why a button is grey, the desk's counts. Pure or with a hand-made API.
import fc from 'fast-check';
import { jest } from '@jest/globals';
import { backoff } from '../client/src/wire/backoff.js';
import { DeskStore } from '../client/src/wire/desk.js';
import { ServerClock } from '../client/src/wire/server-clock.js';
import { whyNot } from '../client/src/wire/standing.js';
import { WIRE_WORDS } from '../client/src/wire/words.js';
import { POLICY, rowOf } from '../src/contract/policy.js';
import type { CommandName } from '../src/contract/commands.js';
import { machine } from '../src/contract/machine.js';
import type { DeskChannel } from '../src/contract/notices.js';
import { MANDATES, type ChannelView, type Seat } from '../src/contract/seats.js';

describe('waiting', () => {
  it('is full jitter within seconds while an outage is young, and up to half a minute when it is old', () => {
    expect(backoff(0, () => 1)).toBe(250);
    expect(backoff(10, () => 1)).toBe(4_000);
    expect(backoff(10, () => 0)).toBe(0);
    expect(backoff(1_000, () => 1)).toBe(30_000);
    fc.assert(fc.property(fc.nat(2_000), (n) => backoff(n + 1, () => 1) >= backoff(n, () => 1)));
  });
});

describe('the server’s clock', () => {
  it('is taken from the shortest way, until that is old', () => {
    const c = new ServerClock();
    expect(c.sample(0, 1_000, 60_500)).toBe(true);
    expect([c.offset, c.margin]).toEqual([60_000, 500]);
    expect(c.sample(2_000, 2_100, 62_060)).toBe(true);
    expect([c.offset, c.margin]).toEqual([60_010, 50]);
    expect(c.sample(3_000, 5_000, 0)).toBe(false);
    expect(c.sample(700_000, 701_000, 760_000)).toBe(true);
  });
  it('is never further off than it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.array(fc.tuple(fc.nat(2_000), fc.nat(2_000)), { minLength: 1 }), (offset, ways) => {
        const c = new ServerClock();
        ways.forEach(([to, back], i) => c.sample(i * 5_000, i * 5_000 + to + back, i * 5_000 + to + offset));
        expect(Math.abs(c.offset - offset)).toBeLessThanOrEqual(c.margin + 0.5);
      }),
    );
  });
});

describe('why a button is grey', () => {
  const names = Object.keys(POLICY) as CommandName[];
  const channel = (kind: ChannelView['kind'], seats: Seat[]): ChannelView => ({ id: 'x', kind, owner: null, parent: null, head: 1, open: true, seats });
  const kindOf = (name: CommandName) => rowOf(name).in[0]!;

  it.each(names)('%s: as the policy says, for each seat and mandate', (name) => {
    const row = rowOf(name);
    for (const seat of ['chair', 'delegate', 'observer', 'guest', 'owner', 'secretariat'] as const)
      for (const mandates of [[], ['speak'], [...MANDATES]] as const) {
        const allowed = row.seats.includes(seat) && (!row.mandate || (mandates as readonly string[]).includes(row.mandate));
        expect(whyNot(name, channel(kindOf(name), [seat]), mandates) === null).toBe(allowed);
      }
    expect(whyNot(name, null, MANDATES)?.why).toBe('wire.asking');
    expect(whyNot(name, channel(kindOf(name), []), MANDATES)?.why).toBe('refusal.needs-seat');
  });

  it('also where the lifecycle does not allow it', () => {
    const name = names.find((n) => !rowOf(n).mandate && rowOf(n).seats.some((s) => s !== 'clock' && s !== 'operator'))!;
    const verb = name.slice(name.indexOf('.') + 1);
    const here = channel(kindOf(name), [...rowOf(name).seats]);
    const life = machine<string, string>({ name: 'm', initial: 'a', steps: { [verb]: { from: ['a'], to: 'b' } } });
    expect(whyNot(name, here, [], { machine: life, state: 'a' })).toBeNull();
    expect(whyNot(name, here, [], { machine: life, state: 'b' })).toMatchObject({ why: 'wire.wrong-state', state: 'b' });
    expect(whyNot(name, here, [], { machine: { ...life, steps: {} }, state: 'a' })?.why).toBe('wire.wrong-state');
  });
});

describe('the desk', () => {
  const line = (by: Partial<DeskChannel>): DeskChannel => ({ channel: 'a', kind: 'thread', title: {}, about: null, head: 10, marker: 8, unread: 2, mentions: 1, level: 'watch', lastAt: '', ...by });
  const set = (visible = true) => {
    const state = { desk: { channels: [line({})], unread: 2, mentions: 1 }, shown: 10, visible, posts: [] as unknown[], gets: 0, fail: false };
    const store = new DeskStore({
      api: {
        get: <T>() => ((state.gets += 1), Promise.resolve(state.desk as unknown as T)),
        post: <T>(path: string, body: unknown) => (state.fail ? Promise.reject(new Error('down')) : (state.posts.push([path, body]), Promise.resolve(undefined as T))),
      },
      shown: () => state.shown,
      visible: () => state.visible,
      random: () => 0.5,
    });
    return { state, store };
  };
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('moves with every head, and asks the server to count, once for many', async () => {
    const { state, store } = set();
    store.start();
    await pass(0);
    for (const head of [11, 12, 12, 11, 13]) store.moved('a', head, true);
    expect(store.desk.get()).toMatchObject({ unread: 5, channels: [{ head: 13, unread: 5 }] });
    await pass(10_000);
    expect(state.gets).toBe(2);
    store.moved('b', 1, false);
    await pass(10_000);
    expect(state.gets).toBe(3);
    store.moved('c', 1, true);
    await pass(10_000);
    expect(state.gets).toBe(3);
    store.stop();
  });

  it('marks read what is open and visible, up to what is shown, once', async () => {
    const { state, store } = set();
    store.start();
    await pass(0);
    const close = store.look('a');
    await pass(1_000);
    expect(state.posts).toEqual([['/api/desk/read', { channel: 'a', seq: 10 }]]);
    expect(store.desk.get()).toMatchObject({ unread: 0, mentions: 0 });
    store.seen();
    await pass(1_000);
    expect(state.posts).toHaveLength(1);
    state.shown = 12;
    store.moved('a', 12, true);
    await pass(1_000);
    expect(state.posts).toHaveLength(2);
    close();
    state.shown = 13;
    store.moved('a', 13, true);
    await pass(1_000);
    expect(state.posts).toHaveLength(2);
    store.stop();
  });

  it('marks nothing on a page that nobody sees, nor what has not been shown, and tries again after a failure', async () => {
    const { state, store } = set(false);
    store.start();
    await pass(0);
    store.look('a');
    await pass(1_000);
    expect(state.posts).toEqual([]);
    Object.assign(state, { visible: true, shown: 0 });
    store.seen();
    await pass(1_000);
    expect(state.posts).toEqual([]);
    Object.assign(state, { shown: 10, fail: true });
    store.seen();
    await pass(1_000);
    expect(store.desk.get()?.unread).toBe(2);
    state.fail = false;
    store.seen();
    await pass(1_000);
    expect(state.posts).toHaveLength(1);
    store.stop();
  });

  it('what was read without a line is told when the line is back, also when the page has been left since', async () => {
    const { state, store } = set();
    store.start();
    await pass(0);
    state.fail = true;
    const close = store.look('a');
    await pass(1_000);
    close();
    Object.assign(state, { fail: false, shown: 0 });
    store.moved('a', 11, false);
    store.seen();
    await pass(0);
    expect(state.posts).toEqual([['/api/desk/read', { channel: 'a', seq: 10 }]]);
    expect(store.desk.get()?.unread).toBe(3);
    await pass(10_000);
    expect(state.gets).toBe(2);
    store.stop();
  });
});

it('the wire’s words exist in both languages and differ', () => {
  for (const pair of Object.values(WIRE_WORDS)) {
    expect(pair.en.length).toBeGreaterThan(10);
    expect(pair.fr).not.toBe(pair.en);
    expect(pair.fr).not.toMatch(/ [;:!?]|'/);
  }
});

// The outbox against a server that loses messages and answers: every act takes effect once, in the order pressed, and nothing is shown as done before it is.
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { Outbox, type Answer, type Delivery, type OutboxStore, type PendingAct } from '../client/src/wire/outbox.js';
import { outboxStore } from '../client/src/wire/outbox-store.js';
import { LossyServer, memory, type Luck } from './support/lossy-server.js';

const PERSON = 'p1';
let ids = 0;
const outboxOn = (delivery: Delivery, store: OutboxStore = outboxStore(null), person: string | null = PERSON) => {
  const o = new Outbox({ delivery, store, newId: () => `id${++ids}`, random: () => 0 });
  o.as(person);
  return o;
};
const press = (o: Outbox, channel: string, payload: unknown, open = true): string => o.press({ name: 'note.write', channel, payload, hat: 'h1', person: PERSON, open });
const quiet = async (o: Outbox): Promise<void> => {
  for (let i = 0; i < 2_000 && o.pending.length; i += 1) await new Promise((r) => setTimeout(r, 0));
};
const state = (o: Outbox, id: string) => o.get(id)?.state.is;

describe('acts on their way', () => {
  const luck = fc.array(fc.constantFrom<Luck>('through', 'lost', 'answer-lost', 'fault', 'no-line'), { maxLength: 25 });
  const presses = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 12 });
  it('take effect once each and in the order pressed, whatever is lost and however often the page is loaded again', async () => {
    await fc.assert(
      fc.asyncProperty(luck, presses, async (lucks, list) => {
        const server = new LossyServer([...lucks]);
        const storage = memory();
        let living = { on: true };
        const page = () => {
          const mine = (living = { on: true });
          // A page that is gone hears no answer and sends nothing more.
          const gone = new Promise<never>(() => undefined);
          return outboxOn({ way: async () => {
            const way = await server.way();
            return mine.on ? way && (async (deed) => (mine.on ? way(deed).then((a) => (mine.on ? a : gone), (e: unknown) => (mine.on ? Promise.reject(e as Error) : gone)) : gone)) : gone;
          } }, { ...outboxStore(storage), save: (acts) => mine.on && outboxStore(storage).save(acts) });
        };
        let outbox = page();
        const want: Record<string, number[]> = { a: [], b: [], c: [] };
        for (const [i, [channel, reload]] of list.entries()) {
          press(outbox, channel, i);
          want[channel]!.push(i);
          if (reload) {
            await new Promise((r) => setTimeout(r, i % 2));
            living.on = false;
            outbox = page();
          }
        }
        await quiet(outbox);
        for (const channel of ['a', 'b', 'c']) expect(server.of(channel)).toEqual(want[channel]);
        expect(outbox.pending).toEqual([]);
        expect(storage.kept.size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
  it('and the check above can fail: a server without receipts doubles', async () => {
    const server = new LossyServer(['answer-lost']);
    server.forgetful = true;
    const o = outboxOn(server);
    press(o, 'a', 1);
    await quiet(o);
    expect(server.of('a')).toEqual([1, 1]);
  });
  it('go one at a time in a channel, side by side in several', async () => {
    const server = new LossyServer();
    server.hold();
    const o = outboxOn(server);
    for (const channel of ['a', 'a', 'b', 'a']) press(o, channel, 0);
    await new Promise((r) => setTimeout(r, 5));
    expect([server.inFlight.get('a'), server.inFlight.get('b')]).toEqual([1, 1]);
    server.release();
    await quiet(o);
    expect(server.mostInFlight).toBe(1);
    expect(server.of('a')).toHaveLength(3);
  });

  it('are sending until the server has answered, then recorded with their number', async () => {
    const server = new LossyServer();
    server.hold();
    const o = outboxOn(server);
    const id = press(o, 'a', 1);
    await new Promise((r) => setTimeout(r, 5));
    expect(o.get(id)).toMatchObject({ sent: true, state: { is: 'sending' } });
    server.release();
    expect(await o.settled(id)).toMatchObject({ state: { is: 'recorded', seq: 1 } });
  });

  it('a refusal is an answer: it is not sent again and does not stop the next', async () => {
    const server = new LossyServer();
    server.refuses = (d) => d.payload === 'bad';
    const o = outboxOn(server);
    const [bad, good] = [press(o, 'a', 'bad'), press(o, 'a', 'good')];
    await quiet(o);
    expect([state(o, bad), state(o, good)]).toEqual(['refused', 'recorded']);
    expect(server.of('a')).toEqual(['good']);
    o.dismiss(bad);
    expect(o.get(bad)).toBeUndefined();
  });

  it('keep what was meant when the button was pressed', async () => {
    const server = new LossyServer();
    const o = outboxOn(server);
    const form = { text: 'as pressed' };
    press(o, 'a', form);
    form.text = 'typed on';
    await quiet(o);
    expect(server.effects).toMatchObject([{ payload: { text: 'as pressed' }, hat: 'h1' }]);
  });
});

describe('acts without a line', () => {
  it('are kept, can be taken back, and the rest goes when it returns', async () => {
    const server = new LossyServer();
    server.down = true;
    const o = outboxOn(server);
    const [first, second] = [press(o, 'a', 1), press(o, 'a', 2)];
    await new Promise((r) => setTimeout(r, 5));
    expect([state(o, first), o.get(first)?.sent]).toEqual(['kept', false]);
    expect(o.takeBack(first)).toBe(true);
    expect(await o.settled(first)).toBeNull();
    server.down = false;
    o.wake();
    await quiet(o);
    expect([state(o, second), server.of('a')]).toEqual(['recorded', [2]]);
  });

  it('do not leave when they are taken back, or the person leaves, while a way is still looked for', async () => {
    const server = new LossyServer();
    let found: () => void = () => undefined;
    const o = outboxOn({ way: () => new Promise((resolve) => (found = () => void server.way().then(resolve))) });
    const id = press(o, 'a', 1);
    expect(o.takeBack(id)).toBe(true);
    found();
    await new Promise((r) => setTimeout(r, 5));
    press(o, 'a', 2);
    o.as(null);
    found();
    await new Promise((r) => setTimeout(r, 5));
    expect(server.of('a')).toEqual([]);
    expect(o.pending.map((a) => [a.deed.payload, a.sent])).toEqual([[2, false]]);
  });

  it('cannot be taken back once they may have arrived', async () => {
    const server = new LossyServer(['answer-lost']);
    const o = outboxOn(server);
    const id = press(o, 'a', 1);
    await new Promise((r) => setTimeout(r, 0));
    server.down = true;
    await new Promise((r) => setTimeout(r, 10));
    expect([state(o, id), o.takeBack(id)]).toEqual(['kept', false]);
    server.down = false;
    o.wake();
    await quiet(o);
    expect(server.of('a')).toEqual([1]);
    expect(o.takeBack(id)).toBe(false);
  });

  it('lie in the browser only where the whole Network may read them; for the others the page warns', async () => {
    const server = new LossyServer();
    server.down = true;
    const storage = memory();
    const o = outboxOn(server, outboxStore(storage));
    press(o, 'a', 'for all', true);
    expect(o.wouldLose).toBe(false);
    press(o, 'b', 'for the caucus', false);
    await new Promise((r) => setTimeout(r, 5));
    const stored = [...storage.kept.values()].join();
    expect(stored).toContain('for all');
    expect(stored).not.toContain('caucus');
    expect(o.wouldLose).toBe(true);
    o.forget();
    expect([storage.kept.size, o.wouldLose]).toEqual([0, false]);
  });

  it('come back after a reload under the same id, and nobody else sends them', async () => {
    const server = new LossyServer();
    const storage = memory();
    const closed: Delivery = { way: () => new Promise(() => undefined) };
    const id = press(outboxOn(closed, outboxStore(storage)), 'a', 1);
    const other = outboxOn(server, outboxStore(storage), 'p2');
    await new Promise((r) => setTimeout(r, 5));
    expect(server.of('a')).toEqual([]);
    other.as(PERSON);
    await quiet(other);
    expect(server.effects.map((e) => e.command)).toEqual([id]);
  });

  it('survive storage that is broken, full or someone else’s', () => {
    const broken = memory();
    broken.setItem('concord-outbox', '{not json');
    const odd = memory();
    odd.setItem('concord-outbox', JSON.stringify([null, 1, { person: PERSON }, { deed: { command: 'x' } }]));
    const full = { ...memory(), setItem: () => { throw new Error('full'); } };
    for (const s of [broken, odd, full, null]) {
      expect(outboxStore(s).load()).toEqual([]);
      expect(() => outboxStore(s).save([{ open: true } as PendingAct])).not.toThrow();
    }
  });
});

describe('a server that answers but cannot', () => {
  it('is asked again under the same id, and after two minutes the person is told that nobody knows', async () => {
    jest.useFakeTimers({ now: 0 });
    try {
      const server = new LossyServer(Array.from({ length: 2_000 }, () => 'fault' as const));
      const o = new Outbox({ delivery: server, store: outboxStore(null), newId: () => 'same', random: () => 1 });
      o.as(PERSON);
      const id = press(o, 'a', 1);
      await jest.advanceTimersByTimeAsync(100_000);
      expect(state(o, id)).toBe('sending');
      await jest.advanceTimersByTimeAsync(100_000);
      expect(o.get(id)?.state).toEqual({ is: 'refused', refusal: { code: 'conflict', detail: { why: 'wire.unconfirmed' } } });
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not hammered: the waits grow', async () => {
    jest.useFakeTimers({ now: 0 });
    try {
      const way = jest.fn(() => Promise.resolve(null));
      const o = new Outbox({ delivery: { way }, store: outboxStore(null), newId: () => 'x', random: () => 1 });
      o.as(PERSON);
      press(o, 'a', 1);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(way.mock.calls.length).toBeLessThan(25);
      const before = way.mock.calls.length;
      await jest.advanceTimersByTimeAsync(600_000);
      expect(way.mock.calls.length - before).toBeLessThan(60);
    } finally {
      jest.useRealTimers();
    }
  });

  it('stops for everybody when the session is over, and goes on after signing in', async () => {
    const server = new LossyServer();
    let over = true;
    const o = outboxOn({ way: async () => (over ? () => Promise.resolve<Answer>({ ok: null, why: 'signed-out' }) : server.way()) });
    press(o, 'a', 1);
    await new Promise((r) => setTimeout(r, 20));
    expect(o.pending).toHaveLength(1);
    over = false;
    o.as(PERSON);
    await quiet(o);
    expect(server.of('a')).toEqual([1]);
  });
});

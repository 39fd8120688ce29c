// A channel's cache: whatever order, copies and losses the packets come in, it ends as a fresh snapshot; what does not link is found. Pure, no server.
import fc from 'fast-check';
import { ChannelCache, type Doubt } from '../client/src/wire/channel-cache.js';
import { linked } from '../client/src/wire/chain.js';
import { linked as linkedByServer, wireText } from '../src/ledger/chain.js';
import type { EntryView, Packet } from '../src/contract/packet.js';
import { Origin } from './support/origin.js';

const CHANNEL = '11111111-1111-4111-8111-111111111111';
const OBJECTS = ['a', 'b', 'c', 'd'];

const origin = (acts: readonly (readonly [number, boolean])[], history?: string): Origin => {
  const o = new Origin(history);
  for (const [object, gone] of acts) o.say(OBJECTS[object]!, gone);
  return o;
};
const acts = fc.array(fc.tuple(fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 40 });
const many = (n: number): Origin => origin(Array.from({ length: n }, (_, i) => [i % 4, i % 7 === 6] as const));
const shown = (c: ChannelCache) => ({ head: c.head, things: [...c.viewsOf<{ id: string; value: number }>('thing')].sort((a, b) => a.id.localeCompare(b.id)), last: c.run().at(-1)?.seq ?? 0 });
const fresh = (o: Origin) => {
  const c = new ChannelCache(CHANNEL);
  c.apply(o.snapshot());
  return shown(c);
};
const isRun = (entries: readonly EntryView[]) => entries.every((e, i) => e.seq === entries[0]!.seq + i);
/** Asks as the wire does, until nothing is known to be missing. */
const catchUp = (c: ChannelCache, o: Origin, most = 500): void => {
  for (let i = 0; c.behind && i < 100; i += 1) c.apply(c.after === null ? o.snapshot() : o.page(c.after, o.lines.length, most), c.after);
};
const clone = (p: Packet): Packet => structuredClone(p);

describe('a channel in the client', () => {
  it('ends as a fresh snapshot after any order, duplication and loss of packets', () => {
    const chunks = fc.array(fc.record({ after: fc.nat(40), size: fc.integer({ min: 0, max: 6 }), asOf: fc.nat(6), reset: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(acts, chunks, fc.nat(40), (list, packets, begun) => {
        const o = origin(list);
        const n = o.lines.length;
        const c = new ChannelCache(CHANNEL);
        c.apply(o.snapshot(Math.min(begun, n)), null);
        for (const p of packets) {
          const after = Math.min(p.after, n);
          const upTo = Math.min(n, after + p.size);
          // A view may be younger than the entries it came with, as on a page with more behind it.
          const head = Math.min(n, upTo + p.asOf);
          const before = c.head;
          c.apply(p.reset ? o.snapshot(head) : o.page(after, head, p.size));
          expect(c.head).toBeGreaterThanOrEqual(before);
          expect(isRun(c.run())).toBe(true);
          expect(c.run().at(-1)?.seq ?? c.head).toBe(c.head);
        }
        c.hear(n);
        catchUp(c, o, 3);
        expect(shown(c)).toEqual(fresh(o));
        expect(c.run().map((e) => e.seq)).toEqual(o.lines.slice(n - c.run().length).map((l) => l.text.seq));
      }),
      { numRuns: 400 },
    );
  });

  it('tells each new entry exactly once and in order', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })), { maxLength: 30 }), (list, pushes) => {
        const o = origin(list);
        const told: number[] = [];
        const c = new ChannelCache(CHANNEL, { entries: (es) => told.push(...es.map((e) => e.seq)) });
        c.apply(new Origin().snapshot());
        for (const [after, size] of pushes) c.apply(o.page(Math.min(after, o.lines.length), Math.min(after + size, o.lines.length)));
        c.hear(o.lines.length);
        catchUp(c, o);
        expect(told).toEqual(o.lines.map((l) => l.text.seq));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what comes beyond a hole and needs one question for it', () => {
    const o = many(10);
    const c = new ChannelCache(CHANNEL);
    c.apply(o.snapshot(2));
    expect(c.apply(o.page(6, 8))).toBe('hole');
    expect(c.apply(o.page(8, 10))).toBe('hole');
    expect([c.head, c.after, c.behind]).toEqual([2, 2, true]);
    expect(c.apply(o.page(2, 6), 2)).toBe('applied');
    expect([c.head, c.behind]).toEqual([10, false]);
    expect(shown(c)).toEqual(fresh(o));
  });

  it('keeps pushes that overtake the first load', () => {
    const o = many(9);
    const c = new ChannelCache(CHANNEL);
    expect(c.apply(o.page(7, 9))).toBe('reset-needed');
    expect(c.ready).toBe(false);
    expect(c.apply(o.snapshot(7), null)).toBe('applied');
    expect(c.head).toBe(9);
  });

  it('does not bring back what is gone, nor an older view', () => {
    const o = origin([[0, false], [0, false], [0, true]]);
    const c = new ChannelCache(CHANNEL);
    c.apply(o.snapshot(1));
    c.apply(o.page(1, 3));
    expect(c.view('thing:a')).toBeNull();
    c.apply(o.page(0, 2));
    expect(c.view('thing:a')).toBeNull();
    // The same against a first load that did not hold it any more.
    const late = new ChannelCache(CHANNEL);
    late.apply(o.snapshot(3));
    late.apply(o.page(0, 1));
    expect(late.viewsOf('thing')).toEqual([]);
  });

  it('keeps arrays and views the same while nothing in them changed', () => {
    const o = many(8);
    const c = new ChannelCache(CHANNEL);
    c.apply(o.snapshot(6));
    const [run, things] = [c.run(), c.viewsOf('thing')];
    c.apply(o.page(3, 5));
    c.hear(6);
    expect(c.run()).toBe(run);
    expect(c.viewsOf('thing')).toBe(things);
    c.apply(o.page(6, 7));
    expect(c.run()).not.toBe(run);
    expect(c.viewsOf('thing')).not.toBe(things);
  });
});

describe('the chain in the client', () => {
  const doubtful = (): [ChannelCache, Doubt[], number[]] => {
    const doubts: Doubt[] = [];
    const resets: number[] = [];
    const c: ChannelCache = new ChannelCache(CHANNEL, { doubt: (d) => doubts.push(d), reset: () => resets.push(c.head) });
    return [c, doubts, resets];
  };

  it('is the chain that the server makes', () => {
    const text: EntryView = { channel: CHANNEL, seq: 1, type: 't', at: 'x', due: 'y', by: { party: 'NOR', person: null, seat: 'clock', behalf: 'CAN' }, data: { é: '😀 \ud800 </script>', n: [1e21, -0, 0.1], 10: 1, 2: 2, nil: null }, touched: [], command: 'c' };
    const wire = wireText(text);
    const first = linkedByServer(Buffer.alloc(0), wire);
    expect(linked('', JSON.parse(wire) as EntryView)).toBe(first.toString('hex'));
    expect(linked(first.toString('hex'), JSON.parse(wire) as EntryView)).toBe(linkedByServer(first, wire).toString('hex'));
  });

  it.each<[string, (p: Packet) => void, string]>([
    ['an edited entry', (p) => ((p.entries[1]!.text.data as { word: string }).word = 'hiver'), 'hash'],
    ['an exchanged author', (p) => (p.entries[0]!.text.by.party = 'NOR'), 'hash'],
    ['an entry with its hash made anew', (p) => {
      (p.entries[1]!.text.data as { word: string }).word = 'hiver';
      p.entries[1]!.hash = linked(p.entries[0]!.hash, p.entries[1]!.text);
    }, 'hash'],
    ['a left out entry', (p) => p.entries.splice(1, 1), 'malformed'],
    ['two exchanged entries', (p) => p.entries.push(...p.entries.splice(1, 1)), 'malformed'],
    ['an entry of another channel', (p) => (p.entries[0]!.text.channel = 'other'), 'malformed'],
    ['another history', (p) => (p.history = 'h2'), 'history'],
    ['another entry under a number we have', (p) => (p.entries = [{ ...p.entries[0]!, text: { ...p.entries[0]!.text, seq: 5 }, hash: 'ff' }, ...p.entries]), 'fork'],
  ])('finds %s, shows none of it and asks anew', (_, spoil, why) => {
    const o = many(8);
    const [c, doubts] = doubtful();
    c.apply(o.snapshot(5));
    const before = shown(c);
    const bad = clone(o.page(5, 8));
    spoil(bad);
    expect(c.apply(bad)).toBe('reset-needed');
    expect(doubts.map((d) => d.why)).toEqual([why]);
    expect(shown(c)).toEqual(before);
    expect(c.after).toBeNull();
    expect(c.apply(o.snapshot(), null)).toBe('applied');
    expect(shown(c)).toEqual(fresh(o));
    expect(c.behind).toBe(false);
  });

  it('takes an honest packet without a doubt, so that the cases above prove something', () => {
    const o = many(8);
    const [c, doubts] = doubtful();
    c.apply(o.snapshot(5));
    expect(c.apply(clone(o.page(4, 8)))).toBe('applied');
    expect(doubts).toEqual([]);
  });

  it('says so when a first load does not link in itself, and does not ask for ever', () => {
    const o = many(8);
    const [c, doubts] = doubtful();
    const bad = clone(o.snapshot());
    bad.entries[2]!.text.by.party = 'NOR';
    expect(c.apply(bad, null)).toBe('applied');
    expect(doubts).toEqual([{ channel: CHANNEL, seq: bad.entries[2]!.text.seq, why: 'hash' }]);
    expect(c.behind).toBe(false);
  });

  it('starts over with a restored server, says so, and tells that entries may have been missed', () => {
    const [before, after] = [many(8), origin([[0, false], [1, false]], 'h2')];
    const [c, doubts, resets] = doubtful();
    c.apply(before.snapshot());
    expect(resets).toEqual([]);
    expect(c.apply(after.snapshot(), c.after)).toBe('applied');
    expect(doubts.map((d) => d.why)).toEqual(['history']);
    expect(resets).toEqual([2]);
    expect(shown(c)).toEqual(fresh(after));
  });

  it('tells a server that lost entries from a late copy of an old snapshot', () => {
    const o = many(8);
    const [c, doubts] = doubtful();
    c.apply(o.snapshot());
    expect(c.apply(o.snapshot(6))).toBe('applied');
    expect(c.apply(o.snapshot(6), null)).toBe('applied');
    expect([c.head, doubts.length]).toEqual([8, 0]);
    expect(c.hear(6)).toBe(true);
    c.apply(o.snapshot(6), c.after);
    expect([c.head, doubts.map((d) => d.why)]).toEqual([6, ['lost']]);
  });

  it('takes older pages only where they link to the run', () => {
    const o = many(20);
    const [c] = doubtful();
    c.apply(o.snapshot());
    const older = structuredClone(o.lines.slice(5, 15));
    const forged = structuredClone(older);
    forged[9]!.text.by.party = 'NOR';
    expect(c.prepend(forged)).toBe(false);
    expect(c.prepend(older.slice(0, 5))).toBe(false);
    expect(c.prepend([...older].reverse())).toBe(true);
    expect(c.run().map((e) => e.seq)).toEqual(Array.from({ length: 15 }, (_, i) => i + 6));
    expect(c.apply(o.page(18, 20))).toBe('applied');
  });
});

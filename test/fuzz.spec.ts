// A short salvo of what no client of ours sends, at an application in this process: the proof sends ten thousand of each to a process of its own (G25, G26).
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { isReadable } from '../src/kernel/readable.js';
import { bodies } from './proof/fuzz/bodies.js';
import { frames } from './proof/fuzz/frames.js';
import { ground, type Ground } from './proof/fuzz/ground.js';
import { talk } from './proof/fuzz/line.js';
import { fire } from './proof/fuzz/salvo.js';
import { inProcess } from './proof/fuzz/target.js';
import { changed, textOf } from './proof/fuzz/strange.js';

let g: Ground;
beforeAll(async () => void (g = await ground()), 120_000);
afterAll(() => g.close());

const SEED = 7;

test('strange requests are refused and none is a fault', async () => {
  const { by, faults } = await fire(inProcess(g), g, fc.sample(bodies(g), { numRuns: 600, seed: SEED }));
  expect(faults).toEqual([]);
  // They come through to the rooms, or this would be a test of the parser.
  expect(by.get(200)).toBeGreaterThan(20);
}, 120_000);

test('strange frames are answered or close the line, and none is a fault', async () => {
  const { faults, closed } = await talk(inProcess(g), g, fc.sample(frames(g), { numRuns: 400, seed: SEED }));
  expect(faults).toEqual([]);
  expect(closed).toBeLessThan(200);
}, 120_000);

describe('each command', () => {
  const send = async (name: string, payload: unknown, channel: string): Promise<number> => {
    const body = Buffer.from(textOf({ channel, command: randomUUID(), payload }));
    const who = g.askers.findIndex((a) => a?.party === 'NOR');
    const { by, faults } = await fire(inProcess(g), g, [{ method: 'POST', path: `/api/commands/${name}`, headers: { 'content-type': 'application/json' }, body, who }]);
    expect(faults).toEqual([]);
    return [...by.keys()][0]!;
  };

  test('refuses a part that is missing, null, a list or a word', async () => {
    for (const part of [undefined, null, [], [[]], 'words', 7]) expect(await send('initiative.draft', { title: part }, randomUUID())).toBe(422);
    for (const part of [undefined, null, [], 'words']) expect(await send('initiative.draft', { title: { en: 'A' }, description: part }, randomUUID())).toBe(part === undefined || part === null ? 200 : 422);
  });

  test('refuses what is too deep, and names that every object has', async () => {
    for (const title of ['@@deep:9000', { constructor: 'x' }, { en: { constructor: { name: 1 } } }]) expect(await send('initiative.draft', { title }, randomUUID())).toBe(422);
    expect(await send('initiative.draft', { title: { en: 'A' } }, '@@deep:9000')).toBe(422);
    expect(await send('initiative.draft', { title: { en: 'A' } }, '@@haunted:2')).toBe(422);
  });
});

test('a message is readable down to 32 levels, without recursion', () => {
  const nested = (n: number): unknown => JSON.parse(`${'['.repeat(n)}${']'.repeat(n)}`);
  expect(isReadable(nested(33))).toBe(true);
  expect(isReadable(nested(34))).toBe(false);
  expect(isReadable(nested(500_000))).toBe(false);
  expect(isReadable(JSON.parse('{"a":[{"__proto__":1}]}'))).toBe(false);
  expect(isReadable({ a: [{ b: Buffer.alloc(3) }], c: null })).toBe(true);
});

test('a change is made at its place and nowhere else', () => {
  const base = { a: [1, { b: 'x' }] };
  expect(changed(base, [])).toEqual(base);
  expect(changed(base, [{ at: 4, how: 'replace', value: null }])).toEqual({ a: [1, { b: null }] });
  expect(changed(base, [{ at: 1, how: 'remove', value: null }])).toEqual({});
  expect(base).toEqual({ a: [1, { b: 'x' }] });
});

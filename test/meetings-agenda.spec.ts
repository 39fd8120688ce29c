// Stories of an agenda: a tree with numbers that follow the places, what the room is on and how late it is, items that another body takes on. Not here: lists of speakers, decisions.
import { randomUUID } from 'node:crypto';
import { driftOf, type ItemState } from '../src/contract/agenda.views.js';
import { convene, meeting, type Meeting } from './support/meetings.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL'], observers: ['ZAF'] };
let m: Meeting;
beforeAll(async () => void (m = await meeting(CAST)), 120_000);
afterAll(() => m?.close());
const add = async (title: string, parent?: string): Promise<string> => {
  const item = randomUUID();
  await m.as('secretariat').do('item.add', { item, title: { en: title }, ...(parent ? { parent } : {}) });
  return item;
};
const numbers = async (): Promise<Record<string, string>> => Object.fromEntries((await m.views('item')).map((i) => [i.title.en, i.number]));

it('e1 items stand in a tree; their numbers follow when one is moved, and whoever looks sees all of them', async () => {
  const [a, b] = [await add('Explosive weapons', m.items[0]!), await add('Shelters', m.items[0]!)];
  expect(await numbers()).toEqual({ 'Matter 1': '1', 'Explosive weapons': '1.1', Shelters: '1.2', 'Matter 2': '2' });
  await m.as('NOR').do('item.move', { item: m.items[0]! });
  await m.as('NOR').do('item.move', { item: b, before: a });
  expect(await numbers()).toEqual({ 'Matter 2': '1', 'Matter 1': '2', Shelters: '2.1', 'Explosive weapons': '2.2' });
  expect(await m.as('NOR').why('item.move', { item: b, before: m.items[1]! })).toBe('refusal.item-not-beside');
  expect(await m.as('NOR').why('item.move', { item: b, before: a })).toBe('refusal.item-stands-there');
  expect(await m.as('AUT').why('item.move', { item: b })).toBe('refusal.needs-seat');
  await m.as('NOR').do('item.revise', { item: a, title: { fr: 'Armes explosives' }, minutes: 30 });
  expect((await m.views('item')).find((i) => i.id === a)).toMatchObject({ title: { en: 'Explosive weapons', fr: 'Armes explosives' }, minutes: 30 });
});

it('e1 the chair takes an item up, and what the room was on before is done', async () => {
  const [one, two] = m.items as [string, string];
  await m.as('NOR').do('item.begin', { item: one });
  expect(await m.as('NOR').why('item.begin', { item: one })).toBe('refusal.item-current');
  await m.clock.pass('20 minutes');
  await m.as('NOR').do('item.begin', { item: two });
  const of = async (id: string) => (await m.views('item')).find((i) => i.id === id)!;
  const [was, now] = [await of(one), await of(two)];
  expect([was.state, now.state, was.ended === now.began]).toEqual(['done', 'current', true]);
  expect((await m.told()).slice(-2).map((e) => [e.type, e.data.item])).toEqual([['item.begun', two], ['item.ended', one]]);
  await m.as('NOR').do('item.end', { item: two });
  await m.as('NOR').do('sitting.suspend', { sitting: m.sitting });
  expect(await m.as('NOR').why('item.begin', { item: one })).toBe('refusal.sitting-suspended');
  await m.as('NOR').do('sitting.resume', { sitting: m.sitting });
});

it('e1 the drift is counted against the agenda', () => {
  const at = (minutes: number): number => Date.UTC(2027, 2, 1, 10) + minutes * 60_000;
  const item = (id: string, minutes: number | null, state: ItemState, ended: number | null = null, parent: string | null = null) => ({ id, parent, minutes, state, ended: ended === null ? null : new Date(at(ended)).toISOString() });
  const sitting = { from: at(0), opened: at(5) };
  const drift = (items: ReturnType<typeof item>[], now: number) => {
    const d = driftOf(items, sitting, at(now));
    return d && [d.minutes, (d.ends - at(0)) / 60_000];
  };
  const plan = [item('a', 10, 'done', 20), item('b', 60, 'current'), item('b1', 30, 'open', null, 'b'), item('c', 20, 'open')];
  expect(drift(plan, 50)).toEqual([0, 90]);
  expect(drift(plan, 82)).toEqual([12, 102]);
  // Below an item that is under way the room is still on that item.
  expect(drift([plan[0]!, item('b', 60, 'open'), item('b1', 30, 'current', null, 'b'), plan[3]!], 82)).toEqual([12, 102]);
  expect(drift([item('a', 10, 'done', 20), item('c', 20, 'open')], 25)).toEqual([15, 45]);
  // Done in an earlier sitting.
  expect(drift([item('a', 10, 'done', -600), item('c', 20, 'current')], 15)).toEqual([0, 20]);
  expect(drift([item('a', null, 'current')], 15)).toBeNull();
});

it('a7 an item is forwarded to another body with where it came from, and never from members before observers', async () => {
  const other = await convene(m.n, { ...CAST, open: 'members', presides: 'CHL' });
  const [item, copy] = [m.items[1]!, randomUUID()];
  await m.as('NOR').do('item.forward', { item, into: other.id, copy });
  const received = (await other.views('item')).find((i) => i.id === copy)!;
  expect(received).toMatchObject({ number: '3', title: { en: 'Matter 2', fr: 'Question 2' }, minutes: 60, state: 'open', origin: { meeting: m.id, number: '1', en: 'Plenary', fr: 'Plénière' } });
  expect((await m.views('item')).find((i) => i.id === item)!.forwarded).toBe(other.id);
  expect((await other.told()).at(-1)).toMatchObject({ type: 'item.received', data: { item: copy, number: '3', from: m.id, was: '1' } });
  expect(await m.as('NOR').why('item.forward', { item, into: other.id, copy: randomUUID() })).toBe('refusal.item-forwarded');
  expect(await other.as('CHL').why('item.forward', { item: copy, into: m.id, copy: randomUUID() })).toBe('refusal.item-more-readers');
});

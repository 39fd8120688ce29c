// Stories of paper: the line is down, the room goes on, what was done is entered with its real time, compared and settled; whoever dropped keeps the place in the queue. Not here: votes on paper (meetings-votes.spec.ts).
import { randomUUID } from 'node:crypto';
import { differenceOf, type Difference } from '../src/contract/slips.views.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';

let m: Meeting;
let opened: number;
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI'], observers: ['ZAF'] });
  opened = Date.parse((await m.views('sitting'))[0]!.opened!);
  await m.as('CRI').do('presence.leave', { sitting: m.sitting });
}, 120_000);
afterAll(() => m?.close());
/** Minutes after the opening. */
const at = (minutes: number): string => new Date(opened + minutes * 60_000).toISOString();
const office = () => m.as('secretariat');
type Slip = { kind: 'presence' | 'statement' | 'ruling' | 'decision'; happened: string; ended?: string; party?: string; item?: string; words?: { en?: string; fr?: string } };
const enter = async (slip: Slip): Promise<string> => {
  const id = randomUUID();
  await office().do('slip.enter', { slip: id, sitting: m.sitting, ...slip });
  return id;
};
const why = (slip: Slip) => office().why('slip.enter', { slip: randomUUID(), sitting: m.sitting, ...slip });
const difference = async (id: string): Promise<Difference> => {
  const slip = (await m.views('slip')).find((s) => s.id === id)!;
  return differenceOf(slip, { presence: (await m.views('presence')).find((p) => p.id === m.sitting)!.parties, speakers: await m.views('speaker') });
};

it('e27 whoever’s line drops keeps the place in the queue: others ask, one speaks, and the order stands', async () => {
  const list = randomUUID();
  await m.as('NOR').do('list.open', { list, kind: 'room', item: m.items[0]!, strategy: 'request' });
  for (const party of ['AUT', 'CHL', 'ZAF']) await m.as(party).do('speaker.request', { speaker: randomUUID(), list });
  const order = (): Promise<string[]> => new FloorDesk(m, 'NOR').queue(list);
  expect(await order()).toEqual(['AUT', 'CHL', 'ZAF']);
  // Chile's session ends and its line is gone; nothing of the queue knows of lines.
  await m.n.db.own('delete from session where person = $1', [m.n.as('CHL').person]);
  const first = (await m.views('speaker')).find((s) => s.party === 'AUT')!.id;
  await m.as('NOR').do('speaker.start', { speaker: first });
  await m.clock.pass('10 minutes');
  await m.as('NOR').do('speaker.end', { speaker: first });
  await m.as('AUT').do('speaker.request', { speaker: randomUUID(), list });
  // Members before observers, as the list is printed; Chile is the next of them as it was.
  expect(await order()).toEqual(['CHL', 'AUT', 'ZAF']);
});

it('e31 what was done by hand is entered by the secretariat with its real time, in the past and within the sitting', async () => {
  expect(await m.as('NOR').why('slip.enter', { slip: randomUUID(), sitting: m.sitting, kind: 'decision', happened: at(5), words: { en: 'So decided.' } })).toBe('refusal.needs-seat');
  expect(await why({ kind: 'statement', happened: at(3), party: 'CHL' })).toBe('refusal.slip-needs-state');
  expect(await why({ kind: 'ruling', happened: at(3), party: 'CHL' })).toBe('refusal.slip-needs-words');
  expect(await why({ kind: 'decision', happened: at(60), words: { en: 'So decided.' } })).toBe('refusal.slip-to-come');
  expect(await why({ kind: 'decision', happened: at(-5), words: { en: 'So decided.' } })).toBe('refusal.slip-outside');
  expect(await why({ kind: 'presence', happened: at(2), party: 'THA' })).toBe('refusal.presence-no-seat');
  const slip = await enter({ kind: 'decision', happened: at(4), words: { en: 'The list is closed.', fr: 'La liste est close.' } });
  expect((await m.views('slip'))[0]).toMatchObject({ id: slip, kind: 'decision', at: at(4), state: 'entered', by: { party: 'secretariat' } });
  const told = (await m.told()).at(-1)!;
  expect([told.type, told.data.at, JSON.stringify(told.data).includes('closed.')]).toEqual(['slip.entered', at(4), false]);
  expect((await difference(slip)).is).toBe('missing');
});

it('e31 differences to what the system has are listed, and settled by the paper or by the system', async () => {
  const spoken = await enter({ kind: 'statement', happened: at(2), ended: at(4), party: 'AUT', item: m.items[0]! });
  const alone = await enter({ kind: 'statement', happened: at(6), ended: at(8), party: 'CHL', item: m.items[0]! });
  const back = await enter({ kind: 'presence', happened: at(5), party: 'CRI' });
  const same = await enter({ kind: 'presence', happened: (await m.views('presence'))[0]!.parties.find((p) => p.party === 'AUT')!.since, party: 'AUT' });
  expect(await Promise.all([spoken, alone, back, same].map(async (s) => (await difference(s)).is))).toEqual(['otherwise', 'missing', 'missing', 'same']);
  await office().do('slip.settle', { slip: spoken, how: 'system' });
  await office().do('slip.settle', { slip: alone, how: 'paper' });
  await office().do('slip.settle', { slip: back, how: 'paper' });
  const chile = (await m.views('speaker')).find((s) => s.party === 'CHL' && s.state === 'spoken')!;
  expect(chile).toMatchObject({ of: `slip:${alone}`, started: at(6), ended: at(8), sitting: m.sitting, clock: { spokenMs: 120_000, running: null } });
  const here = (await m.views('presence'))[0]!.parties.filter((p) => p.party === 'CRI').at(-1);
  expect(here).toMatchObject({ since: at(5), until: null, late: true, slip: back });
  expect((await m.views('sitting'))[0]!.counted).toMatchObject({ present: 4, members: 4 });
  expect(await office().why('slip.settle', { slip: back, how: 'system' })).toBe('refusal.slip-settled');
});

it('e31 no record goes out and nothing is concluded while something done by hand waits; what was entered by mistake is struck out with its reason', async () => {
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  await m.clock.pass('6 minutes');
  await office().do('record.edit', { sitting: m.sitting });
  expect(await office().why('record.circulate', { sitting: m.sitting })).toBe('refusal.slips-open');
  expect(await m.as('NOR').refused('meeting.conclude', {})).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.slips-open', count: 2 } });
  const [decision, same] = (await m.views('slip')).filter((s) => s.state === 'entered').sort((a, b) => a.kind.localeCompare(b.kind));
  await office().do('slip.settle', { slip: decision!.id, how: 'paper' });
  await office().do('slip.strike', { slip: same!.id, reason: 'Noted twice.', lang: 'en' });
  expect((await m.views('slip')).find((s) => s.id === same!.id)).toMatchObject({ state: 'struck', struck: { text: 'Noted twice.', lang: 'en' } });
  await office().do('record.circulate', { sitting: m.sitting });
  await m.as('NOR').do('meeting.conclude', {});
});

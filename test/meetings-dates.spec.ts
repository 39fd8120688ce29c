// Stories of finding a date: times proposed, answers of capitals on their own clocks, the one that suits most, the sitting that comes of it. Not here: sittings (meetings.spec.ts).
import { randomUUID } from 'node:crypto';
import { bestOf, countsOf, type DateAnswer } from '../src/contract/dates.views.js';
import { MeetingsController } from '../src/meetings/meetings.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { meeting, type Meeting } from './support/meetings.js';

let m: Meeting;
beforeAll(async () => void (m = await meeting({ chair: 'NOR', delegates: ['CAN', 'CHL', 'THA'], observers: ['ZAF'], opened: false })), 120_000);
afterAll(() => m?.close());
/** Three in the afternoon of Geneva: on a Wednesday, on Norway's national day, on a Saturday. */
const TIMES = ['2028-05-10T13:00:00.000Z', '2028-05-17T13:00:00.000Z', '2028-05-20T13:00:00.000Z'] as const;
const [wednesday, holiday, saturday] = [randomUUID(), randomUUID(), randomUUID()];
const slots = [wednesday, holiday, saturday].map((slot, i) => ({ slot, from: TIMES[i]!, until: TIMES[i]!.replace('T13', 'T15') }));
const poll = randomUUID();
const answer = (party: string, ...given: DateAnswer[]) => m.as(party).do('dates.answer', { poll, answers: given.map((a, i) => ({ slot: slots[i]!.slot, answer: a })) });
const view = async () => (await m.views('dates')).find((d) => d.id === poll)!;

it('e30 the chair asks about several times, one consultation at a time; each delegation answers for its state, and may change it', async () => {
  expect(await m.as('CAN').why('dates.propose', { poll, slots })).toBe('refusal.needs-seat');
  expect(await m.as('NOR').why('dates.propose', { poll, slots: [slots[0]!, { ...slots[1]!, until: slots[1]!.from }] })).toBe('refusal.ends-before-it-begins');
  expect(await m.as('NOR').why('dates.propose', { poll, slots: [slots[0]!, { slot: holiday, from: '2020-01-01T09:00:00Z', until: '2020-01-01T10:00:00Z' }] })).toBe('refusal.dates-past');
  await m.as('NOR').do('dates.propose', { poll, slots });
  expect(await m.as('secretariat').why('dates.propose', { poll: randomUUID(), slots: slots.map((s) => ({ ...s, slot: randomUUID() })) })).toBe('refusal.dates-open');
  expect(await m.as('secretariat').why('dates.answer', { poll, answers: [{ slot: wednesday, answer: 'yes' }] })).toBe('refusal.needs-seat');
  expect(await m.as('CAN').why('dates.answer', { poll, answers: [{ slot: randomUUID(), answer: 'yes' }] })).toBe('refusal.no-slot');
  await answer('CAN', 'no', 'yes', 'yes');
  await answer('CAN', 'if-need-be', 'yes', 'no');
  await answer('NOR', 'yes', 'no', 'no');
  await answer('ZAF', 'yes', 'if-need-be', 'no');
  expect((await view()).answers.filter((a) => a.party === 'CAN').map((a) => a.answer)).toEqual(['if-need-be', 'yes', 'no']);
  expect(countsOf(await view()).map((s) => [s.yes, s.needed, s.no])).toEqual([[2, 1, 0], [1, 1, 1], [0, 0, 3]]);
  expect(bestOf(await view())).toBe(wednesday);
  expect(bestOf({ slots: [], answers: [] })).toBeNull();
});

it('e30 each time stands on the clock of each capital, with its night, its free days and its holidays', async () => {
  for (const [party, city, zone] of [['NOR', 'Oslo', 'Europe/Oslo'], ['CAN', 'Ottawa', 'America/Toronto'], ['THA', 'Bangkok', 'Asia/Bangkok']] as const) {
    await m.n.operator.do('post.open', { kind: 'capital', city, zone, lang: 'en', opens: '09:00', closes: '17:00' } as never, await m.n.delegation(party));
  }
  const hours = (party: string) => m.n.app.get(MeetingsController, { strict: false }).hours({ party } as ReaderView, m.id);
  const of = async (slot: string) => (await hours('ZAF')).find((h) => h.slot === slot)!.capitals.map((c) => [c.party, c.local, c.why]);
  expect(await of(wednesday)).toEqual([['CAN', '2028-05-10T09:00', null], ['NOR', '2028-05-10T15:00', null], ['THA', '2028-05-10T20:00', 'night']]);
  expect(await of(holiday)).toEqual([['CAN', '2028-05-17T09:00', null], ['NOR', '2028-05-17T15:00', 'holiday'], ['THA', '2028-05-17T20:00', 'night']]);
  expect((await of(saturday)).map((c) => c[2])).toEqual(['weekend', 'weekend', 'weekend']);
  await expect(hours('JOR')).rejects.toMatchObject({ code: 'not-found' });
});

it('e30 picking one convenes the sitting then; a meeting may be announced before it has a date', async () => {
  const sitting = randomUUID();
  expect(await m.as('THA').why('dates.settle', { poll, slot: wednesday, sitting })).toBe('refusal.needs-seat');
  await m.as('NOR').do('dates.settle', { poll, slot: wednesday, sitting });
  expect((await m.views('sitting')).find((s) => s.id === sitting)).toMatchObject({ number: 2, state: 'planned', from: TIMES[0], until: TIMES[0].replace('T13', 'T15') });
  expect(await view()).toMatchObject({ state: 'settled', picked: wednesday, sitting });
  expect((await m.told()).slice(-2).map((e) => e.type)).toEqual(['dates.settled', 'sitting.planned']);
  expect(await m.as('CAN').why('dates.answer', { poll, answers: [{ slot: wednesday, answer: 'no' }] })).toBe('refusal.dates-settled');
  const id = randomUUID();
  await m.n.secretariat.do('meeting.convene', { body: m.body, title: { en: 'The fourth meeting' }, zone: 'Europe/Zurich', hybrid: true, sittings: [] }, id);
  const mine = (await m.n.app.get(MeetingsController, { strict: false }).programme({ hat: m.n.as('CAN').hat } as ReaderView)).find((x) => x.id === id)!;
  expect([mine.sittings, mine.title.en]).toEqual([[], 'The fourth meeting']);
  const other = randomUUID();
  await m.n.as('NOR').do('dates.propose', { poll: other, slots: slots.map((s) => ({ ...s, slot: randomUUID() })) }, id);
  await m.n.as('NOR').do('dates.drop', { poll: other }, id);
  expect((await m.n.as('NOR').refused('dates.drop', { poll: other }, id)).detail.why).toBe('refusal.dates-dropped');
});

// When somebody may be written to: the hours of a post on the working days of its country, across weekends, holidays and changes of the clocks. Pure. Not here: mails.
import { calendars, type Calendar } from '../src/ledger/working-days.js';
import { lastOpen, nextHour, nextMorning, nextOpen, type Hours } from '../src/notices/mails/hours.js';

let calendar: Calendar;
beforeAll(async () => void ({ calendar } = calendars()));

const post = (country: string, zone: string, opens = '09:00', closes = '18:00'): Hours => ({ of: 'post', post: { country, zone, opens, closes } });
const SANTIAGO = post('CHL', 'America/Santiago');
const VIENNA = post('AUT', 'Europe/Vienna');
const NIGHTS: Hours = { of: 'own', zone: 'Europe/Vienna', from: '20:00', until: '08:00' };
const iso = (f: (h: Hours, now: Date, c: Calendar) => Date) => (h: Hours, now: string): string => f(h, new Date(now), calendar).toISOString().slice(0, 16) + 'Z';

it.each([
  ['in the hours of the post: at once', SANTIAGO, '2026-11-24T15:00Z', '2026-11-24T15:00Z'],
  ['in its last minute: at once', SANTIAGO, '2026-11-24T21:00Z', '2026-11-24T21:00Z'],
  ['in the evening: the next morning', SANTIAGO, '2026-11-24T23:00Z', '2026-11-25T12:00Z'],
  ['before it opens: the same morning', SANTIAGO, '2026-11-24T03:30Z', '2026-11-24T12:00Z'],
  ['on Friday evening: on Monday', SANTIAGO, '2026-11-27T22:00Z', '2026-11-30T12:00Z'],
  ['on a holiday: the next working day', VIENNA, '2026-12-08T10:00Z', '2026-12-09T08:00Z'],
  ['over Christmas and its weekend', VIENNA, '2026-12-24T18:00Z', '2026-12-28T08:00Z'],
  ['over the change of the clocks: nine is nine', VIENNA, '2026-03-27T18:00Z', '2026-03-30T07:00Z'],
  ['in one’s own quiet hours: when they end', NIGHTS, '2026-11-24T22:30Z', '2026-11-25T07:00Z'],
  ['after midnight in them: the same morning', NIGHTS, '2026-11-25T02:30Z', '2026-11-25T07:00Z'],
  ['outside of them, on a Sunday too: at once', NIGHTS, '2026-11-29T12:00Z', '2026-11-29T12:00Z'],
  ['without any: at once', null, '2026-11-29T02:00Z', '2026-11-29T02:00Z'],
] as const)('f11 %s', (_, hours, now, expected) => expect(iso(nextOpen)(hours, now)).toBe(expected));

it.each([
  ['now, while somebody is there', SANTIAGO, '2026-11-24T15:00Z', '2026-11-24T15:00Z'],
  ['on Sunday: an hour before the post closed on Friday', SANTIAGO, '2026-11-29T15:00Z', '2026-11-27T20:00Z'],
  ['at night: an hour before it closed', SANTIAGO, '2026-11-25T03:00Z', '2026-11-24T20:00Z'],
  ['on the day after a holiday, before it opens', VIENNA, '2026-12-09T05:00Z', '2026-12-07T16:00Z'],
  ['in one’s own quiet hours: an hour before they began', NIGHTS, '2026-11-25T02:30Z', '2026-11-24T18:00Z'],
] as const)('f11 the last moment at which somebody can still act is %s', (_, hours, now, expected) => expect(iso(lastOpen)(hours, now)).toBe(expected));

it('f7 gathers at the full hour and in the morning, and neither falls into quiet hours', () => {
  expect([iso(nextHour)(SANTIAGO, '2026-11-24T15:20Z'), iso(nextHour)(SANTIAGO, '2026-11-24T20:30Z'), iso(nextHour)(SANTIAGO, '2026-11-24T21:30Z')]).toEqual(['2026-11-24T16:00Z', '2026-11-24T21:00Z', '2026-11-25T12:00Z']);
  expect([iso(nextMorning)(SANTIAGO, '2026-11-24T15:20Z'), iso(nextMorning)(SANTIAGO, '2026-11-27T15:20Z'), iso(nextMorning)(null, '2026-11-24T15:20Z')]).toEqual(['2026-11-25T12:00Z', '2026-11-30T12:00Z', '2026-11-25T08:00Z']);
});

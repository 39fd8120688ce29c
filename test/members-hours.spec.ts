// Days, hours and office hours as the members' pages reckon them: on the post's own clock, over changes of the clocks, on the reader's strip of a day.
import { aheadOfUtc, dayAsInstant, instantIn, isAtWork, minuteOfDay, piecesOf } from '../client/src/ui/instants.js';

const TUESDAY = Date.parse('2026-11-24T14:00:00Z');
const NINE_TO_SIX = { opens: '09:00', closes: '18:00' };

it('makes an instant of a day and an hour of a place, also on the days the clocks change', () => {
  expect(instantIn('2026-11-24', '18:00', 'America/New_York')).toBe('2026-11-24T23:00:00.000Z');
  expect(instantIn('2026-03-29', '12:00', 'Europe/Oslo')).toBe('2026-03-29T10:00:00.000Z');
  expect(instantIn('2026-03-28', '12:00', 'Europe/Oslo')).toBe('2026-03-28T11:00:00.000Z');
  expect(instantIn('2026-11-01', '00:30', 'America/New_York')).toBe('2026-11-01T04:30:00.000Z');
  expect(instantIn('', '12:00', 'UTC')).toBeUndefined();
  expect([instantIn('', '', 'UTC'), instantIn('2026-11-24', '', 'UTC')]).toEqual([undefined, undefined]);
  expect([dayAsInstant('2026-06-01'), dayAsInstant('')]).toEqual(['2026-06-01T00:00:00Z', undefined]);
});

it('says who is at work by the post’s own clock and week', () => {
  expect(isAtWork(NINE_TO_SIX, 'Europe/Oslo', TUESDAY)).toBe(true);
  expect(isAtWork(NINE_TO_SIX, 'Asia/Bangkok', TUESDAY)).toBe(false);
  expect(isAtWork(NINE_TO_SIX, 'Pacific/Auckland', Date.parse('2026-11-29T22:00:00Z'))).toBe(true);
  expect(isAtWork(NINE_TO_SIX, 'Europe/Oslo', Date.parse('2026-11-29T12:00:00Z'))).toBe(false);
  expect([isAtWork(null, 'Europe/Oslo', TUESDAY), isAtWork(NINE_TO_SIX, null, TUESDAY)]).toEqual([null, null]);
});

it('lays hours on the reader’s day, in two pieces when they cross its midnight', () => {
  expect([aheadOfUtc(TUESDAY, 'Asia/Kathmandu'), minuteOfDay(TUESDAY, 'America/New_York')]).toEqual([345, 540]);
  expect(piecesOf(NINE_TO_SIX, 'Europe/Oslo', 'America/New_York', TUESDAY)).toEqual([[180, 720]]);
  expect(piecesOf(NINE_TO_SIX, 'Asia/Bangkok', 'America/New_York', TUESDAY)).toEqual([[1260, 1440], [0, 360]]);
});

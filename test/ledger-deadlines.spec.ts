// The deadline engine (§3.18): civil rules and instants over every change of the clocks, working days and office hours by country, and the heartbeat that
// shows that deadlines are kept. Not here: what a silence procedure does with them (actions-silence*.spec.ts).
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { PulseView } from '../src/contract/records.js';
import { civilOf, driftOf, instantOf, isCivil, isZone, plusDays } from '../src/ledger/civil.js';
import { closeDeadline, OPEN_DEADLINES, setDeadline, type OpenDeadline } from '../src/ledger/deadlines.js';
import { beat, readPulse } from '../src/ledger/heartbeat.js';
import { calendars, unsocialAt, workingDay, type Calendar } from '../src/ledger/working-days.js';
import { NETWORK } from '../src/contract/seats.js';
import { network, type Network } from './support/network.js';

const ZONES = ['America/New_York', 'Europe/Vienna', 'America/Santiago', 'America/Costa_Rica', 'Asia/Amman', 'Africa/Bamako', 'Asia/Bangkok', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const iso = (date: string, time: string, zone: string) => { const { at, was } = instantOf({ date, time, zone }); return [at.toISOString(), was]; };

describe('civil time', () => {
  it('h11 c11: noon in New York is another instant in winter than in summer, and never in between', () => {
    expect(iso('2026-03-07', '12:00', 'America/New_York')).toEqual(['2026-03-07T17:00:00.000Z', 'exact']);
    expect(iso('2026-03-09', '12:00', 'America/New_York')).toEqual(['2026-03-09T16:00:00.000Z', 'exact']);
    expect(iso('2028-02-29', '12:00', 'America/New_York')).toEqual(['2028-02-29T17:00:00.000Z', 'exact']);
  });

  it('h11: an hour that does not exist is the one after the change; one that comes twice is the second', () => {
    expect(iso('2026-03-08', '02:30', 'America/New_York')).toEqual(['2026-03-08T07:30:00.000Z', 'gap']);
    expect(iso('2026-11-01', '01:30', 'America/New_York')).toEqual(['2026-11-01T06:30:00.000Z', 'overlap']);
    // Half an hour's change, and a day that a country left out.
    expect(iso('2026-04-05', '01:45', 'Australia/Lord_Howe')[1]).toBe('overlap');
    expect(iso('2011-12-30', '12:00', 'Pacific/Apia')).toEqual(['2011-12-30T22:00:00.000Z', 'gap']);
  });

  it('h11: refuses days, minutes and zones that are not', () => {
    expect([isCivil('2027-02-29', '12:00'), isCivil('2028-02-29', '12:00'), isCivil('2026-01-01', '24:00'), isCivil('2026-1-1', '12:00')]).toEqual([false, true, false, false]);
    expect([isZone('Europe/Oslo'), isZone('Europe/Atlantis'), isZone('+01:00'), isZone('')]).toEqual([true, false, false, false]);
  });

  it('h11: over 10,000 hours of every kind, the instant read on the wall again is the rule, save in a gap; and no rule means an earlier instant than the wall', () => {
    const hours = fc.record({ day: fc.integer({ min: 0, max: 4 * 366 }), minute: fc.integer({ min: 0, max: 1439 }), zone: fc.constantFrom(...ZONES) });
    fc.assert(fc.property(hours, ({ day, minute, zone }) => {
      const rule = { date: plusDays('2024-01-01', day), time: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, zone };
      const { at, was } = instantOf(rule);
      const { date, time } = civilOf(at, zone);
      if (was === 'gap') expect(`${date} ${time}` > `${rule.date} ${rule.time}`).toBe(true);
      else expect([date, time]).toEqual([rule.date, rule.time]);
      // The second of two: an hour later the wall says something later.
      if (was === 'overlap') expect(civilOf(new Date(at.getTime() + 3_600_000), zone).time > time || civilOf(new Date(at.getTime() + 3_600_000), zone).date > date).toBe(true);
      expect(driftOf(rule, at)).toBe(0);
    }), { numRuns: 10_000 });
  });

  it('h11: a law that changes a zone shows as a drift, and moves nothing by itself', () => {
    // As announced while Jordan still changed its clocks: it kept summer time for good in October 2022.
    expect(driftOf({ date: '2022-12-01', time: '12:00', zone: 'Asia/Amman' }, new Date('2022-12-01T10:00:00Z'))).toBe(-3_600_000);
  });
});

describe('working days and office hours', () => {
  let calendar: Calendar;
  beforeAll(async () => ({ calendar } = calendars()));

  it('h11 c11: knows each country’s weekend and public holidays, and says where it has no list', async () => {
    expect([calendar('JOR', '2026-11-27'), calendar('JOR', '2026-11-29'), calendar('SVN', '2026-11-29')]).toEqual(['weekend', 'working', 'weekend']);
    expect([calendar('SVN', '2026-02-09'), calendar('SVN', '2027-02-08'), calendar('CHL', '2026-09-18'), calendar('NOR', '2026-05-17'), calendar('CAN', '2026-07-01')]).toEqual(['working', 'holiday', 'holiday', 'weekend', 'holiday']);
    const { known } = calendars();
    expect(['AUT', 'CHL', 'CRI', 'GRC', 'IRL', 'MLI', 'NOR', 'PAN', 'SVN', 'CHE', 'THA', 'CAN', 'ZAF'].filter((c) => !known(c))).toEqual([]);
    expect(known('JOR')).toBe(false);
  });

  it('h11: counts working days over weekends, holidays and the leap day', () => {
    expect(workingDay(calendar, 'SVN', '2026-12-24', 1)).toBe('2026-12-28');
    expect(workingDay(calendar, 'SVN', '2026-12-25')).toBe('2026-12-28');
    expect(workingDay(calendar, 'CAN', '2028-02-28', 1)).toBe('2028-02-29');
    expect(workingDay(calendar, 'JOR', '2026-11-26', 1)).toBe('2026-11-29');
  });

  it('h11 c11: says why an hour is a bad one at an office; its closing minute still belongs to it', () => {
    const office = (country: string, zone: string) => ({ country, zone, opens: '09:00', closes: '18:00' });
    const at = new Date('2026-11-25T20:00:00Z');
    expect(unsocialAt(calendar, at, office('CRI', 'America/Costa_Rica'))).toBeNull();
    expect(unsocialAt(calendar, at, office('THA', 'Asia/Bangkok'))).toBe('night');
    expect(unsocialAt(calendar, new Date('2026-11-27T10:00:00Z'), office('JOR', 'Asia/Amman'))).toBe('weekend');
    expect(unsocialAt(calendar, new Date('2027-02-08T10:00:00Z'), office('SVN', 'Europe/Ljubljana'))).toBe('holiday');
    expect([unsocialAt(calendar, new Date('2026-11-25T17:00:00Z'), office('SVN', 'Europe/Ljubljana')), unsocialAt(calendar, new Date('2026-11-25T17:01:00Z'), office('SVN', 'Europe/Ljubljana'))]).toEqual([null, 'night']);
  });
});

describe('kept deadlines and their heartbeat', () => {
  let n: Network;
  beforeAll(async () => (n = await network({ members: ['NOR', 'CAN'], observers: ['ZAF'] })), 60_000);
  afterAll(() => n?.close());
  const tx = () => ({ query: <R>(text: string, values?: unknown[]) => n.db.own(text, values) as Promise<R> });
  const open = (party: string) => n.read.query<OpenDeadline>(OPEN_DEADLINES, [party, 20]);
  const civil = { date: '2126-11-25', time: '12:00', zone: 'America/New_York', city: 'New York' };

  it('h11: is read by those it concerns, soonest first, until it is closed; set again, it moves', async () => {
    const now = await n.clock.now();
    const one = { key: `t:${randomUUID()}`, channel: NETWORK, kind: 'silence', ref: 'silence:x', due: new Date('2126-11-25T17:00:00Z'), civil, parties: ['NOR', 'CAN'], mandate: 'bind' as const, facts: { round: 1 } };
    await setDeadline(tx() as never, one, now);
    await setDeadline(tx() as never, { ...one, key: `t:${randomUUID()}`, due: new Date('2126-11-24T17:00:00Z'), civil: null, parties: null }, now);
    expect((await open('NOR')).map((d) => [d.due, d.civil])).toEqual([['2126-11-24T17:00:00.000Z', null], ['2126-11-25T17:00:00.000Z', civil]]);
    expect((await open('ZAF')).map((d) => d.due)).toEqual(['2126-11-24T17:00:00.000Z']);
    expect(await open('FIN')).toEqual([]);
    await setDeadline(tx() as never, { ...one, due: new Date('2126-11-23T17:00:00Z') }, now);
    expect((await open('CAN')).map((d) => d.due)).toEqual(['2126-11-23T17:00:00.000Z', '2126-11-24T17:00:00.000Z']);
    await closeDeadline(tx() as never, one.key, now);
    expect((await open('CAN')).map((d) => d.due)).toEqual(['2126-11-24T17:00:00.000Z']);
  });

  it('h11: shows every clock that beats, what is overdue and what is next, and the time in which none did', async () => {
    const pulse = (): Promise<PulseView> => readPulse(n.read);
    expect((await pulse()).nodes).toHaveLength(1);
    await beat({ query: tx().query } as never, randomUUID(), new Date(), 3, 12);
    const two = await pulse();
    expect([two.nodes.length, two.outages]).toEqual([2, []]);
    await n.db.own(`insert into alarm (key, channel, command, payload, due, held, tries) values ('late', $1, 'role.lapse', '{}', concord_now() - interval '1 hour', concord_now() + interval '1 hour', 2)`, [NETWORK]);
    expect((await pulse()).waiting).toMatchObject({ count: 1, tries: 2 });
    await n.db.own(`delete from alarm where key = 'late'`);
    // Every clock was away for a quarter of an hour; setting the installation's clock forward is no outage.
    await n.clock.pass('3 days');
    await beat({ query: tx().query } as never, two.nodes[0]!.node, new Date(), 3, 12);
    expect((await pulse()).outages).toEqual([]);
    await n.db.own(`update heartbeat set heard = heard - interval '15 minutes'`);
    expect((await pulse()).nodes).toEqual([]);
    await beat({ query: tx().query } as never, two.nodes[0]!.node, new Date(), 3, 12);
    const [outage] = (await pulse()).outages;
    expect(Math.round((Date.parse(outage!.until) - Date.parse(outage!.since)) / 60_000)).toBe(15);
  });

  it('h11: tells of a deadline whose hour a change of law has moved, and leaves it where it was announced', async () => {
    await setDeadline(tx() as never, { key: 'amman', channel: NETWORK, kind: 'silence', ref: 'silence:y', due: new Date('2022-12-01T10:00:00Z'), civil: { date: '2022-12-01', time: '12:00', zone: 'Asia/Amman', city: 'Amman' }, parties: null }, await n.clock.now());
    expect((await readPulse(n.read)).moved).toContainEqual({ ref: 'silence:y', channel: NETWORK, due: '2022-12-01T10:00:00.000Z', byRule: '2022-12-01T09:00:00.000Z', zone: 'Asia/Amman' });
  });
});

// The arithmetic of silence over schedules that nobody thought of: a fake clock, every zone and change of clocks, restarts across the deadline; and random acts of random
// members through the door. Never early, never late, exactly once. Not here: the stories (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { SILENCE, type SilenceMode, type Voice } from '../src/contract/silence.views.js';
import type { ProfileRules } from '../src/contract/profile.views.js';
import { civilOf, instantOf, plusDays } from '../src/ledger/civil.js';
import { calendars, type Calendar } from '../src/ledger/working-days.js';
import { endsAtOnce, extendedTo, faultsOf, fitted, isLate, leastHours, outageExtension, restartedTo, startOf, verdict, type Outage } from '../src/actions/silence/reckon.js';
import { dice } from './support/dice.js';
import type { Network } from './support/network.js';
import { house, round, SEATED, set, setQuietly, tabled, told, voices } from './support/silences.js';

const RULES: ProfileRules = { silenceHours: 72, urgentHours: 24, changesHours: 24, objectHours: 24, extensions: 1, extensionHours: 48, positionsHours: 48, noticeHours: 24, translationHours: 24, textHours: 24, sponsorMembers: 0, sponsorRegions: 0, silentSponsors: 'dropped', breakers: 'named', disputeHours: 24, opens: '09:00', closes: '18:00', outageMinutes: 10, outageWindowHours: 4 };
const CHAIRS = [['SVN', 'Europe/Ljubljana'], ['CHL', 'America/Santiago'], ['JOR', 'Asia/Amman'], ['MLI', 'Africa/Bamako'], ['THA', 'Asia/Bangkok'], ['CAN', 'America/Toronto'], ['CRI', 'America/Costa_Rica'], ['IRL', 'Europe/Dublin']] as const;
const HOUR = 3_600_000;
let calendar: Calendar;
beforeAll(async () => ({ calendar } = calendars()));

interface Step { at: number; does: 'break' | 'lift' | 'poll' | 'down' | 'up' }
/** The engine as the door and the clock run it, over a clock that only the schedule moves: acts judge themselves, the poll ends what is due, a stopped platform does neither. */
class Engine {
  voice: Voice = 'silent';
  ends: { as: string; at: number; effective: number }[] = [];
  counted: number[] = [];
  private up = true;
  constructor(readonly due: Date, readonly mode: SilenceMode) {}

  step({ at, does }: Step): void {
    if (does === 'down' || does === 'up') this.up = does === 'up';
    if (!this.up || this.ends.length) return;
    const late = isLate(new Date(at), this.due);
    if (does === 'break' && !late && this.voice !== 'broke') this.say('broke', at);
    if (does === 'lift' && !late && this.voice === 'broke') this.say('lifted', at);
    if ((does === 'poll' || does === 'up') && late) this.end(verdict([{ party: 'JOR', voice: this.voice }]), at, this.due.getTime());
  }
  private say(voice: Voice, at: number): void {
    this.voice = voice;
    this.counted.push(at);
    if (voice === 'broke' && endsAtOnce(this.mode)) this.end('broken', at, at);
  }
  private end(as: string, at: number, effective: number): void {
    this.ends.push({ as, at, effective });
  }
}

describe('schedules with a fake clock', () => {
  const day = fc.integer({ min: 0, max: 4 * 366 }).map((d) => plusDays('2026-01-01', d));
  const chair = fc.constantFrom(...CHAIRS).map(([country, zone]) => ({ country, zone, city: country }));
  // Instants crowd around the deadline: a millisecond before, at it, after it, and days away.
  const near = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -60_000, max: 60_000 }), fc.integer({ min: -96 * HOUR, max: 8 * HOUR }));
  const steps = fc.array(fc.record({ off: near, does: fc.constantFrom('break', 'lift', 'poll', 'down', 'up') as fc.Arbitrary<Step['does']> }), { minLength: 1, maxLength: 14 });

  it('c11 h11: over 10,000 of them a silence ends once, at its deadline and not a millisecond before, as what stood then; no late word counts and none in time is lost', () => {
    fc.assert(fc.property(day, chair, fc.integer({ min: 9 * 60, max: 18 * 60 }), fc.constantFrom('strict', 'collecting') as fc.Arbitrary<SilenceMode>, steps, (date, place, minute, mode, some) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const { at: due } = instantOf({ date, time, zone: place.zone });
      const engine = new Engine(due, mode);
      const end = due.getTime() + 9 * HOUR;
      const all: Step[] = [...some.map((s) => ({ at: due.getTime() + s.off, does: s.does })), { at: end, does: 'up' as const }, { at: end, does: 'poll' as const }].sort((a, b) => a.at - b.at);
      all.forEach((s) => engine.step(s));
      expect(engine.ends).toHaveLength(1);
      const [{ as, at, effective }] = engine.ends as [Engine['ends'][0]];
      expect(engine.counted.every((c) => c < due.getTime())).toBe(true);
      if (effective === due.getTime()) expect(at).toBeGreaterThanOrEqual(due.getTime());
      else expect([mode, as, effective < due.getTime()]).toEqual(['strict', 'broken', true]);
      expect(as).toBe(engine.voice === 'broke' ? 'broken' : 'adopted');
    }), { numRuns: 10_000 });
  });

  it('c11 h11: over 10,000 plans a deadline that is accepted is long enough and on a working hour of the chair’s city, and no extension, restart or outage makes it earlier', () => {
    const plan = fc.record({ place: chair, now: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 11, 31) }), hours: fc.integer({ min: 1, max: 240 }), minute: fc.integer({ min: 0, max: 59 }), meeting: fc.boolean(), urgent: fc.boolean(), changes: fc.boolean(), more: fc.integer({ min: 1, max: 48 }), off: fc.integer({ min: -300, max: 60 }), length: fc.integer({ min: 1, max: 400 }) });
    let accepted = 0;
    fc.assert(fc.property(plan, ({ place, now: ms, hours, minute, meeting, urgent, changes, more, off, length }) => {
      const now = new Date(ms);
      const due = new Date(ms + hours * HOUR + minute * 60_000);
      const p = { now, asked: null, posted: [now, new Date(ms - HOUR)], due, meeting, urgent, changes };
      const open = (d: Date): boolean => {
        const wall = civilOf(d, place.zone);
        return calendar(place.country, wall.date) === 'working' && wall.time >= '09:00' && wall.time <= '18:00';
      };
      if (!faultsOf(p, RULES, place, calendar).length) {
        accepted += 1;
        expect(open(due)).toBe(true);
        expect(due.getTime() - startOf(p, RULES).getTime()).toBeGreaterThanOrEqual((urgent || changes ? 24 : 72) * HOUR);
        const longer = extendedTo(due, more, RULES, place, calendar);
        expect(longer.getTime()).toBeGreaterThanOrEqual(due.getTime() + more * HOUR);
        expect(open(longer)).toBe(true);
      }
      const fit = fitted(due, RULES, place, calendar);
      expect([fit >= due, open(fit)]).toEqual([true, true]);
      expect(restartedTo(now, new Date(due.getTime() - more * HOUR), due, RULES, place, calendar, leastHours(RULES, { urgent: false, changes })).getTime() - now.getTime()).toBeGreaterThanOrEqual((more > 24 ? more : changes ? 24 : 72) * HOUR);
      const outage: Outage = { since: new Date(due.getTime() + off * 60_000), until: new Date(due.getTime() + (off + length) * 60_000) };
      const moved = outageExtension(due, [outage], RULES);
      const felt = Math.min(0, off + length) - Math.max(-240, off);
      expect(moved !== null).toBe(felt > 10);
      if (moved) expect([(moved.due.getTime() - due.getTime()) % HOUR, moved.due >= outage.until]).toEqual([0, true]);
    }), { numRuns: 10_000 });
    expect(accepted).toBeGreaterThan(500);
  });
});

describe('random acts of all members through the door', () => {
  let n: Network;
  beforeAll(async () => (n = await house('2027-06-07T08:00:00Z')), 120_000);
  afterAll(() => n?.close());

  const objection = { lang: 'en' as const, reason: 'No.' };
  it.each([1, 2, 3, 4])('c11: seed %i: the words adopted are those announced, no adopted round has an unlifted objection made in time, and every member has one voice', async (seed) => {
    const roll = dice(seed);
    const start = new Date(Date.UTC(2027, 5, 7 + 14 * seed, 8));
    await set(n, start.toISOString());
    const action = await tabled(n);
    const silence = randomUUID();
    const due = new Date(Date.UTC(2027, 5, 14 + 14 * seed, 10));
    await n.as('SVN').do('silence.announce', { silence, mode: roll(2) ? 'strict' : 'collecting', date: due.toISOString().slice(0, 10), time: '12:00', meeting: true }, action);
    await n.clock.runDue();
    for (let i = 0; i < 30; i += 1) {
      const by = n.as(SEATED[roll(SEATED.length)]!);
      const paragraphs = roll(2) ? [['title', 'purpose'][roll(2)]!] : [];
      const acts = [
        () => by.try('silence.break', { silence, paragraphs, ...objection }, action), () => by.try('silence.lift', { silence }, action), () => by.try('silence.affirm', { silence }, action),
        () => by.try('silence.ask-extension', { silence, request: randomUUID(), hours: 1 + roll(48), ...objection }, action), () => n.clock.runDue(),
        () => n.as('SVN').try('silence.lapse', { silence }, action), () => n.as('SVN').try('action.revise', { title: { en: `Other ${i}` } }, action),
      ];
      await acts[roll(acts.length)]!();
      if (i === 24) await setQuietly(n, new Date(due.getTime() + roll(3) * 1_000).toISOString());
    }
    await n.clock.pass('1 second');
    const s = await round(n, action);
    const entries = await told(n, action);
    expect(Object.keys(voices(s))).toEqual([...SEATED].sort());
    expect(entries.filter((e) => ['silence.adopted', 'silence.broken'].includes(e.type))).toHaveLength(1);
    expect(['adopted', 'broken']).toContain(s.state);
    const standing = s.voices.filter((v) => v.voice === 'broke');
    if (s.state === 'adopted') expect([standing, entries.find((e) => e.type === 'silence.adopted')!.data.hash]).toEqual([[], entries.find((e) => e.type === 'silence.announced')!.data.hash]);
    else expect(s.voices.some((v) => v.objectedAt !== null)).toBe(true);
    expect(SILENCE.steps.lapse.from).toEqual(['running']);
  });
});

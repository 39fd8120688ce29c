// The arithmetic of the four readings: bounds to the millisecond, and the property that no reading depends on another's facts (d3, d5). Not here: where the facts come from (commitments-reports).
import fc from 'fast-check';
import { COMPLETIONS, DAY_MS, percentOf, plusMonths, readingsOf, reportingOf, REPORT_STAGES, scheduleOf, type ReadingFacts, type Readings } from '../src/contract/readings.js';

const at = (text: string): Date => new Date(text);

describe('d3 the schedule', () => {
  const milestones = [{ due: '2027-03-31', done: null }];
  it.each([
    ['2027-03-31T23:59:59.999Z', 'on-track'],
    ['2027-04-01T00:00:00.000Z', 'at-risk'],
  ])('a milestone is late once its day is over: %s', (now, is) => expect(scheduleOf({ due: '2027-12-31', milestones }, at(now))).toBe(is));

  it.each([
    ['2027-12-01T23:59:59.999Z', 'on-track'],
    ['2027-12-02T00:00:00.000Z', 'at-risk'],
    ['2027-12-31T23:59:59.999Z', 'at-risk'],
    ['2028-01-01T00:00:00.000Z', 'overdue'],
  ])('the end is near for thirty days and passed after its day: %s', (now, is) => expect(scheduleOf({ due: '2027-12-31', milestones: [] }, at(now))).toBe(is));

  it('a milestone that is done is not late, and without a day nothing is', () => {
    expect(scheduleOf({ due: '2027-12-31', milestones: [{ due: '2027-03-31', done: '2027-05-02T10:00:00Z' }] }, at('2027-06-01T00:00:00Z'))).toBe('on-track');
    expect(scheduleOf({ due: null, milestones }, at('2030-01-01T00:00:00Z'))).toBe('no-date');
  });
});

describe('d4 the traffic light', () => {
  it.each([
    ['2027-01-31T12:00:00.000Z', 'green'],
    ['2027-01-31T12:00:00.001Z', 'yellow'],
    ['2027-07-31T12:00:00.000Z', 'yellow'],
    ['2027-07-31T12:00:00.001Z', 'red'],
    ['2028-01-31T12:00:00.000Z', 'red'],
    ['2028-01-31T12:00:00.001Z', 'inactive'],
  ])('of a cycle of six months due on 31 January at noon: %s', (now, is) => expect(reportingOf({ due: '2027-01-31T12:00:00.000Z', cycle: 6 }, at(now))).toBe(is));

  it('months end where shorter months do, leap years known', () => {
    expect(plusMonths(at('2027-08-31T09:30:00.000Z'), 6).toISOString()).toBe('2028-02-29T09:30:00.000Z');
    expect(plusMonths(at('2026-08-31T09:30:00.000Z'), 6).toISOString()).toBe('2027-02-28T09:30:00.000Z');
    expect(plusMonths(at('2026-12-15T00:00:00.000Z'), 1).toISOString()).toBe('2027-01-15T00:00:00.000Z');
  });
});

describe('d3 how far it is, in per cent', () => {
  it.each([
    ['from nothing to ten', null, 10, 4, 40],
    ['a baseline counts as the beginning', 40, 100, 70, 50],
    ['at the baseline nothing is done yet', 40, 100, 40, 0],
    ['something that is to fall', 40, 10, 25, 50],
    ['something that is to fall to nothing', 40, 0, 10, 75],
    ['fallen to nothing', 40, 0, 0, 100],
    ['not begun to fall', 40, 0, 40, 0],
    ['further than the target', 0, 10, 12, 100],
    ['further down than the target', 40, 10, 5, 100],
    ['back behind the baseline', 40, 100, 30, 0],
    ['risen where it was to fall', 40, 10, 50, 0],
    ['half per cents go up', 0, 200, 1, 1],
    ['parts of one', 0, 2.5, 1, 40],
    ['kept where it is', 10, 10, 10, 100],
    ['not kept where it is', 10, 10, 9.99, 0],
    ['a target of nothing from nothing', null, 0, 0, 100],
  ])('%s', (_, baseline, target, value, is) => expect(percentOf(baseline, target, value)).toBe(is));
});

const day = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2029-12-31T00:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const instant = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2029-12-31T00:00:00Z'), noInvalidDate: true });
/** The facts of each reading, drawn apart. */
const OWN = {
  schedule: fc.record({ due: fc.option(day), milestones: fc.array(fc.record({ due: fc.option(day), done: fc.option(instant.map((d) => d.toISOString())) }), { maxLength: 4 }) }),
  stage: fc.record({ reports: fc.array(fc.record({ stage: fc.constantFrom(...REPORT_STAGES) }), { maxLength: 4 }) }),
  completion: fc.record({ assessments: fc.array(fc.record({ completion: fc.constantFrom(...COMPLETIONS) }), { maxLength: 4 }) }),
  reporting: fc.record({ awaited: fc.array(fc.record({ due: instant.map((d) => d.toISOString()), cycle: fc.integer({ min: 1, max: 24 }) }), { maxLength: 3 }) }),
} as const;
const READINGS = Object.keys(OWN) as (keyof Readings)[];
const FACTS: fc.Arbitrary<ReadingFacts> = fc.tuple(OWN.schedule, OWN.stage, OWN.completion, OWN.reporting).map(([s, r, c, a]) => ({ ...s, ...r, ...c, ...a }));

describe('d5 side by side', () => {
  it.each(READINGS)('whatever becomes of the facts of “%s”, the three others read as before', (changed) => {
    fc.assert(
      fc.property(FACTS, OWN[changed] as fc.Arbitrary<Partial<ReadingFacts>>, instant, (facts, others, now) => {
        const [was, is] = [readingsOf(facts, now), readingsOf({ ...facts, ...others }, now)];
        for (const r of READINGS) if (r !== changed) expect(is[r]).toBe(was[r]);
      }),
      { numRuns: 500 },
    );
  });

  it('each follows its own facts: the last word of the state, the last of its assessors, the light of whoever is furthest behind', () => {
    fc.assert(
      fc.property(FACTS, instant, (facts, now) => {
        const r = readingsOf(facts, now);
        expect(r.stage).toBe(facts.reports.length ? facts.reports[facts.reports.length - 1]!.stage : null);
        expect(r.completion).toBe(facts.assessments.length ? facts.assessments[facts.assessments.length - 1]!.completion : null);
        const late = facts.awaited.map((a) => Number(now > at(a.due)) + Number(now > plusMonths(at(a.due), a.cycle)) + Number(now > plusMonths(at(a.due), 2 * a.cycle)));
        expect(r.reporting).toBe(late.length ? ['green', 'yellow', 'red', 'inactive'][Math.max(...late)] : null);
        const over = facts.due !== null && now.getTime() >= at(`${facts.due}T00:00:00Z`).getTime() + DAY_MS;
        expect(r.schedule === 'overdue').toBe(over);
      }),
      { numRuns: 500 },
    );
  });

  it('nobody has said anything yet: that is no value of the scale', () => {
    expect(readingsOf({ due: null, milestones: [], reports: [], assessments: [], awaited: [] }, at('2027-01-01T00:00:00Z'))).toEqual({ schedule: 'no-date', stage: null, completion: null, reporting: null });
  });
});

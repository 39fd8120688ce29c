// The formula of the scorecard (d14), rule by rule and for any commitments whatever. Not here: what stands in it on which day (commitments-scorecard-as-of.spec.ts).
import fc from 'fast-check';
import { COMPLETIONS, REPORTINGS, SCHEDULES } from '../src/contract/readings.js';
import { ASIDE, asideOf, cardOf, columnsOf, figuresOf, isAssessed, isOverdue, jointOf, NO_PRIORITY, SQUARES, squareOf, type Counted } from '../src/contract/scorecard.js';

const running: Counted = { owner: 'CHL', form: 'single', stage: 'active', outcome: null, counted: true, historic: false, same: false, priorities: ['civilians'], readings: { schedule: 'on-track', completion: 'limited', reporting: 'green' } };
const but = (more: Partial<Counted>, readings: Partial<Counted['readings']> = {}): Counted => ({ ...running, ...more, readings: { ...running.readings, ...readings } });

describe('d14: what is counted', () => {
  test.each<[string, Partial<Counted>, ReturnType<typeof asideOf>]>([
    ['what runs', {}, null],
    ['what was kept', { stage: 'closed', outcome: 'fulfilled' }, null],
    ['what was not kept', { stage: 'closed', outcome: 'not-fulfilled' }, null],
    ['the promise of a group', { form: 'group' }, 'group'],
    ['a state’s own of it', { form: 'child' }, null],
    ['the same promise under another number', { same: true }, 'same'],
    ['what was withdrawn', { stage: 'closed', outcome: 'withdrawn' }, 'withdrawn'],
    ['what was replaced', { stage: 'closed', outcome: 'superseded' }, 'superseded'],
    ['a statement without a measure or a date', { counted: false }, 'political'],
    ['one that waits for a condition', { stage: 'conditional' }, 'conditional'],
    ['one that has not begun', { stage: 'registered' }, 'pending'],
    ['a statement that was withdrawn', { counted: false, stage: 'closed', outcome: 'withdrawn' }, 'withdrawn'],
  ])('%s', (_, more, expected) => expect(asideOf(but(more))).toBe(expected));
});

describe('d14: what a square shows', () => {
  test.each<[string, Partial<Counted>, Partial<Counted['readings']>, ReturnType<typeof squareOf>, boolean]>([
    ['what the assessor found', {}, {}, 'limited', false],
    ['that nobody has assessed it, which is not “no evidence”', {}, { completion: null }, 'not-assessed', false],
    ['a report that is due, as up to date', {}, { reporting: 'yellow' }, 'limited', false],
    ['silence of more than a cycle, which is not “not started”', {}, { reporting: 'red' }, 'no-report', false],
    ['the same where an assessor has been there before', {}, { reporting: 'inactive', completion: 'complete' }, 'no-report', false],
    ['silence and a day that is past, both', {}, { reporting: 'red', schedule: 'overdue' }, 'no-report', true],
    ['a day that is past beside what was found', {}, { schedule: 'overdue', completion: 'substantial' }, 'substantial', true],
    ['what was closed, which owes no report and is late no more', { stage: 'closed', outcome: 'partly' }, { reporting: 'red', schedule: 'overdue' }, 'limited', false],
    ['what is historic, which never owed one', { historic: true }, { reporting: 'inactive', schedule: 'overdue' }, 'limited', false],
    ['what nobody is asked to report on', {}, { reporting: null, completion: 'not-started' }, 'not-started', false],
  ])('%s', (_, more, readings, square, overdue) => expect([squareOf(but(more, readings)), isOverdue(but(more, readings))]).toEqual([square, overdue]));
});

test('d14: who reports comes first: of those that owe reports, and what is historic owes none', () => {
  expect(figuresOf([running, but({}, { reporting: 'red' }), but({ historic: true }, { reporting: 'red' }), but({ same: true })])).toEqual({
    owing: 2, reported: 1, counted: 3, overdue: 0, squares: [{ square: 'limited', overdue: false, count: 2 }, { square: 'no-report', overdue: false, count: 1 }],
  });
});

test('d14: a commitment stands in the column of each of its priorities and once in each sum', () => {
  const two = but({ priorities: ['civilians.mines', 'civilians', 'safety'] });
  expect([columnsOf(two), columnsOf(but({ priorities: [] }))]).toEqual([['civilians', 'safety'], [NO_PRIORITY]]);
  const card = cardOf([two, but({ owner: 'NOR' })], (c) => c.owner, ['JOR', 'CHL']);
  expect(card.lines.map((l) => [l.key, l.all.counted, Object.keys(l.cells)])).toEqual([['JOR', 0, []], ['CHL', 1, ['civilians', 'safety']], ['NOR', 1, ['civilians']]]);
  expect([card.all.counted, card.columns.civilians!.counted, card.columns.safety!.counted]).toEqual([2, 2, 1]);
});

test('d9: of a joint commitment a partner that has said nothing is unknown and not nought', () => {
  expect(jointOf([{ share: 60, percent: 50 }, { share: 20, percent: 100 }, { share: 20, percent: null }])).toEqual({ percent: 63, known: 80, whole: 100 });
  expect(jointOf([{ share: 50, percent: null }, { share: 50, percent: null }])).toEqual({ percent: null, known: 0, whole: 100 });
});

describe('d14: for any commitments', () => {
  const any = fc.record<Counted>({
    owner: fc.constantFrom('CHL', 'NOR', 'JOR'), form: fc.constantFrom('single', 'joint', 'group', 'child'), stage: fc.constantFrom('registered', 'conditional', 'active', 'closed'),
    outcome: fc.constantFrom(null, 'fulfilled', 'partly', 'not-fulfilled', 'superseded', 'withdrawn'), counted: fc.boolean(), historic: fc.boolean(), same: fc.boolean(),
    priorities: fc.subarray(['civilians', 'civilians.mines', 'safety', 'governance']),
    readings: fc.record({ schedule: fc.constantFrom(...SCHEDULES), completion: fc.option(fc.constantFrom(...COMPLETIONS)), reporting: fc.option(fc.constantFrom(...REPORTINGS)) }),
  });
  const some = fc.array(any, { maxLength: 60 });

  test('each stands in exactly one place, and every figure is the sum of what it opens to', () => {
    fc.assert(fc.property(some, (all) => {
      const card = cardOf(all, (c) => c.owner);
      const aside = ASIDE.reduce((n, a) => n + (card.aside[a] ?? 0), 0);
      expect(card.all.counted + aside).toBe(all.length);
      expect(card.lines.reduce((n, l) => n + l.all.counted, 0)).toBe(card.all.counted);
      for (const f of [card.all, ...Object.values(card.columns), ...card.lines.flatMap((l) => [l.all, ...Object.values(l.cells)])]) {
        expect(f.squares.reduce((n, s) => n + s.count, 0)).toBe(f.counted);
        expect(f.squares.filter((s) => s.overdue).reduce((n, s) => n + s.count, 0)).toBe(f.overdue);
        const silent = f.squares.filter((s) => s.square === 'no-report').reduce((n, s) => n + s.count, 0);
        expect(f.owing - f.reported).toBe(silent);
      }
    }));
  });

  test('no reading stands in for another: a change of one leaves what the others show', () => {
    fc.assert(fc.property(any, fc.constantFrom(...SCHEDULES), fc.option(fc.constantFrom(...COMPLETIONS)), (c, schedule, completion) => {
      expect(squareOf({ ...c, readings: { ...c.readings, schedule } })).toBe(squareOf(c));
      const assessed = { ...c, readings: { ...c.readings, completion } };
      expect([isOverdue(assessed), squareOf(assessed) === 'no-report', asideOf(assessed)]).toEqual([isOverdue(c), squareOf(c) === 'no-report', asideOf(c)]);
      expect(SQUARES.filter(isAssessed).length).toBe(COMPLETIONS.length);
      if (isAssessed(squareOf(c))) expect(squareOf(c)).toBe(c.readings.completion);
    }));
  });
});

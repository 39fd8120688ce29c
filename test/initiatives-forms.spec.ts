// The pure part of the form of a result: what it begins with and what it sends, so that nothing is lost that it does not show. Not here: drawing it.
import type { Activity, Measurement } from '../src/contract/activity.js';
import { draftOf, resultPayload } from '../client/src/rooms/initiatives/forms/result-draft.js';

type Result = Activity['results'][number];
const of = (value: string | undefined, ...dimensions: [string, string][]): Measurement => ({ ...(value === undefined ? {} : { value }), locations: [], documents: [], dimensions: dimensions.map(([name, v]) => ({ name, value: v })) });
const [women, men]: [[string, string], [string, string]] = [['sex', 'female'], ['sex', 'male']];
const record = (targets: Measurement[], actuals: Measurement[], baselines: Measurement[] = []): Result => ({
  type: '1', title: { narratives: [] }, documents: [], references: [],
  indicators: [{ measure: '1', title: { narratives: [] }, documents: [], references: [], baselines: baselines.map((b) => ({ ...b, year: '2020' })), periods: [{ start: '2026-01-01', end: '2026-12-31', targets, actuals }] }],
});
const sides = (before: Result, change: (draft: ReturnType<typeof draftOf>) => void = () => undefined) => {
  const draft = structuredClone(draftOf(before, 'en'));
  change(draft);
  const [indicator] = resultPayload(draft, before, 0).indicators;
  return { targets: indicator!.periods[0]!.targets, actuals: indicator!.periods[0]!.actuals, baselines: indicator!.baselines };
};

describe('b3 values by part', () => {
  const before = record([of('90'), of('40', women), of('50', men), of('7', women, ['age', '18–24'])], [of('10', women), of(undefined, men)], [of('5', women), of('8')]);

  it('stand side by side by their dimensions', () => {
    const [period] = draftOf(before, 'en').indicators[0]!.periods;
    expect(period!.parts).toEqual([
      { dimensions: [{ name: 'sex', value: 'female' }], target: { at: 1, value: '40' }, actual: { at: 0, value: '10' } },
      { dimensions: [{ name: 'sex', value: 'male' }], target: { at: 2, value: '50' }, actual: { at: 1, value: '' } },
      { dimensions: [{ name: 'sex', value: 'female' }, { name: 'age', value: '18–24' }], target: { at: 3, value: '7' }, actual: { value: '' } },
    ]);
  });

  it('go back as they came when nothing is touched, a value that never was one too', () => {
    const dims = (m: Measurement) => m.dimensions.map((d) => ({ name: d.name, value: d.value }));
    const same = (list: Measurement[]) => list.map((m, at) => ({ at, ...(m.value ? { value: m.value } : {}), dimensions: dims(m) }));
    const p = before.indicators[0]!.periods[0]!;
    expect(sides(before)).toEqual({ targets: same(p.targets), actuals: same(p.actuals), baselines: same(before.indicators[0]!.baselines).map((b) => ({ ...b, year: '2020' })) });
  });

  it('are corrected, emptied, added and given another dimension', () => {
    const { targets, actuals } = sides(before, ({ indicators: [i] }) => {
      const [women, men] = i!.periods[0]!.parts;
      women!.target.value = '45';
      women!.dimensions[0]!.value = 'women';
      men!.target.value = ' ';
      men!.actual.value = '20';
      i!.periods[0]!.parts.push({ dimensions: [{ name: 'age', value: 'under 18' }], target: { value: '' }, actual: { value: '3' } });
    });
    const now = [{ name: 'sex', value: 'women' }];
    expect(targets).toEqual([{ at: 0, value: '90', dimensions: [] }, { at: 1, value: '45', dimensions: now }, { at: 3, value: '7', dimensions: [{ name: 'sex', value: 'female' }, { name: 'age', value: '18–24' }] }]);
    expect(actuals).toEqual([{ at: 0, value: '10', dimensions: now }, { at: 1, value: '20', dimensions: [{ name: 'sex', value: 'male' }] }, { value: '3', dimensions: [{ name: 'age', value: 'under 18' }] }]);
  });

  it('keep an undivided value beyond the first, which the form does not show', () => {
    const places = record([of('1'), of('2')], []);
    expect(sides(places, ({ indicators: [i] }) => { i!.periods[0]!.target.value = ''; }).targets).toEqual([{ at: 1, value: '2', dimensions: [] }]);
  });

  it('have a baseline each, with its year', () => {
    expect(sides(before, ({ indicators: [i] }) => {
      i!.baseline.year = '2019';
      i!.baselineParts[0]!.value = '6';
      i!.baselineParts.push({ dimensions: [{ name: 'sex', value: 'male' }], value: '4', year: '2021' });
    }).baselines).toEqual([
      { at: 0, value: '6', dimensions: [{ name: 'sex', value: 'female' }], year: '2020' }, { at: 1, value: '8', dimensions: [], year: '2019' }, { value: '4', dimensions: [{ name: 'sex', value: 'male' }], year: '2021' },
    ]);
  });
});

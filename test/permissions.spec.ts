// Who may do what, held against the running application: test/proof/permissions/table.txt is the reviewed answer. A new command, route or message has no row there and
// fails here until somebody has read the proposed one. The goal G21 of `npm run proof` counts the same.
import { measure, type Measured } from './proof/permissions/measure.js';
import { differences, legend, parse, printed, tableText, type Differences } from './proof/permissions/table.js';

describe('the running application', () => {
  let measured: Measured;
  let found: Differences;
  beforeAll(async () => {
    measured = await measure();
    found = differences(measured.rows, parse(tableText()));
  }, 1_500_000);

  test('allows nobody what the table does not allow', () => expect(found.allows).toEqual([]));
  test('answers everybody else as the table says', () => expect(found.others).toEqual([]));
  // What is listed here is the row to be read, letter by letter, and then copied into table.txt.
  test('has no command, route or message without a row', () => expect(found.missing).toEqual([]));
  test('has everything that the table has a row for', () => expect(found.gone).toEqual([]));
  // Where nobody may, the question was perhaps wrong: an object in test/proof/objects.ts, a body in permissions/recipes.ts, or a remark “# nobody: why” in the table.
  test('lets somebody do each of them, and names every answer', () => expect(found.empty).toEqual([]));
  test('was asked many questions and recorded nothing of it', () => {
    expect(measured.left).toBe(0);
    expect(measured.questions).toBeGreaterThan(5_000);
  });
});

describe('the table', () => {
  const table = parse(tableText());
  const [key, cells] = [...table.rows][0]!;
  const less = (row: readonly string[]) => new Map([...table.rows, [key, row]]) as ReadonlyMap<string, readonly string[]>;

  test('says what its columns and letters mean', () => expect(tableText()).toContain(legend()));
  test('is of one shape', () => expect([...table.rows].filter(([, row]) => row.length !== cells.length).map(([k]) => k)).toEqual([]));
  test('is not met by an allowance that it does not have, by another refusal, by what is new or by what is gone', () => {
    expect(differences(table.rows, table)).toEqual({ allows: [], others: [], missing: [], gone: [], empty: [] });
    const at = cells.findIndex((c) => c !== 'A');
    expect(differences(less(cells.map((c, i) => (i === at ? 'A' : c))), table).allows).toHaveLength(1);
    expect(differences(less(cells.map((c, i) => (i === at ? 'x' : c))), table).others).toHaveLength(1);
    expect(differences(new Map([...table.rows, ['thing.do', cells]]), table).missing).toEqual([printed('thing.do', cells)]);
    expect(differences(new Map([...table.rows].slice(1)), table).gone).toEqual([key]);
    expect(differences(less(cells.map(() => 's')), table).empty).toHaveLength(1);
  });
});

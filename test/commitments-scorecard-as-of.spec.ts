// The scorecard over time (d14): as of the end of each quarter it equals what the entries alone say; every figure opens to its commitments; what is public of it stands on the public site and may be
// embedded (g7), what is not nowhere; and the files of it. Not here: the formula (commitments-scorecard.spec.ts).
import { randomUUID } from 'node:crypto';
import { ScorecardReader } from '../src/commitments/scorecard/scorecard.reader.js';
import { cardAsked, rowsAsked } from '../src/commitments/scorecard/scorecard.query.js';
import { csvOf, xlsxOf } from '../src/records/scorecard/scorecard-files.js';
import { scorecardTable } from '../src/records/scorecard/scorecard-table.js';
import { commitment, type Commitment } from './support/commitments.js';
import type { Network } from './support/network.js';
import { house, set } from './support/silences.js';
import { FrontDoor, type Browser } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
let anybody: Browser;
let kept: Commitment;
let silent: Commitment;
let statement: Commitment;
const QUARTERS = ['2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31', '2028-06-30', '2028-09-30', '2028-12-31'];
beforeAll(async () => {
  n = await house('2027-05-15T09:00:00Z');
  door = await FrontDoor.open(n);
  anybody = door.browser();
  kept = await commitment(n, { owner: 'NOR', level: 'public', title: { en: 'Thirty <officers>', fr: 'Trente officières' }, priorities: ['peace-support', 'civilians'], themes: ['civilians.women'] });
  silent = await commitment(n, { owner: 'CHL', title: { en: '=HYPERLINK("quiet")', fr: 'Silencieux' }, priorities: ['civilians'], due: '2028-01-31' });
  statement = await commitment(n, { owner: 'SVN', due: undefined, title: { en: 'We care', fr: 'Nous y tenons' } });
  const report = (c: Commitment, more: object) => c.as(c.owner).do('report.make', { report: randomUUID(), stage: 'in-progress', words: { en: 'Under way.' }, ...more });
  await set(n, '2027-10-01T10:00:00Z');
  await report(kept, { percent: 40 });
  const assessment = randomUUID();
  await n.secretariat.do('assessment.commission', { commitment: kept.id, assessor: 'JOR' }, assessment);
  await n.as('JOR').do('assessment.write', { completion: 'substantial', words: { en: 'Twelve are trained.', fr: 'Douze sont formées.' } }, assessment);
  await n.as('JOR').do('assessment.submit', { free: true }, assessment);
  await n.as('NOR').do('assessment.reply', { text: 'We agree.', lang: 'en' }, assessment);
  await set(n, '2028-03-01T10:00:00Z');
  await report(kept, { percent: 60 });
  await set(n, '2028-08-15T10:00:00Z');
  await report(kept, { percent: 80 });
  await set(n, '2029-01-02T10:00:00Z');
}, 240_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

interface Told {
  channel: string;
  type: string;
  at: Date;
  data: Record<string, string | boolean | null>;
}
const months = (at: Date, m: number): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + m, at.getUTCDate(), at.getUTCHours()));
/** The same from the entries alone: what each channel had told until then; what time says is dated at the day it was due. */
const byEntries = (told: readonly Told[], until: Date): { counted: number; reported: number; overdue: number; shown: Record<string, string> } => {
  const shown: Record<string, string> = {};
  let [reported, overdue] = [0, 0];
  for (const channel of new Set(told.map((e) => e.channel))) {
    const lines = told.filter((e) => e.channel === channel && e.at < until);
    const registered = lines.find((e) => e.type === 'commitment.registered');
    if (!registered?.data.counted) continue;
    const last = lines.filter((e) => e.type === 'report.made').at(-1) ?? registered;
    const isLate = until > months(last.at, 12);
    const assessed = lines.filter((e) => e.type === 'assessment.published').at(-1)?.data.completion as string | undefined;
    shown[channel] = isLate ? 'no-report' : (assessed ?? 'not-assessed');
    reported += isLate ? 0 : 1;
    overdue += until > new Date(Date.parse(registered.data.due as string) + 86_400_000) ? 1 : 0;
  }
  return { counted: Object.keys(shown).length, reported, overdue, shown };
};

it('d14: as of the end of each quarter the scorecard equals what the entries say, and each figure opens to its commitments', async () => {
  const told = (await n.db.own<Told & Record<string, unknown>>(`select e.channel, e.type, coalesce(e.due, e.at) as at, e.data from entry e join channel c on c.id = e.channel where c.kind = 'commitment' order by e.channel, e.seq`)) as Told[];
  const reader = n.app.get(ScorecardReader);
  const seen = new Set<string>();
  for (const day of QUARTERS) {
    const card = await reader.card(cardAsked({ asOf: day }));
    const rows = await reader.rows(rowsAsked({ asOf: day }));
    const expected = byEntries(told, new Date(Date.parse(day) + 86_400_000));
    expect([day, card.all.counted, card.all.reported, card.all.overdue, card.aside]).toEqual([day, expected.counted, expected.reported, expected.overdue, { political: 1 }]);
    expect([day, Object.fromEntries(rows.map((r) => [r.id, r.square]))]).toEqual([day, expected.shown]);
    for (const line of card.lines) for (const [column, f] of Object.entries(line.cells)) for (const s of f.squares) {
      const opened = await reader.rows(rowsAsked({ asOf: day, key: line.key, column, square: s.square }));
      expect(opened.filter((r) => r.overdue === s.overdue)).toHaveLength(s.count);
    }
    for (const s of card.all.squares) seen.add(s.square);
  }
  // The two years have everything in them that a square can go through here.
  expect([...seen].sort()).toEqual(['no-report', 'not-assessed', 'substantial']);
  expect(await reader.rows(rowsAsked({ aside: 'political' }))).toMatchObject([{ id: statement.id, square: null, aside: 'political' }]);
  expect((await reader.card(cardAsked({ by: 'year' }))).lines.map((l) => [l.key, l.all.counted])).toEqual([['2027', 2]]);
});

it('d14: a row says its four readings and where it was said; a day that is none is refused', async () => {
  const [row] = await n.app.get(ScorecardReader).rows(rowsAsked({ key: 'NOR' }));
  expect(row).toMatchObject({ number: kept.number, schedule: 'on-track', self: { stage: 'in-progress', percent: 80 }, reporting: 'green', assessed: { completion: 'substantial', assessor: 'JOR', reply: true }, square: 'substantial', overdue: false });
  const norway = (await door.letIn(['speak'])).browser;
  expect((await norway.ask('GET', '/api/commitments/scorecard?asOf=2027-02-30')).status).toBe(422);
  expect((await norway.ask('GET', '/api/commitments/scorecard')).status).toBe(200);
  expect((await anybody.ask('GET', '/api/commitments/scorecard')).status).toBe(401);
});

it('g7 d14 a9: what is public stands on the public site in both languages, and in a frame of anybody’s with its switch of language; what is not public stands nowhere', async () => {
  const page = async (path: string): Promise<string> => {
    const answer = await anybody.ask('GET', path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  const slug = kept.number.replaceAll('/', '-');
  const [en, fr] = [await page(`/en/commitment/${slug}`), await page(`/fr/commitment/${slug}`)];
  for (const words of ['Thirty &lt;officers&gt;', 'Twelve are trained.', 'We agree.', 'Substantial']) expect(en).toContain(words);
  for (const words of ['Trente officières', 'Douze sont formées.', 'Substantiel']) expect(fr).toContain(words);
  const framed = await page('/embed/fr/scorecard');
  expect(framed).toContain('href="/embed/en/scorecard"');
  expect(framed).not.toContain('<header');
  const everything = (await Promise.all(['/en/commitments', '/fr/commitments', '/en/scorecard', '/embed/en/scorecard', '/en/commitments?state=NOR', '/api/published/commitments', '/api/published/scorecard', `/api/published/commitment/${slug}`].map(page))).join('\n');
  expect(everything).toContain(kept.number);
  for (const secret of [silent.number, 'HYPERLINK', statement.number, 'We care', kept.id]) expect(everything).not.toContain(secret);
  for (const other of [silent, statement]) expect((await anybody.ask('GET', `/en/commitment/${other.number.replaceAll('/', '-')}`)).status).toBe(404);
  const [all, shown] = [await n.app.get(ScorecardReader).card(cardAsked({})), JSON.parse(await page('/api/published/scorecard')) as { all: { counted: number } }];
  expect([all.all.counted, shown.all.counted]).toEqual([2, 1]);
});

it('d14: as a file each commitment is a row, counted or not, and no cell of it is a formula', async () => {
  const rows = await n.app.get(ScorecardReader).rows(rowsAsked({ aside: undefined }));
  const table = scorecardTable([...rows, ...(await n.app.get(ScorecardReader).rows(rowsAsked({ aside: 'political' })))], { lang: 'en', asOf: '2029-01-02T10:00:00Z', state: (code) => code });
  expect(table.map((r) => r[0])).toEqual(['No.', ...[kept, silent].map((c) => c.number), statement.number]);
  expect(csvOf(table).toString()).toContain(`"'=HYPERLINK(""quiet"")"`);
  expect((await xlsxOf(table)).subarray(0, 2).toString()).toBe('PK');
  const norway = (await door.letIn(['speak'])).browser;
  const csv = await norway.ask('GET', '/api/commitments/scorecard/file?form=csv&lang=fr');
  expect([csv.status, String(csv.headers['content-disposition'])]).toEqual([200, expect.stringMatching(/scorecard-fr-.*\.csv/)]);
  expect(csv.body.split('\r\n').filter(Boolean)).toHaveLength(4);
});

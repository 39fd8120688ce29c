// The demonstration's initiatives: varied, whole, valid IATI, and said in good French. Not here: how the demonstration is made (demo.spec.ts).
import { Test, type TestingModule } from '@nestjs/testing';
import { AppModule } from '../src/app.module.js';
import type { Activity } from '../src/contract/activity.js';
import { PRIORITY_CODES } from '../src/contract/priorities.js';
import { makeDemonstration } from '../src/demo/demo.js';
import { Catalogue } from '../src/initiatives/catalogue.js';
import { checkRules } from '../src/initiatives/iati/rules.js';
import { writeActivities } from '../src/initiatives/iati/write.js';
import { redact, type Protection } from '../src/initiatives/redact.js';
import { readConfig } from '../src/kernel/config.js';
import { ReadDb } from '../src/ledger/read-db.js';
import { testDatabase, type TestDatabase } from './support/database.js';

let db: TestDatabase;
let app: TestingModule;
const query = <R>(text: string) => app.get(ReadDb).query<R>(text);

beforeAll(async () => {
  db = await testDatabase();
  app = await Test.createTestingModule({ imports: [AppModule.with(readConfig({ DATABASE_URL: db.url }, process.cwd()), db.url)] }).compile();
  app.useLogger(false);
  await app.init();
  await makeDemonstration(app, db.url, () => undefined);
}, 120_000);
afterAll(async () => {
  await app?.close();
  await db?.drop();
});

interface Row { owner: string; stage: string; priorities: string[]; gaps: string[]; withheld: boolean; currencies: string[]; text: string }

describe('the initiatives', () => {
  let all: Row[];
  beforeAll(async () => {
    all = await query<Row>(`select owner, stage, priorities, gaps, withheld, array(select jsonb_array_elements(committed) ->> 'currency') as currencies, activity::text as text from initiative`);
  });

  it('are some two dozen, of all five priorities, most members and several currencies', () => {
    expect(all.length).toBeGreaterThanOrEqual(24);
    expect(new Set(all.flatMap((i) => i.priorities.map((p) => p.split('.')[0])))).toEqual(new Set(PRIORITY_CODES));
    expect(new Set(all.map((i) => i.owner)).size).toBe(13);
    expect([...new Set(all.flatMap((i) => i.currencies))].sort()).toEqual(['CAD', 'CHF', 'CLP', 'EUR', 'NOK', 'USD']);
  });

  it('are complete in varying degree: some drafts, one archived, one withheld, one without French', () => {
    expect(['draft', 'archived'].map((stage) => all.filter((i) => i.stage === stage).length)).toEqual([7, 1]);
    expect(all.filter((i) => i.withheld)).toHaveLength(1);
    expect(all.filter((i) => i.gaps.includes('french'))).toHaveLength(1);
    expect(all.filter((i) => i.gaps.includes('english')).map((i) => [i.owner, i.stage])).toEqual([['MLI', 'draft']]);
    expect(all.filter((i) => i.gaps.length === 0).length).toBeGreaterThanOrEqual(10);
    expect(all.filter((i) => i.gaps.includes('results')).length).toBeGreaterThanOrEqual(3);
  });

  it('say, some of them, whom to ask, what is still to be paid, what is humanitarian, and results of women and men apart', () => {
    const a = all.map((i) => JSON.parse(i.text) as Activity);
    expect(a.filter((i) => i.contacts.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(a.filter((i) => i.plannedDisbursements.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(a.filter((i) => i.humanitarian).length).toBe(1);
    expect(a.filter((i) => i.results.some((r) => r.indicators.some((n) => n.periods.some((p) => p.targets.some((t) => t.dimensions.length > 0))))).length).toBe(1);
  });

  it('are shown without double counting: what Norway gave to Mali’s record, and Austria to Slovenia’s, is counted once', async () => {
    const selection = { facets: {}, from: null, to: null, q: null, sort: 'title', descending: false, lang: 'en', limit: 100, after: null } as const;
    const { totals, rows, withheld } = await app.get(Catalogue).list('NOR', selection);
    const told = (currency: string) => rows.flatMap((r) => r.committed).filter((c) => c.currency === currency).reduce((n, c) => n + Number(c.amount), 0);
    const once = (currency: string) => Number(totals.find((t) => t.currency === currency)!.amount);
    expect([told('NOK') - once('NOK'), told('EUR') - once('EUR'), told('USD') - once('USD')]).toEqual([18_000_000, 500_000, 0]);
    expect([rows.filter((r) => r.stage !== 'shared').map((r) => r.owner), withheld]).toEqual([['NOR'], 1]);
  });

  it('leave the house as IATI that breaks no rule of the standard', async () => {
    const records = await query<{ activity: Activity; protection: Protection }>('select activity, protection from initiative');
    const today = new Date().toISOString().slice(0, 10);
    const warnings = records.flatMap(({ activity, protection }) => checkRules(redact(activity, protection), today).map((w) => `${activity.title.narratives[0]!.text}: ${w.code} ${w.path}`));
    expect(warnings).toEqual([]);
    let omitted = 0;
    let xml = '';
    for await (const part of writeActivities(records.map((r) => redact(r.activity, r.protection)), { generatedAt: new Date(), omitted: () => void (omitted += 1) })) xml += part;
    expect([omitted, xml.match(/<iati-activity[ >]/g)?.length]).toEqual([0, records.length]);
  });

  it('speak a French that is set as French is', () => {
    const french = all.flatMap((i) => [...i.text.matchAll(/"lang": "fr", "text": "([^"]*)"|"text": "([^"]*)", "lang": "fr"/g)].map((m) => m[1] ?? m[2]!));
    expect(french.length).toBeGreaterThan(100);
    expect(french.filter((t) => /'|[^\u202f][;!?»]|[^\u202f\d]:|«[^\u202f]/.test(t))).toEqual([]);
  });
});

// The demonstration network: what it holds, made once, and completed where it was cut. Not here: the start that makes it (launch), its initiatives (demo-initiatives).
import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import { SECRETARIAT_CHANNEL } from '../src/contract/members.views.js';
import { MANDATES } from '../src/contract/seats.js';
import { Calendar } from '../src/demo/calendar.js';
import { makeDemonstration } from '../src/demo/demo.js';
import { AWAITED } from '../src/demo/people.js';
import { readConfig } from '../src/kernel/config.js';
import { Dispatch } from '../src/ledger/dispatch.js';
import { ReadDb } from '../src/ledger/read-db.js';
import { Verify } from '../src/ledger/verify.js';
import type { ReaderView } from '../src/members/sessions.js';
import { DeskReader } from '../src/notices/desk.reader.js';
import { TodayReader } from '../src/notices/today.reader.js';
import { testDatabase, type TestDatabase } from './support/database.js';

let db: TestDatabase;
let app: TestingModule;
const said: string[] = [];
const query = <R>(text: string, values: unknown[] = []) => app.get(ReadDb).query<R>(text, values);
const make = () => makeDemonstration(app, db.url, (sentence) => said.push(sentence));
const entries = async (): Promise<number> => (await query<{ n: number }>('select count(*)::int as n from entry'))[0]!.n;
const marked = async (): Promise<boolean> => (await query<{ demonstration: boolean }>('select demonstration from installation'))[0]!.demonstration;
const CUT = 150;
/** How far the installation's clock is behind the true one. */
const daysBehind = async (): Promise<number> => (await query<{ days: number }>('select extract(epoch from clock_timestamp() - concord_now())::float8 / 86400 as days'))[0]!.days;
const appOn = async (on: TestDatabase): Promise<TestingModule> => {
  const made = await Test.createTestingModule({ imports: [AppModule.with(readConfig({ DATABASE_URL: on.url }, process.cwd()), on.url)] }).compile();
  made.useLogger(false);
  return made.init();
};

beforeAll(async () => {
  db = await testDatabase();
  app = await appOn(db);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await db?.drop();
});

describe('a start that is killed in the middle', () => {
  it('leaves what is not taken for a demonstration', async () => {
    const dispatch = app.get(Dispatch);
    const run = dispatch.run.bind(dispatch);
    let acts = 0;
    dispatch.run = (...args) => (++acts > CUT ? Promise.reject(new Error('killed')) : run(...args));
    await expect(make()).rejects.toThrow('killed');
    dispatch.run = run;
    expect(await marked()).toBe(false);
    expect((await query<{ n: number }>('select count(*)::int as n from receipt'))[0]!.n).toBe(CUT);
    expect(await daysBehind()).toBeGreaterThan(30);
  }, 60_000);

  it('is completed by the next one, without saying anything twice', async () => {
    const begun = performance.now();
    await make();
    const took = performance.now() - begun;
    expect(await marked()).toBe(true);
    expect(said).toHaveLength(2);
    const twice = await query(`select command from entry where channel = '00000000-0000-4000-8000-000000000001' group by command, type, data having count(*) > 1`);
    expect(twice).toEqual([]);
    expect(await daysBehind()).toBeCloseTo(0, 4);
    if (process.env.CONCORD_TEST_TIMES) process.stderr.write(`demonstration completed in ${took.toFixed(0)} ms\n`);
  }, 60_000);

  it('changes nothing when it is there', async () => {
    const before = await entries();
    await make();
    expect([await entries(), said.length]).toEqual([before, 2]);
  });
});

describe('the weeks it tells of', () => {
  it('have passed: from two months ago to the last days, in every channel in the order of its numbers, nothing in the time to come', async () => {
    const [span] = await query<{ first: number; last: number; days: number }>(
      `select extract(epoch from now() - min(at))::float8 / 86400 as first, extract(epoch from now() - max(at))::float8 / 86400 as last, count(distinct at::date)::int as days from entry`);
    expect(span!.first).toBeCloseTo(60, 1);
    expect([span!.last >= 0, span!.last < 7, span!.days > 25]).toEqual([true, true, true]);
    expect(await query(`select 1 from (select at, lag(at) over (partition by channel order by seq) as before from entry) e where before > at`)).toEqual([]);
    expect(await query(`select 1 from entry where at > now()`)).toEqual([]);
  });

  it('are weeks of work: hardly anything on a Saturday or Sunday', async () => {
    const [all] = await query<{ share: number }>(`select avg((extract(isodow from at at time zone 'utc') > 5)::int)::float8 as share from entry`);
    expect(all!.share).toBeLessThan(0.1);
  });

  it('are invented, and no other record can be given such: the application has no right to the clock, and nobody turns it back under what is recorded', async () => {
    await expect(app.get(DataSource).query(`update installation set shift = '-1 day'`)).rejects.toThrow(/permission denied/);
    await expect(db.own(`update installation set shift = '-1 day'`)).rejects.toThrow(/does not go back/);
    expect(await daysBehind()).toBeCloseTo(0, 4);
  });
});

describe('its calendar', () => {
  const HOURS = Array.from({ length: 14 * 8 }, (_, n) => Date.UTC(2027, 1, 22) + n * 3 * 3_600_000 + 60_000);
  const AGO = [0.05, 0.1, 0.4, 0.9, 1, 1.3, 1.9, 2.1, 5, 17.5, 41.2];
  const ZONES: Record<string, number> = { 'America/Costa_Rica': -6, UTC: 0, 'Asia/Bangkok': 7 };

  it('knows at every hour of a fortnight office hours before it, none on a weekend, and days in their order', () => {
    for (const [zone, ahead] of Object.entries(ZONES)) {
      for (const now of HOURS) {
        const times = AGO.map((ago) => new Calendar(now).before(ago, zone));
        const wrong = times.filter((at, i) => {
          const local = new Date(at + ahead * 3_600_000);
          const isOffice = local.getUTCDay() % 6 > 0 && local.getUTCHours() >= 9 && local.getUTCHours() < 18;
          // Within the last day only the day is kept where the hour is none of an office.
          return at >= now || !isOffice || (AGO[i]! > 2 && times.slice(0, i).some((later) => at >= later));
        });
        expect([zone, new Date(now).toISOString(), wrong]).toEqual([zone, new Date(now).toISOString(), []]);
      }
    }
  });
});

describe('the states', () => {
  const now = 'since <= concord_now() and (until is null or until > concord_now())';

  it('are today’s twelve members and Canada again, with South Africa observing', async () => {
    const rows = await query<{ state: string; status: string }>(`select state, status from membership where ${now} order by state`);
    const members = rows.filter((r) => r.status === 'member').map((r) => r.state);
    expect(members).toEqual(['AUT', 'CAN', 'CHE', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'SVN', 'THA']);
    expect(rows.filter((r) => r.status !== 'member')).toEqual([{ state: 'ZAF', status: 'observer' }]);
  });

  it('show Canada’s two terms, the Netherlands’ one, and when Panama joined', async () => {
    const terms = (state: string) => query<{ since: string; over: boolean }>(`select to_char(since at time zone 'utc', 'YYYY') as since, until is not null as over from membership where state = $1 order by since`, [state]);
    expect(await terms('CAN')).toMatchObject([{ since: '1999', over: true }, { over: false }]);
    expect(await terms('NLD')).toEqual([{ since: '1999', over: true }]);
    expect(await terms('PAN')).toEqual([{ since: '2012', over: false }]);
  });

  it('have a chair in office, one going and one coming', async () => {
    const rows = await query<{ state: string; stage: string }>('select state, stage from term order by since');
    expect(rows).toEqual([{ state: 'SVN', stage: 'outgoing' }, { state: 'CRI', stage: 'in-office' }, { state: 'THA', stage: 'incoming' }]);
  });
});

describe('the people', () => {
  it('are two to four of each state, with posts that have a clock, and invented addresses', async () => {
    const rows = await query<{ party: string; people: number; posted: boolean; invented: boolean }>(
      `select r.party, count(distinct p.id)::int as people, bool_and(r.post is not null) as posted, bool_and(p.email like '%.example') as invented
       from role r join person p on p.id = r.person group by r.party order by r.party`);
    expect(rows).toHaveLength(15);
    for (const r of rows) expect([r.party, r.people >= 2 && r.people <= 4, r.posted, r.invented]).toEqual([r.party, true, true, true]);
  });

  it('hold every mandate, or the voice only; one wears two hats', async () => {
    const sets = (await query<{ mandates: string[] }>('select distinct mandates from hat')).map((r) => r.mandates);
    expect(sets).toContainEqual([...MANDATES]);
    expect(sets).toContainEqual(['speak']);
    expect(await query(`select person from hat where party = 'CHL' group by person having count(*) = 2`)).toHaveLength(1);
  });

  it('have been here, but for three whom the secretariat waits for; nobody acted before coming in', async () => {
    const waiting = (await query<{ email: string }>('select email from person where entered is null')).map((r) => r.email);
    expect(waiting.sort()).toEqual([...AWAITED].sort());
    expect(await query('select p.email from person p join entry e on e.person = p.id where p.entered is null or p.entered > e.at')).toEqual([]);
    expect(await query('select email from person where entered > concord_now()')).toEqual([]);
  });

  it('leave work for the secretariat: credentials waiting, provisional, running out', async () => {
    const rows = await query<{ party: string; status: string; soon: boolean }>(`select party, status, until < concord_now() + interval '30 days' as soon from credentials order by party, status`);
    expect(rows.filter((r) => r.status !== 'accepted').map((r) => [r.party, r.status])).toEqual([['GRC', 'provisional'], ['GRC', 'submitted'], ['ZAF', 'submitted']]);
    expect(rows.filter((r) => r.soon).map((r) => r.party)).toEqual(['PAN']);
    expect(await query(`select 1 from hat where party = 'GRC' and 'bind' = any(mandates)`)).toEqual([]);
  });
});

describe('what the states do together', () => {
  it('stands at several stages, with words that some want and others do not, signatures and a task done', async () => {
    const stages = await query<{ kind: string; stage: string }>('select kind, stage from action order by kind, stage');
    expect(stages.map((a) => `${a.kind} ${a.stage}`)).toEqual(['campaign under-way', 'decision adopted', 'decision silence', 'joint-statement negotiation', 'outcome negotiation']);
    const said = await query<{ type: string; parties: number }>(`select type, count(distinct party)::int as parties from entry where type in ('text.proposed', 'text.supported', 'text.opposed', 'sponsor.signed', 'task.completed') group by type order by type`);
    expect(said.map((s) => s.type)).toEqual(['sponsor.signed', 'task.completed', 'text.opposed', 'text.proposed', 'text.supported']);
    expect(said.find((s) => s.type === 'text.proposed')!.parties).toBeGreaterThanOrEqual(5);
  });
});

describe('the morning after', () => {
  const readers = () => query<ReaderView>(`select p.id as person, r.id as hat, r.party from role r join person p on p.id = r.person where p.entered is not null order by r.party, p.name`);
  const observer = 'ZAF';

  it('has one to five things that wait for every member, and for the secretariat, by kinds that there are', async () => {
    const seen = new Map<string, string[]>();
    for (const reader of await readers()) seen.set(reader.party, (await app.get(TodayReader).today(reader)).items.map((i) => i.kind));
    seen.delete(observer);
    expect(seen.size).toBe(14);
    for (const [party, kinds] of seen) expect([party, kinds, kinds.length >= 1 && kinds.length <= 5]).toEqual([party, kinds, true]);
    expect(new Set([...seen.values()].flat())).toEqual(new Set(['import-staged', 'silence', 'status-due', 'credentials-ending', 'draft', 'credentials-review', 'deadline']));
  });

  it('has something unread that names every state, for everybody who has been there before', async () => {
    for (const reader of await readers()) {
      const [desk, { since }] = [await app.get(DeskReader).desk(reader.hat), await app.get(TodayReader).today(reader)];
      expect([reader.party, desk.mentions > 0, desk.unread < 40, since.at !== null]).toEqual([reader.party, true, true, true]);
    }
  });
});

describe('what is said', () => {
  it('has threads, one settled; a position of a state; words in both languages; a caucus that three read', async () => {
    const threads = await query<{ state: string }>('select state from thread');
    expect([threads.length, threads.filter((t) => t.state === 'resolved').length]).toEqual([14, 1]);
    expect(await query(`select party from remark where standing = 'position'`)).toEqual([{ party: 'CHL' }]);
    expect((await query<{ lang: string }>('select distinct lang from remark order by lang')).map((r) => r.lang)).toEqual(['en', 'fr']);
    expect((await query<{ party: string }>(`select distinct s.party from caucus c join seat s on s.audience = c.id order by 1`)).map((r) => r.party)).toEqual(['CHL', 'CRI', 'PAN']);
  });

  it('stands in chains without a bad line', async () => {
    const verdict = await app.get(Verify).all();
    expect(verdict.bad).toEqual([]);
    expect(verdict.entries).toBeGreaterThan(300);
  });
});

describe('a database that is in use', () => {
  it('gets no demonstration', async () => {
    const used = await testDatabase();
    const other = await appOn(used);
    const officer = { name: 'First Officer', email: 'first@secretariat.example', lang: 'en', function: 'officer', mandates: ['admin'] };
    expect(await other.get(Dispatch).run({ kind: 'operator' }, { name: 'person.invite', channel: SECRETARIAT_CHANNEL, command: randomUUID(), payload: officer })).toMatchObject({ ok: true });
    await makeDemonstration(other, used.url, (sentence) => said.push(sentence));
    expect(await used.own('select count(*)::int as n from entry')).toEqual([{ n: 1 }]);
    expect(await used.own('select demonstration from installation')).toEqual([{ demonstration: false }]);
    await other.close();
    await used.drop();
  }, 60_000);
});

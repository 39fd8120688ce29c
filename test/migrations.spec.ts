// Migrations (G33): each on an empty and on a filled database; entities are what the tables are; none waits long for a table; and from the baseline on none breaks
// the release that still runs beside it. Not here: restoring older backups (records-restore.spec.ts), what is refused at boot (kernel-soundness.spec.ts).
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { makeDemonstration } from '../src/demo/demo.js';
import { copyIn, copyOut, PLAIN, replaceRows, shapes, type Shape } from '../src/kernel/backup/tables.js';
import { inOwnersTransaction, migrate, migrateWithin, migrationNames } from '../src/kernel/migrations.js';
import { Verify } from '../src/ledger/verify.js';
import { testDatabase, type TestDatabase } from './support/database.js';
import { wired } from './support/network.js';
import { breaks, differences, schemaOf, type SchemaIs } from './support/schema.js';

/**
 * Migrations after this one run while the release before still serves. It moves past one that breaks only where nobody can run that release any more:
 * docs/OPERATIONS.md says how such a change is made in two steps.
 */
const BASELINE = 'LedgerClock1764000400000';

const databases: TestDatabase[] = [];
const fresh = async (schema: 'migrated' | 'none' = 'none'): Promise<TestDatabase> => {
  const db = await testDatabase(schema);
  databases.push(db);
  return db;
};
const upTo = (db: TestDatabase, names: readonly string[]): Promise<void> => inOwnersTransaction(db.url, 5_000, (tx) => migrateWithin(tx, db.url, names));
const names = await migrationNames();
afterAll(async () => {
  for (const db of databases) await db.drop();
}, 60_000);

describe('on an empty database', () => {
  it('each runs after the other, ends in the schema that all at once make, and none that is newer breaks the release before', async () => {
    const [stepped, whole] = [await fresh(), await fresh()];
    const broken: string[] = [];
    let before: SchemaIs | null = null;
    for (const [i, name] of names.entries()) {
      await upTo(stepped, names.slice(0, i + 1));
      expect((await stepped.own<{ name: string }>('select name from migration order by id')).map((m) => m.name)).toEqual(names.slice(0, i + 1));
      const after = await schemaOf(stepped);
      if (before && i > names.indexOf(BASELINE)) broken.push(...breaks(before, after).map((what) => `${name}: ${what}`));
      before = after;
    }
    expect(names).toContain(BASELINE);
    expect(broken).toEqual([]);
    expect(await migrate(whole.url)).toEqual(names);
    expect(await schemaOf(whole)).toEqual(before);
    expect(await migrate(whole.url)).toEqual([]);
  }, 120_000);

  it('they make nothing that a backup would not know: tables, and no counter but socket.io’s', async () => {
    const db = await fresh('migrated');
    const others = await db.own<{ name: string }>(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'v', 'c', 't') order by 1`);
    expect(others.map((o) => o.name)).toEqual(['migration_id_seq', 'socket_io_attachments_id_seq']);
  }, 60_000);
});

describe('on a filled database', () => {
  let source: TestDatabase;
  let folder: string;
  const clients: pg.Client[] = [];
  const apps: TestingModule[] = [];
  const client = async (db: TestDatabase): Promise<pg.Client> => {
    const made = new pg.Client({ connectionString: db.url });
    clients.push(made);
    await made.connect();
    await made.query(PLAIN);
    return made;
  };
  const counts = async (db: TestDatabase, tables: readonly Shape[]): Promise<Map<string, number>> =>
    new Map(await Promise.all(tables.map(async ({ name }) => [name, (await db.own<{ n: number }>(`select count(*)::int as n from "${name}"`))[0]!.n] as const)));

  beforeAll(async () => {
    const made = await wired();
    source = made.db;
    databases.push(source);
    await makeDemonstration(made.app, source.url, () => undefined);
    await made.app.close();
    folder = await mkdtemp(join(tmpdir(), 'concord-migrations-'));
    await mkdir(join(folder, 'tables'));
  }, 120_000);
  afterAll(async () => {
    for (const app of apps) await app.close();
    for (const one of clients) await one.end();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  /** Whether this moment's table can hold the demonstration's rows: a later migration may let a column be empty that must be filled now. */
  const holds = async (from: pg.Client, to: pg.Client, { name }: Shape): Promise<boolean> => {
    const { rows: must } = await to.query<{ column: string }>(`select column_name as column from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO'`, [name]);
    const there = new Set((await shapes(from)).find((s) => s.name === name)?.columns ?? []);
    const empty = must.filter((m) => there.has(m.column)).map((m) => `"${m.column}" is null`).join(' or ');
    return !empty || !(await from.query(`select from "${name}" where ${empty} limit 1`)).rowCount;
  };
  /** The demonstration's rows, as far as the tables of this moment have columns for them. A migration that puts rows into an older table says `on conflict do nothing`. */
  const fill = async (from: pg.Client, to: pg.Client, tables: readonly Shape[]): Promise<void> => {
    const there = new Map((await shapes(from)).map((s) => [s.name, s.columns]));
    const both = tables.map(({ name, columns }) => ({ name, columns: columns.filter((c) => there.get(name)?.includes(c)) })).filter((t) => t.columns.length);
    for (const t of both) await copyOut(from, t, folder);
    await to.query('begin');
    await replaceRows(to, both, async (t) => void (await copyIn(to, t, folder)));
    await to.query('commit');
  };

  it('each keeps every row, and at the end the record is sound and the application stands on it', async () => {
    const db = await fresh();
    const [from, to] = [await client(source), await client(db)];
    const filled = new Set<string>();
    for (const i of names.keys()) {
      const before = await counts(db, (await shapes(to)).filter((t) => filled.has(t.name)));
      await upTo(db, names.slice(0, i + 1));
      const tables = await shapes(to);
      const after = await counts(db, tables);
      expect([...before].filter(([name, n]) => (after.get(name) ?? 0) < n)).toEqual([]);
      const next: Shape[] = [];
      for (const t of tables) if (!filled.has(t.name) && (await holds(from, to, t))) next.push(t);
      await fill(from, to, next);
      for (const t of next) filled.add(t.name);
    }
    const [had, has] = [await counts(source, await shapes(from)), await counts(db, await shapes(to))];
    expect([...had].filter(([name, n]) => has.get(name)! < n)).toEqual([]);
    expect(had.get('entry')).toBeGreaterThan(100);
    expect([...had.values()].filter((n) => n > 0).length).toBeGreaterThan(20);
    const { app } = await wired(db);
    apps.push(app);
    expect(await app.get(Verify).all()).toMatchObject({ bad: [], entries: had.get('entry') });
  }, 120_000);

  it('every entity says what its table is', async () => {
    const { app } = await wired(await fresh('migrated'));
    apps.push(app);
    const entities = app.get(DataSource).entityMetadatas;
    expect(entities.length).toBeGreaterThan(0);
    expect(differences(entities, await schemaOf(databases.at(-1)!))).toEqual([]);
    const other = await fresh('migrated');
    await other.own(`alter table remark alter column text set not null, alter column version type bigint, add column mood text not null, drop column reason`);
    expect(differences(entities, await schemaOf(other)).sort()).toEqual([
      'remark.mood must be filled, and the entity does not know it',
      'remark.reason is not in the database',
      'remark.text is not null, the entity says otherwise',
      'remark.version is bigint, the entity says integer',
    ]);
  }, 60_000);
});

describe('the release before, still running', () => {
  it.each([
    ['a dropped column', 'alter table post drop column city', ['post.city is gone']],
    ['a renamed column', 'alter table post rename column city to town', ['post.city is gone', 'post.town is new, not null, and has no default']],
    ['a dropped table', 'drop table rate', ['rate.currency is gone', 'rate.date is gone', 'rate.source is gone', 'rate.value is gone']],
    ['a column that must be filled', 'alter table post add column floor int not null', ['post.floor is new, not null, and has no default']],
    ['null forbidden', 'alter table post alter column closed set not null', ['post.closed must not be null any more']],
    ['another type', 'alter table file alter column bytes type numeric', ['file.bytes was bigint and is numeric']],
    ['a default taken away', 'alter table post alter column opens drop default', ['post.opens has no default any more']],
    ['a constraint on what it writes', `alter table post add constraint real_city check (city <> '')`, ['post has the new constraint real_city']],
    ['nothing: a nullable column, one with a default and a key, a new table', `alter table post add column floor int, add column house int not null default 1 check (house > 0); create table room (id int primary key, name text not null)`, []],
  ])('would stumble over %s', async (_, sql, found) => {
    const db = await fresh('migrated');
    const before = await schemaOf(db);
    await db.own(sql);
    expect(breaks(before, await schemaOf(db))).toEqual(found);
  }, 60_000);
});

describe('a table that others hold', () => {
  it('is waited for briefly and asked for again; then the migration gives up with a sentence, and goes on where it stopped the next time', async () => {
    const db = await fresh();
    await upTo(db, names.slice(0, 1));
    const reader = new pg.Client({ connectionString: db.url });
    await reader.connect();
    await reader.query('begin; lock table interest in access share mode');
    try {
      await expect(migrate(db.url, { lockMs: 100, tries: 2 })).rejects.toThrow('A migration needs a table that others hold without end.');
      expect(await db.own('select name from migration')).toHaveLength(1);
      const waiting = migrate(db.url, { lockMs: 100, tries: 100 });
      await new Promise((r) => setTimeout(r, 1_000));
      await reader.query('rollback');
      expect(await waiting).toEqual(names.slice(1));
    } finally {
      await reader.end();
    }
  }, 60_000);
});

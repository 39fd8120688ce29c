// Running migrations: at a start one node after the other, and inside a transaction when a backup is restored. Not here: the migrations themselves (migrations/),
// what a schema of another version means (soundness.ts).
import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, MigrationExecutor, type EntityManager, type Logger } from 'typeorm';
import { APP_ROLE } from './database.js';
import { DatabaseFault } from './embedded-fault.js';

type MigrationClass = new () => { up(runner: unknown): Promise<void>; down(runner: unknown): Promise<void> };

/** All migrations of the folder, by their file names' order. */
const migrationClasses = async (): Promise<MigrationClass[]> => {
  const folder = new URL('../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((f) => /^\d{13}-.*(?<!\.d)\.[jt]s$/.test(f)).sort();
  const modules = await Promise.all(files.map((f) => import(new URL(f, folder).pathname) as Promise<Record<string, unknown>>));
  return modules.flatMap((m) => Object.values(m).filter((v): v is MigrationClass => typeof v === 'function'));
};

/** The names under which the database remembers the migrations of this code. */
export const migrationNames = async (): Promise<string[]> => (await migrationClasses()).map((m) => m.name);

const nothing = (): void => undefined;
/** TypeORM would write a line to standard output for a migration that only has to wait; what really fails is thrown. */
const SILENT: Logger = { logQuery: nothing, logQueryError: nothing, logQuerySlow: nothing, logSchemaBuild: nothing, logMigration: nothing, log: nothing };

const ownerSource = (url: string, migrations: MigrationClass[], options = ''): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url, migrations, migrationsTableName: 'migration', logger: SILENT, extra: { max: 2, options: `-c timezone=UTC ${options}` } }).initialize();

/** While a migration waits for a table, everybody who comes later waits behind it: it waits briefly, lets them through, and tries again. */
const PATIENCE = { lockMs: 3_000, tries: 8 };
const LET_THROUGH_MS = 500;

const untilUnlocked = async (tries: number, work: () => Promise<unknown>): Promise<void> => {
  for (let left = tries; ; left -= 1) {
    const fault = await work().then(() => null, (e: Error & { code?: string }) => e);
    if (!fault) return;
    if (fault.code !== '55P03') throw fault;
    if (left <= 1) throw new DatabaseFault('A migration needs a table that others hold without end. What had run before it stays. End the long transactions (pg_stat_activity shows them), then start again.');
    await pause(LET_THROUGH_MS);
  }
};

/** Runs `work` while no other node migrates; behind one that does, it waits as long as that takes. `shared`: beside others that only keep migrations away. */
export const withoutMigrations = async <T>(ownerUrl: string, shared: boolean, work: (session: pg.Client) => Promise<T>): Promise<T> => {
  const session = new pg.Client({ connectionString: ownerUrl });
  session.on('error', () => undefined);
  await session.connect();
  try {
    await session.query(`select pg_advisory_lock${shared ? '_shared' : ''}(7305)`);
    return await work(session);
  } finally {
    await session.end().catch(() => undefined);
  }
};

/** Brings the schema up to date, one node at a time, each migration in a transaction of its own. Returns the names of what it ran. */
export const migrate = (ownerUrl: string, { lockMs, tries } = PATIENCE): Promise<string[]> =>
  withoutMigrations(ownerUrl, false, async (session) => {
    const before = new Set(await migrationsRun(session));
    const db = await ownerSource(ownerUrl, await migrationClasses(), `-c lock_timeout=${lockMs}`);
    try {
      await untilUnlocked(tries, () => db.runMigrations({ transaction: 'each' }));
      await db.query(`grant select on migration to ${APP_ROLE}`);
    } finally {
      await db.destroy();
    }
    return (await migrationsRun(session)).filter((name) => !before.has(name));
  });

/** The names of the migrations that the database remembers, in the order they ran; none where there is no schema. */
export const migrationsRun = async (session: Pick<pg.ClientBase, 'query'>): Promise<string[]> => {
  const there = (await session.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)).rows[0]!.there;
  return there ? (await session.query<{ name: string }>('select name from migration order by id')).rows.map((r) => r.name) : [];
};

/** A transaction of the owner's in which migrations can run as well; what `work` throws undoes all of it. */
export const inOwnersTransaction = async <T>(ownerUrl: string, lockMs: number, work: (tx: EntityManager, client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const db = await ownerSource(ownerUrl, [], `-c lock_timeout=${lockMs}`);
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as pg.PoolClient;
    await runner.startTransaction();
    const value = await work(runner.manager, client);
    await runner.commitTransaction();
    return value;
  } catch (e) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw e;
  } finally {
    await runner.release();
    await db.destroy();
  }
};

/** Runs in this transaction those of the named migrations that the database has not seen. */
export const migrateWithin = async (tx: EntityManager, ownerUrl: string, names: readonly string[]): Promise<void> => {
  const db = await ownerSource(ownerUrl, (await migrationClasses()).filter((m) => names.includes(m.name)));
  try {
    const executor = new MigrationExecutor(db, tx.queryRunner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await db.destroy();
  }
  await tx.query(`grant select on migration to ${APP_ROLE}`);
};

// The database: embedded or given, its migrations, and how the application connects. Not here: any table.
import { readdir } from 'node:fs/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type pg from 'pg';
import type { Config } from './config.js';
import { openEmbedded } from './embedded.js';

export interface Database {
  /** For migrations and backups. */
  ownerUrl: string;
  /** For everything else; sessions take the role that cannot change the record. */
  appUrl: string;
  release(): Promise<void>;
}

export const APP_ROLE = 'concord_app';
const LIMITS = '-c lock_timeout=5000 -c statement_timeout=60000 -c idle_in_transaction_session_timeout=120000 -c timezone=UTC';

/** Options of a pool that acts as the application: no right to change entries or receipts, whoever the login is. */
export const appPool = (url: string, max: number): pg.PoolConfig => ({ connectionString: url, max, options: `-c role=${APP_ROLE} ${LIMITS}`, application_name: 'concord' });

/** Opens the given database, or starts (or joins) the embedded one. */
export const openDatabase = async (config: Config, log: (sentence: string) => void): Promise<Database> => {
  if (config.databaseUrl) return { ownerUrl: config.ownerUrl ?? config.databaseUrl, appUrl: config.databaseUrl, release: () => Promise.resolve() };
  const embedded = await openEmbedded({ dataDir: `${config.data}/postgres`, log });
  return { ownerUrl: embedded.ownerUrl, appUrl: embedded.ownerUrl, release: () => embedded.release() };
};

/** Options of TypeORM's data source for the rooms' entities; its pool is the door's. */
export const appDataSource = (url: string, max = 10): DataSourceOptions => {
  const { options, application_name } = appPool(url, max);
  return { type: 'postgres', url, extra: { max, options, application_name }, synchronize: false, migrationsRun: false, logging: false };
};

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

/** Brings the schema up to date, one node at a time. Returns the names of what it ran. */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  const db = await new DataSource({ type: 'postgres', url: ownerUrl, migrations: await migrationClasses(), migrationsTableName: 'migration', extra: { max: 2, options: '-c timezone=UTC' } }).initialize();
  const lock = db.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(7305)');
    const ran = await db.runMigrations({ transaction: 'each' });
    await db.query('grant select on migration to concord_app');
    return ran.map((m) => m.name);
  } finally {
    await lock.query('select pg_advisory_unlock(7305)').catch(() => undefined);
    await lock.release();
    await db.destroy();
  }
};

// The database: embedded or given, and how the application connects. Not here: its migrations (migrations.ts), any table.
import type pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
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

/** Options of TypeORM's data source for the rooms' entities; its pool is the door's. Statements need not wait for the one before to be answered (`pipeline`). */
export const appDataSource = (url: string, max = 10): DataSourceOptions => {
  const { options, application_name } = appPool(url, max);
  return { type: 'postgres', url, extra: { max, options, application_name, pipeline: true }, synchronize: false, migrationsRun: false, logging: false };
};

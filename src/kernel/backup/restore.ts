// Putting a backup back into an empty installation: every byte is checked before anything is written, and the database gets all of it in one transaction or
// nothing. Not here: what must hold of the record before that is committed (records/), options and output (records/backup.cli.ts).
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { filesFolder, keptPath } from '../files.js';
import { inOwnersTransaction, migrateWithin, migrationNames, migrationsRun, withoutMigrations } from '../migrations.js';
import { measure, type Measured } from './bytes.js';
import { BackupFault } from './fault.js';
import { filesIn } from './kept-files.js';
import { readManifest, tablePath, type Manifest } from './manifest.js';
import { copyIn, hasRows, lockAll, PLAIN, replaceRows, shapes } from './tables.js';

export interface Restoring<R, T> {
  folder: string;
  ownerUrl: string;
  /** The installation's folder of data. */
  data: string;
  /** Tables that stay empty, also where an older backup has rows of them. */
  leftOut: readonly string[];
  /** A row in one of these means that the installation is in use. */
  inUse: readonly string[];
  /** Runs before the commit, with the schema up to date and every row in its place. What it throws undoes everything. */
  finish(tx: EntityManager, manifest: Manifest<R>): Promise<T>;
}

const LOCK_MS = 3_000;

/** Restores, and answers the manifest and what `finish` answered. Throws BackupFault where the backup or the installation is refused; then the database is as before. */
export const restoreBackup = async <R, T>(r: Restoring<R, T>): Promise<{ manifest: Manifest<R>; finished: T }> => {
  const manifest = await readManifest<R>(r.folder);
  const known = await migrationNames();
  const unknown = manifest.migrations.filter((m) => !known.includes(m));
  if (unknown.length) throw new BackupFault(2, 'restore.newer-schema', { version: manifest.product, names: unknown.join(', ') });
  await checkParts(r.folder, manifest);
  return withoutMigrations(r.ownerUrl, false, async (session) => {
    const finished = await inOwnersTransaction(r.ownerUrl, LOCK_MS, (tx, client) => intoDatabase(r, manifest, known, tx, client)).catch((e: Error & { code?: string }) => {
      throw e.code === '55P03' ? new BackupFault(1, 'restore.busy') : e;
    });
    await session.query('analyze');
    return { manifest, finished };
  });
};

const checkParts = async (folder: string, { tables, files }: Manifest): Promise<void> => {
  const check = async (part: string, path: string, { bytes, sha256 }: Measured): Promise<void> => {
    const found = await measure(path).catch((e: NodeJS.ErrnoException) => {
      throw e.code === 'ENOENT' ? new BackupFault(2, 'restore.part-missing', { part }) : e;
    });
    if (found.bytes !== bytes || found.sha256 !== sha256) throw new BackupFault(2, 'restore.damaged', { part });
  };
  for (const t of tables) await check(`tables/${t.name}`, tablePath(folder, t), t);
  for (const f of files) await check(`files/${f.sha256}`, keptPath(join(folder, 'files'), f.sha256), f);
};

const intoDatabase = async <R, T>(r: Restoring<R, T>, manifest: Manifest<R>, known: readonly string[], tx: EntityManager, client: pg.PoolClient): Promise<T> => {
  await client.query(`${PLAIN}; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
  await refuseUnlessEmpty(r, manifest, client);
  await filesIn(manifest.files, join(r.folder, 'files'), filesFolder(r.data));
  await migrateWithin(tx, r.ownerUrl, manifest.migrations);
  await refuseUnlessFitting(manifest, client);
  await replaceRows(client, manifest.tables.filter((t) => !r.leftOut.includes(t.name)), async (part) => {
    if ((await copyIn(client, part, r.folder)) !== part.rows) throw new BackupFault(2, 'restore.damaged', { part: `tables/${part.name}` });
  });
  await migrateWithin(tx, r.ownerUrl, known);
  return r.finish(tx, manifest);
};

const refuseUnlessEmpty = async ({ inUse }: Pick<Restoring<unknown, unknown>, 'inUse'>, manifest: Manifest, client: pg.PoolClient): Promise<void> => {
  const run = await migrationsRun(client);
  const tables = await shapes(client);
  if (!run.length && tables.length) throw new BackupFault(1, 'restore.foreign-tables', { names: tables.slice(0, 3).map((t) => t.name).join(', ') });
  await lockAll(client, tables);
  for (const { name } of tables) if (inUse.includes(name) && (await hasRows(client, name))) throw new BackupFault(1, 'restore.not-empty');
  if (run.length && !isDeepStrictEqual([...run].sort(), [...manifest.migrations].sort())) throw new BackupFault(1, 'restore.other-schema');
};

/** The migrations must make the very tables and columns that were backed up: the same names do not prove the same content. */
const refuseUnlessFitting = async (manifest: Manifest, client: pg.PoolClient): Promise<void> => {
  const there = await shapes(client, manifest.leftOut);
  const wanted = manifest.tables.map(({ name, columns }) => ({ name, columns }));
  if (!isDeepStrictEqual(there, wanted)) throw new BackupFault(2, 'restore.unfit', { version: manifest.product });
};

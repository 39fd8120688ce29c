// Making a backup: every table from one snapshot, then the uploaded files, then the manifest that makes it whole. Beside a running server, which notices nothing.
// Not here: what the ledger says of itself and which files it names (records/), options and output (records/backup.cli.ts).
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { filesFolder } from '../files.js';
import { migrationNames, migrationsRun, withoutMigrations } from '../migrations.js';
import { syncFolder } from './bytes.js';
import { BackupFault } from './fault.js';
import { filesOut } from './kept-files.js';
import { writeManifest, type Manifest, type TablePart } from './manifest.js';
import { copyOut, PLAIN, shapes } from './tables.js';

/** Reading in the snapshot that is backed up. */
export interface Snapshot {
  query<R>(text: string, values?: unknown[]): Promise<R[]>;
}
export interface Backing<R> {
  /** New or empty. */
  folder: string;
  ownerUrl: string;
  /** The installation's folder of data. */
  data: string;
  /** The product's version. */
  product: string;
  /** Tables whose rows are not taken along. */
  leftOut: readonly string[];
  /** SHA-256 of every file that the database names. */
  namedFiles(snapshot: Snapshot): Promise<string[]>;
  record(snapshot: Snapshot): Promise<R>;
}

/** Makes a backup and answers its manifest. Throws BackupFault where it cannot be begun; what is thrown later leaves no part of one. */
export const makeBackup = async <R>(b: Backing<R>): Promise<Manifest<R>> => {
  await claim(b.folder);
  try {
    const { named, ...taken } = await withoutMigrations(b.ownerUrl, true, (session) => fromDatabase(b, session));
    // Listed after the snapshot: a file is on the disk before the database names it.
    const files = await filesOut(filesFolder(b.data), join(b.folder, 'files'));
    const there = new Set(files.map((f) => f.sha256));
    const manifest = { ...taken, product: b.product, leftOut: [...b.leftOut], files, missing: named.filter((sha256) => !there.has(sha256)) };
    return await writeManifest(b.folder, manifest);
  } catch (e) {
    for (const part of ['tables', 'files']) await rm(join(b.folder, part), { recursive: true, force: true });
    throw e;
  }
};

/** Of two that want one folder, only one makes the first folder in it. */
const claim = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const taken = (await readdir(folder)).length > 0 || !(await mkdir(join(folder, 'tables'), { mode: 0o700 }).then(() => true, (e: NodeJS.ErrnoException) => {
    if (e.code === 'EEXIST') return false;
    throw e;
  }));
  if (taken) throw new BackupFault(1, 'backup.folder-taken', { folder });
};

const fromDatabase = async <R>(b: Backing<R>, session: pg.Client) => {
  const migrations = await migrationsRun(session);
  const known = await migrationNames();
  const unknown = migrations.filter((m) => !known.includes(m));
  if (!migrations.length) throw new BackupFault(1, 'backup.nothing');
  if (unknown.length) throw new BackupFault(1, 'backup.newer-schema', { names: unknown.join(', ') });
  await session.query(`${PLAIN}; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin isolation level repeatable read, read only`);
  const snapshot: Snapshot = { query: async <T>(text: string, values: unknown[] = []) => (await session.query(text, values)).rows as T[] };
  const [about] = await snapshot.query<{ made: Date; postgres: string }>(`select now() as made, current_setting('server_version') as postgres`);
  const tables: TablePart[] = [];
  for (const shape of await shapes(session, b.leftOut)) tables.push(await copyOut(session, shape, b.folder));
  await syncFolder(join(b.folder, 'tables'));
  const [record, named] = [await b.record(snapshot), await b.namedFiles(snapshot)];
  await session.query('commit');
  return { postgres: about!.postgres, made: about!.made.toISOString(), migrations, tables, record, named };
};

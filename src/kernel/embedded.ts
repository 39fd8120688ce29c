// The PostgreSQL that comes with Concord, for whoever has none: opened by the server and by the command line, which may run side by side on the
// same data. They share one database by reference: the first starts it, the last to leave stops it, and one left running by a killed process is used.
// Not for a PostgreSQL given by DATABASE_URL, and not for schema or roles (migrations). Why not the package's own class: docs/decisions/003.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { enter, exclusively, leave } from './embedded-claims.js';
import { OWNER, findRunning, initialise, lastWords, passwordOf, start, stop, type Running } from './embedded-cluster.js';
import { DatabaseFault } from './embedded-fault.js';
import { SHELTER, settle, type Place } from './embedded-paths.js';
import { isAlive } from './embedded-process.js';

const READY_PATIENCE_MS = 120_000;
const START_ATTEMPTS = 4;

export interface Embedded {
  /** postgres://… of the database "concord" as its owner, a superuser; listens on 127.0.0.1 only. */
  ownerUrl: string;
  port: number;
  /** Gives it back; the last user's release stops it and resolves when its data is at rest. A second call does nothing. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The database's own folder, made when absent. */
  dataDir: string;
  /** Gets a line for a person watching the start. */
  log: (line: string) => void;
  /** Where data and binaries go when root starts us and the database's user cannot reach `dataDir`. */
  shelter?: string;
}

/** Opens the embedded database, making and starting it as needed. Throws a DatabaseFault when the machine does not allow it. */
export async function openEmbedded({ dataDir, log, shelter = SHELTER }: EmbeddedOptions): Promise<Embedded> {
  try {
    const place = await settle(dataDir, shelter, log);
    return await exclusively(place.home, () => open(place, log));
  } catch (error) {
    throw inOneSentence(error as NodeJS.ErrnoException, dataDir);
  }
}

async function open(place: Place, log: (line: string) => void): Promise<Embedded> {
  if (await initialise(place)) log(`Made an empty database in ${place.home}.`);
  const password = await passwordOf(place);
  const running = await reach(place, password);
  const url = (database: string): string => `postgres://${OWNER}:${password}@127.0.0.1:${running.port}/${database}`;
  await ensureDatabase(url('postgres'));
  const mark = await enter(place.home);
  let released: Promise<void> | undefined;
  return { ownerUrl: url('concord'), port: running.port, release: () => (released ??= release(place, mark)) };
}

async function release(place: Place, mark: string): Promise<void> {
  await exclusively(place.home, async () => {
    if ((await leave(place.home, mark)) > 0) return;
    const running = await findRunning(place);
    if (running) await stop(running);
  });
}

// Finds the one that runs or starts one. Each attempt can be overtaken: the one found may be stopping, the free port may be taken, and the
// children of a killed PostgreSQL hold its memory for a moment longer.
async function reach(place: Place, password: string): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const running = (await findRunning(place)) ?? (await start(place));
    if (await isReady(running, password)) return running;
    if (attempt === START_ATTEMPTS) throw new DatabaseFault(await lastWords(place));
    await pause(100 * attempt ** 2);
  }
}

// Ready is when it answers; false when it ended instead. Recovery after a crash may take its time, as long as the process lives.
async function isReady(running: Running, password: string): Promise<boolean> {
  const giveUpAt = Date.now() + READY_PATIENCE_MS;
  while (isAlive(running.identity)) {
    const client = new Client({ host: '127.0.0.1', port: running.port, user: OWNER, password, database: 'postgres', connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '28P01') throw new DatabaseFault('The embedded database does not accept its own password: its folder and its password file do not belong together.');
      if (code === '53300') throw new DatabaseFault('The embedded database has no connection left: end some of the processes that use it.');
      if (Date.now() > giveUpAt) throw new DatabaseFault(`The embedded database has not become ready within two minutes (${(error as Error).message}).`);
    }
    await pause(20);
  }
  return false;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'concord'");
    if (!rowCount) await client.query('create database concord');
  } finally {
    await client.end();
  }
}

function inOneSentence(error: NodeJS.ErrnoException, dataDir: string): Error {
  if (error.code === 'ENOSPC') return new DatabaseFault(`There is no space left for the database in ${dataDir}.`);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code ?? '')) {
    return new DatabaseFault(`The database folder ${dataDir} cannot be written (${error.message}): set CONCORD_DATA to a folder this user may write.`, { cause: error });
  }
  return error;
}

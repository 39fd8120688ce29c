// A PostgreSQL of a test's own, to be set up wrongly: its settings may change, it may stop, it may become a replica. Not here: the one that all other tests
// share (database.ts).
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clusterOf, initialise, OWNER, passwordOf } from '../../src/kernel/embedded-cluster.js';
import { settle, type Place } from '../../src/kernel/embedded-paths.js';
import { freePort, until } from './nodes.js';

export class Postgres {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly place: Place,
    private readonly port: number,
    private readonly password: string,
  ) {}

  static async start(): Promise<Postgres> {
    const folder = await mkdtemp(join(tmpdir(), 'concord-postgres-'));
    await chmod(folder, 0o755);
    const place = await settle(join(folder, 'data'), join(folder, 'shelter'), () => undefined);
    if (place.runAs) await chown(place.home, place.runAs.uid, place.runAs.gid);
    await initialise(place);
    const server = new Postgres(folder, place, await freePort(), await passwordOf(place));
    await server.run();
    return server;
  }

  /** The address of a database for a login; by default the superuser's. */
  url(database: string, login: string = OWNER, password: string = this.password): string {
    return `postgres://${login}:${password}@127.0.0.1:${this.port}/${database}`;
  }
  /** Statements as the superuser, each in a transaction of its own. */
  async own(database: string, ...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    for (const text of statements) await client.query(text).catch((e: Error) => Promise.reject(new Error(`${e.message}: ${text}`)));
    await client.end();
  }

  async count(rows: string): Promise<number> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    const { rowCount } = await client.query(`select from ${rows}`);
    await client.end();
    return rowCount ?? 0;
  }

  /** From now on a replica of nobody, as a standby that was given the wrong address is. */
  async becomeReplica(): Promise<void> {
    await this.stop();
    const sign = join(clusterOf(this.place), 'standby.signal');
    await writeFile(sign, '');
    if (this.place.runAs) await chown(sign, this.place.runAs.uid, this.place.runAs.gid);
    await this.run();
  }
  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGINT');
    await gone;
  }
  async run(): Promise<void> {
    const { place } = this;
    this.child = spawn(join(place.bin, 'postgres'), ['-D', clusterOf(place), '-c', `port=${this.port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='], {
      ...place.runAs, cwd: place.home, env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }, stdio: 'ignore',
    });
    await until(() => this.own('postgres', 'select 1').then(() => true, () => false), 30_000, 'a PostgreSQL that answers');
  }

  async end(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

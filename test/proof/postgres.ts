// The run's own PostgreSQL, of the binaries that come with Concord, at one port for the whole run, so that it can be stopped in mid-sentence and started again.
// Not here: the product's own embedded database (src/kernel/embedded*.ts), what is in it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clusterOf, initialise, OWNER, passwordOf } from '../../src/kernel/embedded-cluster.js';
import { settle, type Place } from '../../src/kernel/embedded-paths.js';
import { freePort, until } from '../support/nodes.js';

/** What Concord asks of a database it is given (fsync and the like are PostgreSQL's own defaults), and room for several clusters' pools. */
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 300, shared_buffers: '256MB', timezone: 'UTC', lc_messages: 'C' };

export class Postgres {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly place: Place,
    readonly port: number,
    private readonly password: string,
  ) {}

  static async make(): Promise<Postgres> {
    const folder = await mkdtemp(join(tmpdir(), 'concord-proof-'));
    // The database's user has to get in where we run as root; what it makes there is closed by itself.
    await chmod(folder, 0o755);
    const place = await settle(folder, join(tmpdir(), 'concord-proof-shelter'), () => undefined);
    await initialise(place);
    const postgres = new Postgres(place, await freePort(), await passwordOf(place));
    await postgres.start();
    return postgres;
  }
  /** As its owner. */
  get url(): string {
    return `postgres://${OWNER}:${this.password}@127.0.0.1:${this.port}/postgres`;
  }
  get pid(): number {
    return this.child!.pid!;
  }

  /** Resolves when it takes connections, recovery included. */
  async start(): Promise<void> {
    const { bin, home, runAs } = this.place;
    const log = openSync(join(home, 'proof.log'), 'a');
    const settings = Object.entries({ ...SETTINGS, port: this.port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(bin, 'postgres'), ['-D', clusterOf(this.place), ...settings], { ...runAs, cwd: home, env: { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }, stdio: ['ignore', log, log] });
    this.child = child;
    await until(async () => child.exitCode !== null || (await this.answers()), 60_000, 'a database that answers');
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${(await readFile(join(home, 'proof.log'), 'utf8')).slice(-2_000)}`);
  }

  /** `immediate`: without a checkpoint, as when the machine fails; the next start recovers. */
  async stop(how: 'immediate' | 'fast'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(how === 'immediate' ? 'SIGQUIT' : 'SIGINT');
    await gone;
  }

  async drop(): Promise<void> {
    await this.stop('fast');
    await rm(this.place.home, { recursive: true, force: true, maxRetries: 3 });
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    return client.connect().then(() => client.end().then(() => true, () => true), () => false);
  }
}

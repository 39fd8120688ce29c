// A Redis of the run's own, that can be killed, emptied and frozen. Not for the product: it is given an address like any other.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'redis';
import { freePort, until } from '../support/nodes.js';

export class Redis {
  private child: ChildProcess | null = null;
  private constructor(readonly port: number) {}

  /** Null where no redis-server is installed. */
  static async make(): Promise<Redis | null> {
    if (spawnSync('redis-server', ['--version']).status !== 0) return null;
    const redis = new Redis(await freePort());
    await redis.start();
    return redis;
  }
  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await until(() => this.say('PING').then(() => true, () => false), 10_000, 'a Redis that answers');
  }
  /** Without a word; what it held is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  /** Keeps its connections and answers nothing until it goes on. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }
  goOn(): void {
    this.child?.kill('SIGCONT');
  }
  async empty(): Promise<void> {
    await this.say('FLUSHALL');
  }

  private async say(command: string): Promise<void> {
    const client = createClient({ url: this.url, socket: { reconnectStrategy: false, connectTimeout: 1_000 } });
    client.on('error', () => undefined);
    await client.connect();
    await client.sendCommand([command]).finally(() => client.destroy());
  }
}

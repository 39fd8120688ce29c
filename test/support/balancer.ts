// The proxy of an installation in front of two nodes, by the very configuration that operators use. Not here: the nodes (nodes.ts), what people do through it.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort, until } from './nodes.js';

export const PROXY_CONFIG = resolve(import.meta.dirname, '../../.deploy/haproxy.cfg');
const PROGRAM = ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy'].find(existsSync);

if (!PROGRAM) process.stdout.write('Behind a proxy: skipped, there is no haproxy here.\n');
export const describeProxy = PROGRAM ? describe : describe.skip;

export class Balancer {
  output = '';

  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  static async before(one: number, two: number): Promise<Balancer> {
    const port = await freePort();
    const env = { PROXY_PORT: String(port), NODE_ONE: `127.0.0.1:${one}`, NODE_TWO: `127.0.0.1:${two}` };
    const balancer = new Balancer(port, spawn(PROGRAM!, ['-db', '-f', PROXY_CONFIG], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
    for (const stream of [balancer.child.stdout!, balancer.child.stderr!]) stream.on('data', (piece: Buffer) => (balancer.output += piece.toString()));
    await until(() => fetch(`${balancer.url}/ready`).then((r) => r.ok, () => false), 20_000, 'a proxy with a node behind it');
    return balancer;
  }
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  /** It has said so of a node ("one", "two"), for the pages or for the sockets. */
  saw(node: 'one' | 'two', state: 'UP' | 'DOWN'): boolean {
    return new RegExp(`Server \\w+/${node} is ${state}`).test(this.output);
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

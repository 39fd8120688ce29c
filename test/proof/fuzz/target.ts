// The node that is shot at: an address, and what tells whether it still is what it was. Not here: what it is sent.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../../src/contract/seats.js';
import { built, ServerNode } from '../../support/nodes.js';
import type { Ground } from './ground.js';

export interface Target {
  url: string;
  /** What a browser would say its pages come from. */
  origin: string;
}
export const inProcess = (g: Ground): Target => ({ url: g.web.origin, origin: g.web.origin });

/** A process of its own on the ground's database, which may end, grow and complain. */
export class Process implements Target {
  readonly origin = 'http://concord.example';
  private constructor(
    private readonly node: ServerNode,
    private readonly folder: string,
  ) {}

  static async start(g: Ground): Promise<Process> {
    built();
    const folder = mkdtempSync(join(tmpdir(), 'concord-fuzz-'));
    const node = await ServerNode.make({ DATABASE_URL: g.n.db.url, CONCORD_DATA: folder, PUBLIC_URL: 'http://concord.example' });
    await node.start();
    return new Process(node, folder);
  }
  get url(): string {
    return this.node.url;
  }
  get lives(): boolean {
    return this.node.runs;
  }
  /** MiB. */
  get memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.node.pid)], { encoding: 'utf8' })) / 1_024;
  }
  /** What it complained of in its log. */
  get complaints(): string[] {
    return this.node.faults;
  }

  /** Is it ready, and does it record an act of somebody? */
  async serves(g: Ground): Promise<boolean> {
    const ready = await fetch(`${this.url}/ready`).then((a) => a.ok, () => false);
    const { cookie } = await g.newcomer('secretariat');
    const payload = { about: NETWORK, title: 'Afterwards', lang: 'en' };
    const answer = await fetch(`${this.url}/api/commands/thread.open`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: this.origin }, body: JSON.stringify({ channel: randomUUID(), command: randomUUID(), payload }) });
    return ready && answer.status === 200;
  }
  async end(): Promise<number | null> {
    const code = await this.node.end();
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}

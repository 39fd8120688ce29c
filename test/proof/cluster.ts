// Several real server processes on one database, one address in front of them, and the people who come to it. Started and ended by process id.
// Not here: what goes wrong with them (nemesis.ts and the goals), the people's windows (clients.ts).
import { built, ServerNode } from '../support/nodes.js';
import { Line } from '../support/proxy.js';
import { people, type People } from './people.js';

export interface ClusterOptions {
  nodes?: number;
  people?: number;
  /** What else the nodes are told, such as REDIS_URL. */
  env?: Record<string, string>;
}

export class Cluster {
  private turn = 0;
  /** Nodes that are being ended: a balancer that watches readiness sends nobody there any more. */
  private readonly leaving = new Set<ServerNode>();

  private constructor(
    readonly people: People,
    readonly nodes: readonly ServerNode[],
    /** Leads each new connection to the next node that lives. */
    readonly front: Line,
  ) {}

  static async open({ nodes = 3, people: count = 200, env = {} }: ClusterOptions = {}): Promise<Cluster> {
    built();
    const crowd = await people(count);
    const all: ServerNode[] = [];
    for (let i = 0; i < nodes; i += 1) all.push(await ServerNode.make({ DATABASE_URL: crowd.db.url, ...env }));
    let cluster: Cluster | null = null;
    const front = await Line.to(() => cluster!.next().port);
    cluster = new Cluster(crowd, all, front);
    await Promise.all(all.map((n) => n.start()));
    return cluster;
  }

  next(): ServerNode {
    const living = this.nodes.filter((n) => n.runs && !this.leaving.has(n));
    this.turn += 1;
    return (living.length ? living : this.nodes)[this.turn % (living.length || this.nodes.length)]!;
  }

  /** Ends a node; with SIGTERM nobody new is led to it from now on. */
  async end(node: ServerNode, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (signal === 'SIGTERM') this.leaving.add(node);
    try {
      return await node.end(signal);
    } finally {
      this.leaving.delete(node);
    }
  }
  nameOf(node: ServerNode): string {
    return `node ${this.nodes.indexOf(node) + 1}`;
  }
  /** Starts whatever does not run. */
  async heal(): Promise<void> {
    this.front.resume();
    await Promise.all(this.nodes.filter((n) => !n.runs).map((n) => n.start()));
  }
  /** What the nodes complained of since each was last started. */
  get faults(): string[] {
    return this.nodes.flatMap((n) => n.faults);
  }

  async close(): Promise<void> {
    await this.front.close();
    await Promise.all(this.nodes.map((n) => n.end()));
    await this.people.db.drop();
  }
}

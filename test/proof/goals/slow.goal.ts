// G11: some readers stop reading, having asked for everything just before. What their node keeps for them is bounded, and the others do not notice: their deliveries
// are compared with those of the same crowd while everybody reads. Not here: bad lines (line.goal.ts).
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Line } from '../../support/proxy.js';
import { Crowd, type Client } from '../clients.js';
import type { Cluster } from '../cluster.js';
import { pause, type Ctx, type Goal, type Proof } from '../goal.js';
import { percentile } from '../history.js';
import { L2, Load, scaled } from '../load.js';

const GROWTH_MIB = 150;
const RATIO = 1.3;
const TURN_MS = 6_000;
/** Long remarks, so that what is not read weighs something. */
const LONG = 'We would accept the second paragraph if the word “timely” stays. '.repeat(60);

/** Resident memory of each node, MiB. One question for all, and not waited for in the way: this process shows what is delivered, too. */
const memory = async (cluster: Cluster): Promise<number[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=,rss=', '-p', cluster.nodes.map((n) => n.pid).join()]);
  const kib = new Map(stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number) as [number, number]));
  return cluster.nodes.map((n) => kib.get(n.pid)! / 1024);
};

/** The memory of each node twice a second, from then on for as long as a turn takes. */
const watched = async (cluster: Cluster, from: number): Promise<number[][]> => {
  const all: number[][] = [];
  while (Date.now() - from < TURN_MS) {
    await pause(500);
    all.push(await memory(cluster));
  }
  return all;
};

class Sleepers {
  constructor(
    readonly clients: readonly Client[],
    private readonly lines: readonly Line[],
    private readonly channels: readonly string[],
  ) {}

  /** Asks for every channel from the beginning, and reads nothing of it. */
  sleep(): void {
    for (const line of this.lines) line.pauseReading();
    for (const { window } of this.clients) for (const channel of this.channels) window.wire.connection.call('ask', { channel, after: 0, history: null }).catch(() => undefined);
  }
  wake(): void {
    for (const line of this.lines) line.resume();
  }
}

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const level = scaled(ctx, L2);
  const count = ctx.count(20);
  const lines: Line[] = [];
  const line = async (i: number): Promise<Line> => (i < count ? (lines[i] = await Line.to(() => cluster.next().port)) : cluster.front);
  const crowd = await Crowd.gather(cluster, { ...level, line });
  try {
    const sleepers = new Sleepers(crowd.clients.slice(0, count), lines, crowd.channels);
    const load = await Load.begin(crowd, level.perSecond, ctx.dice, { text: LONG, by: crowd.clients.slice(count) });
    const awake: number[] = [];
    const asleep: number[] = [];
    let growth = 0;
    const others = new Set(crowd.clients.slice(count).map((c) => c.name));
    // In turns, so that whatever else the machine does falls on both alike.
    for (let turn = 0; turn < (ctx.full ? 6 : 3); turn += 1) {
      const first = Date.now();
      // Asked as often as later, so that asking weighs on both alike.
      const before = (await watched(cluster, first)).at(-1)!;
      awake.push(...crowd.history.deliveries(first, Date.now() - 1_000, others));
      const from = Date.now();
      sleepers.sleep();
      for (const now of await watched(cluster, from)) growth = Math.max(growth, ...now.map((m, i) => m - before[i]!));
      asleep.push(...crowd.history.deliveries(from, Date.now() - 1_000, others));
      sleepers.wake();
      await crowd.current();
    }
    load.stop();
    await crowd.settle();
    await crowd.current();
    const faults = await crowd.faults();
    const [floor, worse] = [percentile(awake, 90), percentile(asleep, 90)];
    const ratio = worse / Math.max(1, floor);
    const figure = `${count} of ${crowd.clients.length} readers paused: a node grows ${growth.toFixed(0)} MiB, P90 delivery of the others ${worse} ms beside ${floor} ms, ${ratio.toFixed(2)} ×; ${faults.length} faults`;
    return { figure, held: growth <= GROWTH_MIB && ratio <= RATIO && !faults.length && awake.length > 0 && asleep.length > 0 };
  } finally {
    await crowd.close();
  }
};

export const goals: Goal[] = [{ id: 'G11', promise: 'slow clients', goal: 'a node grows ≤ 150 MiB; the others ≤ 1.3 ×', prove }];

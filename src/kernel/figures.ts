// What a node counts of itself, for the operator's monitoring: plain counters that any floor may move, and figures that are read when somebody asks. Numbers
// only, under names from this code: never a text, a person or a channel. Not here: who may read them (live/metrics.controller.ts), what they mean (docs/OPERATIONS.md).
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outcome, RefusalCode } from '../contract/packet.js';
import { isBusy } from './problems.js';

type ActOutcome = 'recorded' | RefusalCode | 'busy' | 'fault';
/** `rung`: told to the bus for an act of this node. `heard`: from another node. `lost`: the bus did not take it. `swept`: nobody rang, the sweep found it. */
type BellWord = 'rung' | 'heard' | 'lost' | 'swept';
type PoolState = Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

/** A database that hangs must not hide the figures that say so. */
const READ_MS = 2_000;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

@Injectable()
export class Figures {
  private readonly registry = new Registry();
  private readonly at = { registers: [this.registry] };
  private readonly acts = new Histogram<'outcome'>({ ...this.at, name: 'concord_act_seconds', help: 'Acts by outcome, and how long each took from the door to its answer', labelNames: ['outcome'], buckets: SECONDS });
  private readonly bell = new Counter<'what'>({ ...this.at, name: 'concord_bell_total', help: 'Rings of the bell between nodes: rung, heard, lost, swept', labelNames: ['what'] });
  private readonly dropped = new Counter({ ...this.at, name: 'concord_slow_readers_total', help: 'Sockets that did not keep up and were left to ask' });
  private readonly responses = new Counter<'status'>({ ...this.at, name: 'concord_http_responses_total', help: 'Answers by HTTP, by class of status', labelNames: ['status'] });
  private readonly lines = new Counter<'level'>({ ...this.at, name: 'concord_log_lines_total', help: 'Lines of the log that ask for attention', labelNames: ['level'] });
  private readonly pools = new Map<string, PoolState>();

  constructor() {
    // A series that begins at nought shows its first step; one that begins at one shows none.
    this.acts.zero({ outcome: 'recorded' });
    for (const what of ['rung', 'heard', 'lost', 'swept'] as const) this.rang(what, 0);
    for (const level of ['warn', 'error'] as const) this.lines.inc({ level }, 0);
    const { pools } = this;
    new Gauge({ ...this.at, name: 'concord_pool_connections', help: 'Connections to the database: all, idle, and requests that wait for one', labelNames: ['pool', 'state'], collect() {
      for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
        for (const [state, n] of [['total', totalCount], ['idle', idleCount], ['waiting', waitingCount]] as const) this.set({ pool, state }, n);
      }
    } });
  }

  /** Runs an act and counts how it ended. */
  async act(work: () => Promise<Outcome>): Promise<Outcome> {
    const begun = performance.now();
    const count = (outcome: ActOutcome): void => this.acts.observe({ outcome }, (performance.now() - begun) / 1_000);
    try {
      const outcome = await work();
      count(outcome.ok ? 'recorded' : outcome.refusal.code);
      return outcome;
    } catch (e) {
      count(isBusy(e) ? 'busy' : 'fault');
      throw e;
    }
  }

  rang(what: BellWord, times = 1): void {
    this.bell.inc({ what }, times);
  }
  droppedReader(): void {
    this.dropped.inc();
  }
  answered(status: number): void {
    this.responses.inc({ status: `${Math.floor(status / 100)}xx` });
  }
  logged(level: 'warn' | 'error'): void {
    this.lines.inc({ level });
  }

  pool(name: string, pool: PoolState): void {
    this.pools.set(name, pool);
  }
  /** A figure that is read when somebody asks; not a number when it cannot be read in time. */
  watch(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({ ...this.at, name: `concord_${name}`, help, async collect() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<number>((resolve) => (timer = setTimeout(() => resolve(NaN), READ_MS)));
      this.set(await Promise.race([Promise.resolve().then(read).catch(() => NaN), late]));
      clearTimeout(timer);
    } });
  }

  /** What Node knows of its process: memory, CPU, event loop, open files. Once a process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** All of it as Prometheus reads it. */
  async text(): Promise<{ type: string; body: string }> {
    return { type: this.registry.contentType, body: await this.registry.metrics() };
  }
}

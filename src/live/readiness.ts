// Whether this node can serve: its database takes writes and has all of this version's schema, and it is not on its way out. What only makes it slower or less safe
// is told beside it. Asked often and by anybody, so one answer holds for a moment. Not here: refusing to boot (kernel/soundness.ts), figures.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { appPool } from '../kernel/database.js';
import { Figures } from '../kernel/figures.js';
import { APP_URL } from '../kernel/kernel.module.js';
import { findings, schemaDifference, schemaSentence } from '../kernel/soundness.js';
import { AlarmClock } from '../ledger/clock.js';
import { BusState } from './bus-state.js';
import { Departure } from './departure.js';

/** The body of `/ready`. `why`: the reason of a 503. `degraded`: what to look into although it serves. `clock`: the last beat of the clock of deadlines. */
export interface ReadinessView {
  ready: boolean;
  why?: string;
  degraded: string[];
  clock: string | null;
}

const HOLDS_MS = 500;
const ANSWER_MS = 2_500;
/** Reading proves nothing about a full disk or a standby that the primary waits for; a commit does. */
const COMMIT_EVERY_MS = 5_000;
const COMMIT_GIVEN_UP_MS = 60_000;
const CLOCK_LATE_MS = 60_000;

@Injectable()
export class Readiness implements OnApplicationShutdown {
  /** Connections of its own, one to ask and one to commit: what waits behind the acts of a busy node would call it dead. */
  private readonly pool: pg.Pool;
  private readonly begun = Date.now();
  private asked = { at: -Infinity, answer: Promise.resolve<{ why: string | null; degraded: string[] }>({ why: null, degraded: [] }) };
  private commits: { at: number; pending: Promise<unknown> | null } = { at: -Infinity, pending: null };

  constructor(
    @Inject(APP_URL) url: string,
    private readonly clock: AlarmClock,
    private readonly bus: BusState,
    private readonly departure: Departure,
    figures: Figures,
  ) {
    figures.watch('ready', 'This node can serve, as /ready says', async () => ((await this.now()).ready ? 1 : 0));
    this.pool = new pg.Pool({ ...appPool(url, 2), connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS });
    this.pool.on('error', () => undefined);
  }

  async now(): Promise<ReadinessView> {
    if (performance.now() - this.asked.at > HOLDS_MS) this.asked = { at: performance.now(), answer: this.database() };
    const database = await this.asked.answer;
    const why = this.departure.announced ? 'this node is going down' : database.why;
    const degraded = [...database.degraded, this.bus.fault, this.clockFault()].filter((s) => s !== null);
    return { ready: !why, ...(why ? { why } : {}), degraded, clock: this.clock.lastBeat?.toISOString() ?? null };
  }

  private async database(): Promise<{ why: string | null; degraded: string[] }> {
    try {
      const found = await findings(this.pool);
      const difference = await schemaDifference(this.pool);
      // A newer schema is made so that this release runs on beside it: leaving now would end service in the middle of every upgrade.
      found.push(...[schemaSentence(difference)].filter((s) => s !== null).map((sentence) => ({ sentence, grave: difference.pending.length > 0 })));
      const grave = found.find((f) => f.grave)?.sentence ?? null;
      if (!grave) await this.commit();
      return { why: grave, degraded: found.filter((f) => !f.grave).map((f) => f.sentence) };
    } catch {
      // Why is in the log of the database, not for everybody who can ask.
      return { why: 'the database does not answer, or takes no writes', degraded: [] };
    }
  }

  /** Rejects when a commit does not come back. One that hangs is waited for, not tried again: each try would leave another session hanging in the database. */
  private async commit(): Promise<void> {
    const now = performance.now();
    if (!this.commits.pending && now - this.commits.at < COMMIT_EVERY_MS) return;
    if (!this.commits.pending) {
      const pending = this.pool.query({ text: `select pg_logical_emit_message(true, 'concord', 'ready')`, query_timeout: COMMIT_GIVEN_UP_MS } as pg.QueryConfig);
      this.commits = { at: now, pending };
      void pending.then(() => (this.commits.pending = null), () => (this.commits = { at: -Infinity, pending: null }));
    }
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('late')), Math.max(0, ANSWER_MS - (now - this.commits.at)))));
    await Promise.race([this.commits.pending, late]).finally(() => clearTimeout(timer));
  }

  private clockFault(): string | null {
    const silent = Date.now() - (this.clock.lastBeat?.getTime() ?? this.begun);
    return silent > CLOCK_LATE_MS ? 'the clock of deadlines has not beaten for a minute' : null;
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}

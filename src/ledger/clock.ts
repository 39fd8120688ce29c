// Time as an actor: one poller a node sends due alarms through the door. An alarm is claimed, sent under an id of its own, then taken away;
// a crash in between sends the same id again, and the receipt makes it one act. Not here: setting alarms (alarms.ts).
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v4 as uuidv4, v5 as uuidv5 } from 'uuid';
import { isBusy } from '../kernel/problems.js';
import { Dispatch } from './dispatch.js';
import { beat } from './heartbeat.js';

const NAMESPACE = '6f2d0c2e-5d0e-4b52-9a0f-3d2f1f0c7a11';
const EVERY_MS = 250;
const BEAT_MS = 5_000;
/** What the heartbeat's column holds, some 24 days: an alarm that no clock rang for longer is said to be so late. */
const LATE_MOST_MS = 2 ** 31 - 1;
/** A claim that old belongs to a node that died. Should it live after all, the receipt makes one act of both. */
const STALE = '10 seconds';

interface AlarmRow {
  key: string;
  channel: string;
  command: string;
  payload: Record<string, unknown>;
  due: Date;
  round: number;
}

const CLAIM = `
  update alarm set held = concord_now(), tries = tries + 1 where key in (
    select key from alarm where due <= concord_now() and (held is null or held < concord_now() - (interval '${STALE}' * least(tries, 10)))
    order by due, key limit 8 for update skip locked)
  returning key, channel, command, payload, due, round`;

@Injectable()
export class AlarmClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(AlarmClock.name);
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private turn: Promise<unknown> = Promise.resolve();
  /** When the poller last asked. */
  lastBeat: Date | null = null;
  private readonly node = uuidv4();
  private readonly began = new Date();
  private beaten = 0;
  private sent = 0;
  private lateMs = 0;

  constructor(
    private readonly db: DataSource,
    private readonly dispatch: Dispatch,
  ) {}

  /** The first beat comes before anybody can act: whoever was kept out by an outage finds it noted. */
  async onApplicationBootstrap(): Promise<void> {
    await this.beat().catch((e: Error) => this.fault('the heartbeat could not be written', e));
    this.arm(EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.turn;
  }

  /** Sends what is due now, and what that makes due, until nothing is. Resolves with how many were sent. */
  async runDue(): Promise<number> {
    let sent = 0;
    for (;;) {
      if (Date.now() - this.beaten >= BEAT_MS) await this.beat();
      const result: [AlarmRow[], number] = await this.db.query(CLAIM);
      const rows = result[0];
      this.lastBeat = new Date();
      if (!rows.length || this.stopped) return sent;
      rows.sort((a, b) => a.due.getTime() - b.due.getTime() || a.key.localeCompare(b.key));
      for (const alarm of rows) await this.send(alarm);
      sent += rows.length;
    }
  }

  /** Says that this node has asked what is due. */
  async beat(): Promise<void> {
    await beat(this.db, this.node, this.began, this.sent, this.lateMs);
    this.beaten = Date.now();
  }

  private async send(alarm: AlarmRow): Promise<void> {
    const command = uuidv5(`${alarm.key}#${alarm.round}#${alarm.due.toISOString()}`, NAMESPACE);
    try {
      const outcome = await this.dispatch.run({ kind: 'clock', due: alarm.due }, { name: alarm.command, channel: alarm.channel, command, payload: alarm.payload });
      if (!outcome.ok) this.log.warn(`alarm ${alarm.key} was refused: ${outcome.refusal.code}`);
      await this.db.query('delete from alarm where key = $1 and round = $2', [alarm.key, alarm.round]);
      this.sent += 1;
      if (outcome.ok) this.lateMs = Math.min(LATE_MOST_MS, Math.max(0, Date.parse(outcome.at) - alarm.due.getTime()));
    } catch (e) {
      this.fault(`alarm ${alarm.key} failed and will be sent again`, e as Error);
    }
  }

  /** A database that is away for a moment is no bug. */
  private fault(what: string, e: Error): void {
    if (isBusy(e)) this.log.warn(`${what}: ${e.message}`);
    else this.log.error(what, e.stack);
  }

  private arm(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.runDue().catch((e: Error) => this.fault('alarms could not be read', e)).finally(() => this.arm(EVERY_MS));
    }, ms);
    this.timer.unref();
  }
}

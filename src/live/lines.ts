// Which delegations are connected to which channels at this node, said every few seconds to whoever needs to know that a line is gone (meetings/lines). A node that dies says nothing, and is missed by its silence.
// Not here: what follows from it.
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { meetingsUnderWay, noteSeen, setLineAlarms, type SeenLine } from '../meetings/lines/seen.js';
import { callerOf } from './caller.js';
import { Publisher } from './publisher.js';

/** After a start, or after a time without the database, everybody is given the time to come back, before anybody is missed. */
const GRACE_MS = 30_000;

@Injectable()
export class Lines {
  private readonly log = new Logger(Lines.name);
  private readonly node = randomUUID();
  /** Since when this node has looked without a gap, and when it last did. */
  private since = 0;
  private last = -Infinity;
  private round: Promise<void> | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly publisher: Publisher,
  ) {}

  /** One round at a time; what fails is tried at the next. */
  note(): Promise<void> {
    this.round ??= this.look()
      .catch((e: Error) => this.log.warn(`lines were not noted: ${e.message}`))
      .finally(() => (this.round = null));
    return this.round;
  }

  private async look(): Promise<void> {
    const now = performance.now();
    const meetings = await meetingsUnderWay(this.db);
    if (now - this.last > GRACE_MS) this.since = now;
    if (!meetings.size) return void (this.last = now);
    const here = new Map<string, SeenLine>();
    for (const channel of this.publisher.channels()) {
      if (!meetings.has(channel)) continue;
      for (const socket of this.publisher.sockets(channel)) if (socket.connected) here.set(`${channel} ${callerOf(socket).party}`, { channel, party: callerOf(socket).party });
    }
    if (here.size) await noteSeen(this.db, this.node, [...here.values()]);
    this.last = now;
    if (now - this.since > GRACE_MS) await setLineAlarms(this.db);
  }
}

// Which delegations are connected to which channels at this node, said every few seconds to whoever needs to know that a line is gone (meetings/lines). A node that dies says nothing, and is missed by its silence.
// Not here: what follows from it.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noteSeen, setLineAlarms, type SeenLine } from '../meetings/lines/seen.js';
import { callerOf } from './caller.js';
import { Publisher } from './publisher.js';

/** After a start everybody is given the time to come back, before anybody is missed. */
const GRACE_MS = 30_000;

@Injectable()
export class Lines {
  private readonly node = randomUUID();
  private readonly began = performance.now();

  constructor(
    private readonly db: DataSource,
    private readonly publisher: Publisher,
  ) {}

  async note(): Promise<void> {
    const here = new Map<string, SeenLine>();
    for (const channel of this.publisher.channels()) {
      for (const socket of this.publisher.sockets(channel)) if (socket.connected) here.set(`${channel} ${callerOf(socket).party}`, { channel, party: callerOf(socket).party });
    }
    if (here.size) await noteSeen(this.db, this.node, [...here.values()]);
    if (performance.now() - this.began > GRACE_MS) await setLineAlarms(this.db);
  }
}

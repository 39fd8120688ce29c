// Whether the sockets of this node may still read. Entries are pushed only after this node has taken notice of every revocation that was committed
// before them: the packet's snapshot carries the authority epoch and its time, for seats and hats that end by their own date (I7).
// Not here: deciding it (members, seats).
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { ReadDb } from '../ledger/read-db.js';
import { Seating } from '../ledger/seating.js';
import { isReader, Sessions } from '../members/sessions.js';
import type { Caller } from './caller.js';

type Leave = (channel: string, socket: Socket) => void;
/** The moment something was read at: how far authority had moved, and the clock. */
export interface Moment {
  epoch: number;
  at: Date;
}

const NEXT = `
  select a.epoch, t.now as at, least(
    (select min(until) from seat where until > t.now), (select min(until) from hat where until > t.now)) as due
  from authority a, (select concord_now() as now) t`;
/** Sessions run out without telling anybody; all sockets are judged this often at least. */
const AT_LEAST_EVERY_MS = 30_000;

@Injectable()
export class Authority {
  private epoch = -1;
  /** When the next seat or hat ends by its own date. */
  private due: Date | null = null;
  private checkedAt = -Infinity;
  private checking: Promise<void> | null = null;
  private readonly callers = new Map<Socket, Caller>();
  private leave: Leave = () => undefined;

  constructor(
    private readonly db: ReadDb,
    private readonly sessions: Sessions,
    private readonly seating: Seating,
  ) {}

  /** The gateway tells how somebody is made to leave a channel. */
  attend(leave: Leave): void {
    this.leave = leave;
  }

  /**
   * From now on this socket is judged with the others. False when its session is over: what the handshake read may be a second old, so it is asked again
   * once nothing can fall between the answer and the next judgement.
   */
  async admit(socket: Socket, caller: Caller): Promise<boolean> {
    this.callers.set(socket, caller);
    socket.conn.once('close', () => this.callers.delete(socket));
    try {
      const account = await this.sessions.alive(caller.session);
      if (!isReader(account)) this.callers.delete(socket);
      else Object.assign(caller, { hat: account.hat, party: account.party });
    } catch (e) {
      this.callers.delete(socket);
      throw e;
    }
    return this.knows(socket);
  }
  knows(socket: Socket): boolean {
    return this.callers.has(socket);
  }

  /** Resolves when every socket of this node has been judged by what was so at that moment. */
  async upTo({ epoch, at }: Moment): Promise<void> {
    while (epoch > this.epoch || (this.due && at >= this.due)) {
      this.checking ??= this.check().finally(() => (this.checking = null));
      await this.checking;
    }
  }

  /** For the sweep: notices revocations when nothing else moves. */
  async poll(): Promise<void> {
    if (performance.now() - this.checkedAt > AT_LEAST_EVERY_MS) this.epoch = -1;
    await this.upTo(await this.next());
  }

  private async next(): Promise<Moment & { due: Date | null }> {
    return (await this.db.query<Moment & { due: Date | null }>(NEXT))[0]!;
  }

  private async check(): Promise<void> {
    const begun = performance.now();
    const { epoch, due } = await this.next();
    const all = [...this.callers];
    const live = await this.sessions.live([...new Set(all.map(([, c]) => c.session))]);
    for (const [socket, caller] of all) {
      const account = live.get(caller.session);
      if (isReader(account)) Object.assign(caller, { hat: account.hat, party: account.party });
      else this.end(socket, 'session');
    }
    await this.seats(all.filter(([socket]) => this.callers.has(socket)));
    Object.assign(this, { epoch: Math.max(this.epoch, epoch), due, checkedAt: begun });
  }

  private async seats(all: [Socket, Caller][]): Promise<void> {
    const asked = all.flatMap(([socket, caller]) => [...caller.channels].map(([channel, mark]) => ({ socket, caller, channel, mark, hat: caller.hat })));
    const places = new Map(asked.map((a) => [`${a.channel} ${a.hat}`, { channel: a.channel, hat: a.hat }]));
    const held = await this.seating.held([...places.values()]);
    for (const { socket, caller, channel, mark } of asked.filter((a) => !held.has(a))) {
      // Subscribed to (again) while the seats were read: a younger answer than this one has let it in.
      if (caller.channels.get(channel) !== mark) continue;
      caller.channels.delete(channel);
      this.leave(channel, socket);
      socket.emit('left', { channel });
    }
  }

  private end(socket: Socket, why: string): void {
    const caller = this.callers.get(socket);
    for (const channel of caller?.channels.keys() ?? []) this.leave(channel, socket);
    caller?.channels.clear();
    this.callers.delete(socket);
    socket.emit('ended', { why });
    socket.disconnect(true);
  }
}

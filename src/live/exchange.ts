// Between nodes and over time: the bell and signals through socket.io's adapter, the sweep under all, heads for the clients' own check.
// Only numbers and ids travel between nodes, never content. Not here: pushing (publisher.ts).
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { SignalView } from '../contract/socket.js';
import { followersOnline } from '../ledger/attention.read.js';
import { Figures } from '../kernel/figures.js';
import { Bell } from '../ledger/bell.js';
import { ReadDb } from '../ledger/read-db.js';
import { Seating } from '../ledger/seating.js';
import { Authority } from './authority.js';
import { Calm } from './calm.js';
import { callerOf } from './caller.js';
import { Departure } from './departure.js';
import { Lines } from './lines.js';
import { Publisher } from './publisher.js';

const SWEEP_MS = 1_000;
const HEADS_EVERY = 15;
const LINES_EVERY = 5;
const BYE_MS = 4_000;
/** What is being answered when the node goes down gets this long. */
const DRAIN_MS = 5_000;
/** Where one channel moves often, other nodes hear of it every so often (each ring is a transaction of the bus), and unread counts move. */
const RING_GAP_MS = 10;
const FOLLOWERS_GAP_MS = 250;

@Injectable()
export class Exchange implements BeforeApplicationShutdown {
  private readonly log = new Logger(Exchange.name);
  private io: Server | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beats = 0;
  private readonly others = new Calm<number>(RING_GAP_MS, (channel, head) => void this.tell('rang', channel, head));
  private readonly followers = new Calm<number>(FOLLOWERS_GAP_MS, (channel, head) => {
    void this.tellFollowers(channel, head).catch((e: Error) => this.log.warn(`followers were not told: ${e.message}`));
  });

  constructor(
    private readonly bell: Bell,
    private readonly publisher: Publisher,
    private readonly seating: Seating,
    private readonly authority: Authority,
    private readonly db: ReadDb,
    private readonly departure: Departure,
    private readonly lines: Lines,
    private readonly figures: Figures,
  ) {}

  open(io: Server): void {
    this.io = io;
    io.on('rang', (channel: string, head: number) => (this.figures.rang('heard'), this.rang(channel, head)));
    io.on('signalled', (s: SignalView) => this.emitSignal(s));
    this.figures.watch('sockets', 'Open sockets of this node', () => io.sockets.sockets.size);
    this.bell.follower = (moves) => this.publisher.follow(moves);
    this.bell.hear((channel, head, touched) => {
      this.figures.rang('rung');
      this.rang(channel, head, touched);
      this.others.tell(channel, head);
    });
    this.arm();
  }

  signal(s: SignalView): void {
    this.emitSignal(s);
    void this.tell('signalled', s);
  }

  /** Clients hear when to come back, get the answers they wait for, and are let go. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.io?.local.emit('bye', { inMs: BYE_MS });
    await this.departure.begin(DRAIN_MS);
    this.io?.local.disconnectSockets(true);
    this.io = null;
  }

  /** To the other nodes that the bus knows of; one that it has not met yet hears by the sweep. */
  private async tell(event: string, ...args: unknown[]): Promise<void> {
    try {
      const nodes = (await this.io?.of('/').adapter.serverCount()) ?? 1;
      if (nodes > 1) this.io?.serverSideEmit(event, ...args);
    } catch (e) {
      this.log.warn(`the bus did not take a ${event}: ${(e as Error).message}`);
    }
  }

  private rang(channel: string, head: number, touched?: readonly string[]): void {
    this.publisher.ring(channel, head, touched);
    this.followers.tell(channel, head);
  }

  /** People online here who follow the channel without having it open hear its number, for their unread counts. */
  private async tellFollowers(channel: string, head: number): Promise<void> {
    const open = this.publisher.sockets(channel);
    const others = [...(this.io?.sockets.sockets.values() ?? [])].filter((s) => !open.has(s));
    if (!others.length) return;
    const people = new Map(others.map((s) => [callerOf(s).hat, { person: callerOf(s).person, party: callerOf(s).party, hat: callerOf(s).hat }]));
    const told = new Set((await followersOnline(this.db, channel, [...people.values()])).map((p) => p.hat));
    for (const socket of others) if (told.has(callerOf(socket).hat)) socket.emit('head', { channel, head });
  }

  private emitSignal(s: SignalView): void {
    for (const socket of this.publisher.sockets(s.channel).keys()) {
      if (callerOf(socket).person !== s.person) socket.volatile.emit('signal', s);
    }
  }

  private arm(): void {
    this.timer = setTimeout(() => void this.sweep().finally(() => this.timer && this.arm()), SWEEP_MS);
    this.timer.unref();
  }

  /** Finds what the bell lost: heads that moved without a ring, revocations without an entry. */
  private async sweep(): Promise<void> {
    try {
      await this.authority.poll();
      const heads = await this.seating.heads(this.publisher.channels());
      for (const [channel, head] of heads) if (this.publisher.ring(channel, head)) this.figures.rang('swept');
      if (++this.beats % HEADS_EVERY === 0) this.sayHeads(heads);
      if (this.beats % LINES_EVERY === 0) void this.lines.note();
    } catch (e) {
      this.log.warn(`the sweep found no database: ${(e as Error).message}`);
    }
  }

  private sayHeads(heads: Map<string, number>): void {
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      // Whoever is still on the way in has no seat yet; whoever lags asks by itself.
      const mine = [...callerOf(socket).channels.keys()].filter((c) => heads.has(c) && this.publisher.sockets(c).has(socket));
      socket.emit('heads', Object.fromEntries(mine.map((c) => [c, heads.get(c)])));
    }
  }
}

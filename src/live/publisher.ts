// Pushes a channel's packets to the sockets of this node: at once when idle, then one read and one message for everything committed meanwhile, with a
// gap of about twice the last flush; large rooms in parts, one a turn of the event loop. Not here: who may be in a room (gateway, authority.ts).
import { Injectable, Logger } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { Figures } from '../kernel/figures.js';
import { isBusy } from '../kernel/problems.js';
import type { Reading } from '../ledger/bell.js';
import type { Snapshot } from '../ledger/read-db.js';
import { Read, type PacketText } from '../ledger/read.js';
import { Authority } from './authority.js';
import { framed, handed } from './straight.js';

/** Sockets flushed in one turn of the event loop. */
const PART = 96;
/** Up to so many sockets it is the reading that they wait for; before more, the answer to whoever acted goes first. */
const NEAR = 256;
const GAP_MIN_MS = 2;
const GAP_MAX_MS = 100;
/** Unsent messages of a socket beyond which it is no longer pushed to and pulls from the log. */
const SLOW_FRAMES = 48;

interface Room {
  sockets: Set<Socket>;
  /** The number up to which every socket of the room has been sent. */
  sent: number;
  /** The highest number that was rung for. */
  rung: number;
  /** What the entries behind `sent` touched, as far as the bell said so. */
  touched: Set<string>;
  busy: boolean;
  /** What is being read will hold everything up to this number. */
  coming: number;
  again: boolean;
}
/** Frames that engine.io has taken but not yet handed to the line. */
const unsent = (socket: Socket): number => (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

@Injectable()
export class Publisher {
  private readonly log = new Logger(Publisher.name);
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly read: Read,
    private readonly authority: Authority,
    private readonly figures: Figures,
  ) {}

  /** From now on this socket is pushed to; call before reading its first packet, so that nothing falls between. Answers the number it is pushed after. */
  join(channel: string, socket: Socket, head: number): number {
    const room = this.rooms.get(channel) ?? { sockets: new Set(), sent: head, rung: head, touched: new Set(), busy: false, coming: 0, again: false };
    if (!room.sockets.size) room.sent = head;
    this.rooms.set(channel, room);
    room.sockets.add(socket);
    return room.sent;
  }

  leave(channel: string, socket: Socket): void {
    const room = this.rooms.get(channel);
    if (room?.sockets.delete(socket) && !room.sockets.size) this.rooms.delete(channel);
  }

  channels(): string[] {
    return [...this.rooms.keys()];
  }
  sockets(channel: string): ReadonlySet<Socket> {
    return this.rooms.get(channel)?.sockets ?? new Set();
  }

  /** The channel has moved to `head`; nothing happens if that was already sent. True when nobody had rung for it before. */
  ring(channel: string, head: number, touched: readonly string[] = []): boolean {
    const room = this.rooms.get(channel);
    if (!room || head <= room.sent) return false;
    const isNews = head > room.rung;
    room.rung = Math.max(room.rung, head);
    if (head <= room.coming) return isNews;
    room.again = true;
    for (const ref of touched) room.touched.add(ref);
    if (!room.busy) void this.loop(channel, room);
    return isNews;
  }

  /** An act is about to move the channel to `head`: a room at rest reads it right behind. Where it was not committed after all, there is nothing to be sent. */
  follow({ channel, head, touched }: { channel: string; head: number; touched: readonly string[] }): Reading | null {
    const room = this.rooms.get(channel);
    if (!room || room.busy || !room.sockets.size || room.sockets.size > NEAR || head <= room.sent) return null;
    for (const ref of touched) room.touched.add(ref);
    Object.assign(room, { again: true, coming: head });
    return (over) => void this.loop(channel, room, over);
  }

  private async loop(channel: string, room: Room, over?: Snapshot): Promise<void> {
    room.busy = true;
    for (let from = over; room.again && room.sockets.size; from = undefined) {
      room.again = false;
      const begun = performance.now();
      try {
        await this.flush(channel, room, from);
      } catch (e) {
        if (isBusy(e)) this.log.warn(`a packet of ${channel} could not be read (${(e as Error).message}); the sweep will ring again`);
        else this.log.error(`a packet of ${channel} could not be read; the sweep will ring again`, (e as Error).stack);
      }
      room.coming = 0;
      await pause(Math.min(GAP_MAX_MS, Math.max(GAP_MIN_MS, 2 * (performance.now() - begun))));
    }
    room.busy = false;
  }

  private async flush(channel: string, room: Room, over?: Snapshot): Promise<void> {
    const touched = [...room.touched];
    room.touched.clear();
    const packet = await this.read.since(channel, room.sent, null, touched, over);
    if (over) await turn();
    if (!packet || packet.upTo <= room.sent) return;
    await this.authority.upTo(packet);
    room.sent = packet.upTo;
    if (packet.upTo < packet.head) room.again = true;
    await this.send(room, packet);
  }

  private async send(room: Room, packet: PacketText): Promise<void> {
    const [all, frame] = [[...room.sockets], framed('packet', packet.text)];
    for (let i = 0; i < all.length; i += PART) {
      const part = all.slice(i, i + PART).filter((socket) => room.sockets.has(socket) && (unsent(socket) <= SLOW_FRAMES || this.drop(packet.channel, socket)));
      const others = part.filter((socket) => !handed(socket, frame));
      others[0]?.nsp.local.to(others.map((socket) => socket.id)).emit('packet', packet.text);
      await turn();
    }
  }

  /** A reader that does not keep up is told once and left to ask. */
  private drop(channel: string, socket: Socket): false {
    this.figures.droppedReader();
    this.leave(channel, socket);
    socket.emit('lagging', { channel });
    return false;
  }
}

// A bare socket that writes down whatever reaches it, applied or not: for what must not arrive, and for clients that are not ours. Not here: our client (window.ts).
import { io, type Socket } from 'socket.io-client';
import type { Packet } from '../../src/contract/packet.js';

export type Answer = string | Record<string, unknown>;

export class Ear {
  /** Numbers and commands of the entries that came, by channel, in the order they came. */
  readonly got = new Map<string, { seq: number; command: string }[]>();
  /** When the server said that a channel is left, that the session is over, or broke the line (ms). */
  readonly left = new Map<string, number>();
  endedAt: number | null = null;
  closedAt: number | null = null;
  lagging = 0;

  private constructor(readonly socket: Socket) {
    socket.on('packet', (text: string) => this.take(text));
    socket.on('left', ({ channel }: { channel: string }) => this.left.set(channel, Date.now()));
    socket.on('lagging', () => (this.lagging += 1));
    socket.on('ended', () => (this.endedAt = Date.now()));
    socket.on('disconnect', () => (this.closedAt = Date.now()));
  }

  /** Connects once and does not try again; rejects with the server's word when it is refused. */
  static open(url: string, headers: Record<string, string>): Promise<Ear> {
    const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: headers });
    const ear = new Ear(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(ear));
      socket.once('connect_error', (e) => {
        socket.disconnect();
        reject(e);
      });
    });
  }

  async ask(event: string, ...body: unknown[]): Promise<Answer> {
    const answer: unknown = await this.socket.timeout(20_000).emitWithAck(event, ...body);
    return (ArrayBuffer.isView(answer) ? new TextDecoder().decode(answer) : answer) as Answer;
  }
  /** Subscribes from the beginning or after a number; answers the packet, or null where it was refused. */
  async subscribe(channel: string, after: number | null = null): Promise<Packet | null> {
    const answer = await this.ask('subscribe', { channel, after, history: null });
    if (typeof answer !== 'string') return null;
    this.take(answer);
    return JSON.parse(answer) as Packet;
  }
  lastOf(channel: string): number {
    return Math.max(0, ...(this.got.get(channel) ?? []).map((e) => e.seq));
  }
  close(): void {
    this.socket.disconnect();
  }

  private take(text: string): void {
    const packet = JSON.parse(text) as Packet;
    this.got.set(packet.channel, [...(this.got.get(packet.channel) ?? []), ...packet.entries.map(({ text: { seq, command } }) => ({ seq, command }))]);
  }
}

// One reading for all who come back at once: people who lack the same lines of a channel are given the same bytes. Not here: who may have it (live.gateway.ts
// asks before and after), reading itself (ledger/read.ts).
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Asking } from '../contract/socket.js';
import { Read, type PacketText } from '../ledger/read.js';

const KEPT_BYTES = 16 * 2 ** 20;
const KEPT_MS = 1_000;
/** From this length on it is sent as bytes: text would be quoted, copied and encoded again for each of a thousand people. */
const LONG = 4_096;

export interface Kept {
  packet: PacketText;
  answer: string | Buffer;
}

@Injectable()
export class CatchingUp {
  private readonly kept = new LRUCache<string, Kept>({ maxSize: KEPT_BYTES, sizeCalculation: ({ packet }) => 2 * packet.text.length, ttl: KEPT_MS });
  private readonly underWay = new Map<string, Promise<Kept | null>>();

  constructor(private readonly read: Read) {}

  /** What `asked` lacks, from a moment at which the channel had come to `head` at least; null when there is no such channel. */
  async packet(asked: Asking, head: number): Promise<Kept | null> {
    const key = `${asked.channel} ${asked.after} ${asked.history}`;
    for (;;) {
      const kept = this.kept.get(key) ?? null;
      if (kept && kept.packet.head >= head) return kept;
      const read = await (this.underWay.get(key) ?? this.begin(key, asked));
      if (!read || read.packet.head >= head) return read;
    }
  }

  private begin(key: string, asked: Asking): Promise<Kept | null> {
    const reading = this.once(key, asked).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }

  private async once(key: string, { channel, after, history }: Asking): Promise<Kept | null> {
    const packet = await this.read.since(channel, after, history);
    if (!packet) return null;
    const kept = { packet, answer: packet.text.length < LONG ? packet.text : Buffer.from(packet.text) };
    this.kept.set(key, kept);
    return kept;
  }
}

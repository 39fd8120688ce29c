// How much one person may send, over all sockets and requests of this node: a bucket that refills. Not here: sign-in throttling (members, in the database).
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

const BURST = 120;
const PER_SECOND = 40;

interface Bucket {
  left: number;
  at: number;
}

@Injectable()
export class Limits {
  private readonly buckets = new LRUCache<string, Bucket>({ max: 5_000 });

  /** True if the person may send one more now. */
  take(person: string, now = performance.now()): boolean {
    const b = this.buckets.get(person) ?? { left: BURST, at: now };
    b.left = Math.min(BURST, b.left + ((now - b.at) / 1_000) * PER_SECOND);
    b.at = now;
    this.buckets.set(person, b);
    if (b.left < 1) return false;
    b.left -= 1;
    return true;
  }
}

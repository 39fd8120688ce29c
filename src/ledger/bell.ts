// The doorbell: says that a channel has moved, never what happened; on this node also which views were touched, so that who reads on need not ask for them a second time.
// May lose, double or reorder; the sweep makes good. Not here: how it reaches other nodes (live/).
import { Injectable } from '@nestjs/common';
import type { Snapshot } from './read-db.js';

type Listener = (channel: string, head: number, touched: readonly string[]) => void;
/** Reads what has just been committed, over the connection it was committed on. */
export type Reading = (over: Snapshot) => void;
type Follower = (moves: { channel: string; head: number; touched: readonly string[] }) => Reading | null;

@Injectable()
export class Bell {
  private readonly listeners = new Set<Listener>();

  /** Rung after the commit and after the acknowledgement is on its way. */
  ring(channel: string, head: number, touched: readonly string[]): void {
    for (const listener of this.listeners) listener(channel, head, touched);
  }

  /** Asked when a COMMIT is on its way: somebody here who has nothing else to do reads right behind it, and the ring that follows finds it read. */
  follower: Follower = () => null;

  hear(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

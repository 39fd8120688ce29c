// The doorbell: says that a channel has moved, never what happened; on this node also which views were touched, so that who reads on need not ask for them a second time.
// May lose, double or reorder; the sweep makes good. Not here: how it reaches other nodes (live/).
import { Injectable } from '@nestjs/common';

type Listener = (channel: string, head: number, touched: readonly string[]) => void;

@Injectable()
export class Bell {
  private readonly listeners = new Set<Listener>();

  /** Rung after the commit and after the acknowledgement is on its way. */
  ring(channel: string, head: number, touched: readonly string[]): void {
    for (const listener of this.listeners) listener(channel, head, touched);
  }

  hear(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

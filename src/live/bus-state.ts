// Whether the bus between nodes answers: told by the bus, asked by whoever watches this node. Not here: the bus itself (bus.ts).
import { Injectable, Logger } from '@nestjs/common';
import { Figures } from '../kernel/figures.js';

const PROBE_EVERY_MS = 4_000;
/** How long it may take to answer. */
export const PROBE_MS = 3_000;

@Injectable()
export class BusState {
  private readonly log = new Logger('bus');
  /** A sentence while it is down. */
  fault: string | null = null;

  constructor(private readonly figures: Figures) {
    figures.watch('bus_up', 'The bus between nodes answers', () => (this.fault ? 0 : 1));
  }

  /** A ring that the bus did not take: the others will hear by the sweep. */
  missed(): void {
    this.figures.rang('lost');
  }

  /** Said once, however often it is tried. */
  lost(name: string, why: string): void {
    if (!this.fault) this.log.warn(`${name} as the bus between nodes does not answer (${why}); others hear of this node’s acts by the sweep`);
    this.fault = `${name} as the bus between nodes does not answer`;
  }
  back(name: string): void {
    if (this.fault) this.log.warn(`${name} as the bus between nodes is back`);
    this.fault = null;
  }

  /** Asks again and again, because a bus that is frozen breaks no connection and says nothing. Answers how to stop. */
  watch(name: string, probe: () => Promise<unknown>): () => void {
    const timer = setInterval(() => {
      let late: NodeJS.Timeout | undefined;
      const deadline = new Promise((_, reject) => (late = setTimeout(() => reject(new Error('no answer in time')), PROBE_MS)));
      Promise.race([probe(), deadline])
        .then(() => this.back(name), (e: Error) => this.lost(name, e.message))
        .finally(() => clearTimeout(late));
    }, PROBE_EVERY_MS);
    timer.unref();
    return () => clearInterval(timer);
  }
}

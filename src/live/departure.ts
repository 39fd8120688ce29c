// Leaving without cutting anybody off in mid-sentence: first not ready, so that a proxy sends nobody new; then what is being answered is answered, and what
// comes later is asked to come again, here or elsewhere. Not here: telling the clients (exchange.ts), requests by HTTP (Fastify finishes them).
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';

@Injectable()
export class Departure {
  private readonly inFlight = new Set<Promise<unknown>>();
  private leaving = false;
  /** From the first word of leaving on; everything is still served. */
  announced = false;

  /** No longer ready. Resolves after `ms`: the time whoever asks for readiness takes to notice. */
  async announce(ms: number): Promise<void> {
    this.announced = true;
    await new Promise((resolve) => setTimeout(resolve, ms));
  }

  /** Does the work, or refuses it with `retry` once this node is going down. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.leaving) refuse('conflict', { why: 'refusal.try-again', retry: true });
    const done = Promise.resolve().then(work);
    const settled = done.catch(() => undefined);
    this.inFlight.add(settled);
    void settled.then(() => this.inFlight.delete(settled));
    return done;
  }

  /** Takes nothing new and resolves when nothing is in flight any more, after `ms` at the latest. */
  async begin(ms: number): Promise<void> {
    this.announced = this.leaving = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([Promise.all(this.inFlight), late]);
    clearTimeout(timer);
  }
}

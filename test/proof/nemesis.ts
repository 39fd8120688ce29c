// Whoever breaks things: chooses what, whom and when by the run's seed, and says each deed when it does it, so that a run can be told again.
// Not here: the means (cluster.ts, postgres.ts, support/proxy.ts).
import type { Dice } from '../support/dice.js';

export class Nemesis {
  private readonly begun = Date.now();

  constructor(
    private readonly dice: Dice,
    private readonly log: (line: string) => void,
  ) {}

  /** One of them. */
  pick<T>(of: readonly T[]): T {
    return of[this.dice(of.length)]!;
  }
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.dice(most - least + 1);
  }
  /** Waits so many milliseconds. */
  async pause(least: number, most = least): Promise<void> {
    await new Promise((r) => setTimeout(r, this.between(least, most)));
  }
  /** Says what it does now. */
  does(what: string): void {
    this.log(`  +${((Date.now() - this.begun) / 1000).toFixed(1)} s ${what}`);
  }
}

// Housekeeping that nobody waits for and that leaves no line in the record: once an hour on every node. Not here: what it is (whoever adds it), acts of time (ledger/clock.ts).
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { isBusy } from './problems.js';

const EVERY_MS = 3_600_000;
/** Not at the very start, and not on all nodes in the same second. */
const FIRST_MS = 60_000;

@Injectable()
export class Chores implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Chores.name);
  private readonly all = new Map<string, () => Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  add(name: string, work: () => Promise<void>): void {
    this.all.set(name, work);
  }

  /** Does everything once; what fails is said in the log and tried at the next turn. */
  async run(): Promise<void> {
    for (const [name, work] of this.all) {
      await work().catch((e: Error) => (isBusy(e) ? this.log.warn(`${name}: ${e.message}`) : this.log.error(name, e.stack)));
    }
  }

  onApplicationBootstrap(): void {
    this.arm(FIRST_MS * (1 + Math.random()));
  }
  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
    await this.turn;
  }

  private arm(ms: number): void {
    this.timer = setTimeout(() => {
      this.turn = this.run().finally(() => this.timer && this.arm(EVERY_MS));
    }, ms);
    this.timer.unref();
  }
}

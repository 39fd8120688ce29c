// Something that a node does again and again: never twice at once, over at shutdown before the database goes, and a database that is away for a moment is no bug.
// Not here: alarms, which are acts (ledger/clock.ts).
import { Logger } from '@nestjs/common';
import { isBusy } from './problems.js';

export class Rounds {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private turn: Promise<unknown> = Promise.resolve();

  /** `work` is done every `ms` after it was done last, under the name that the log gives its faults. */
  constructor(
    private readonly name: string,
    private readonly ms: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.work().catch((e: Error) => this.fault(e)).finally(() => this.start());
    }, this.ms);
    this.timer.unref();
  }

  /** Resolves when the turn under way is over; there is no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.turn;
  }

  private fault(e: Error): void {
    const log = new Logger(this.name);
    if (isBusy(e)) log.warn(`put off: ${e.message}`);
    else log.error('failed, and will be tried again', e.stack);
  }
}

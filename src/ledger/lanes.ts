// One lane a channel in this process: acts on one channel wait here, not on a connection of the pool. The row lock stays, for the other nodes.

export class Lanes {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything that entered the same lane before it. */
  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.tails.get(lane) ?? Promise.resolve()).then(work, work);
    const tail = mine.catch(() => undefined);
    this.tails.set(lane, tail);
    void tail.then(() => {
      if (this.tails.get(lane) === tail) this.tails.delete(lane);
    });
    return mine;
  }
}

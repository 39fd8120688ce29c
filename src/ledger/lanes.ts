// One lane a channel in this process: acts on one channel wait here, not on a connection of the pool. The row lock stays, for the other nodes.
// Not here: what an act does (dispatch.ts), what it passes on (transaction.ts).

interface Waiting<B> {
  /** It may begin with what the one before passes on. */
  follows: boolean;
  begin: (baton: B | null) => void;
}
/** Lets the next one begin with `baton` while this one still waits for its last answer. False: there is none that can, and this one keeps it. */
export type Pass<B> = (baton: B) => boolean;

export class Lanes<B> {
  /** Who waits, for each lane in which somebody is under way. */
  private readonly waiting = new Map<string, Waiting<B>[]>();

  /** Runs `work` after everything that entered the same lane before it has ended, or has passed on what it held. */
  run<T>(lane: string, follows: boolean, work: (baton: B | null, pass: Pass<B>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const begin = (baton: B | null): void => {
        let passed = false;
        const pass: Pass<B> = (on) => {
          if (passed || !this.waiting.get(lane)?.[0]?.follows) return false;
          passed = true;
          this.next(lane, on);
          return true;
        };
        void work(baton, pass)
          .then(resolve, reject)
          .finally(() => passed || this.next(lane, null));
      };
      const waiting = this.waiting.get(lane);
      if (waiting) return void waiting.push({ follows, begin });
      this.waiting.set(lane, []);
      begin(null);
    });
  }

  private next(lane: string, baton: B | null): void {
    const next = this.waiting.get(lane)?.shift();
    if (next) next.begin(baton);
    else this.waiting.delete(lane);
  }
}

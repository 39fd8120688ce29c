// Many questions of one kind with few statements: alone a question goes at once, in a crowd it goes together with all that came meanwhile. Every answer is
// read after its question was asked: nothing is remembered. Not here: the questions.

interface Waiting<K, V> {
  key: K;
  resolve(answer: V): void;
  reject(e: unknown): void;
}
/** Statements under way at once: a second one, so that a slow one does not hold up everybody. */
const LANES = 2;
const MOST = 500;

export class Batch<K, V> {
  private waiting: Waiting<K, V>[] = [];
  private running = 0;

  /** `ask` answers in the order of the keys; when it fails, everybody in it is told so. */
  constructor(private readonly ask: (keys: K[]) => Promise<V[]>) {}

  one(key: K): Promise<V> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (this.running < LANES) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running += 1;
    while (this.waiting.length) {
      const now = this.waiting.splice(0, MOST);
      try {
        const answers = await this.ask(now.map((w) => w.key));
        now.forEach((w, i) => w.resolve(answers[i]!));
      } catch (e) {
        for (const w of now) w.reject(e);
      }
    }
    this.running -= 1;
  }
}

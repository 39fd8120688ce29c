// Saying the same kind of thing often without saying it each time: at once when it has been quiet, else the latest, once a gap later. Not here: what is said.

export class Calm<V> {
  private readonly waiting = new Map<string, { value: V } | null>();

  constructor(
    private readonly gapMs: number,
    private readonly say: (key: string, value: V) => void,
  ) {}

  /** `value` takes the place of one that waits. */
  tell(key: string, value: V): void {
    if (this.waiting.has(key)) return void this.waiting.set(key, { value });
    this.waiting.set(key, null);
    this.say(key, value);
    this.rest(key);
  }

  private rest(key: string): void {
    setTimeout(() => {
      const next = this.waiting.get(key);
      if (!next) return void this.waiting.delete(key);
      this.waiting.set(key, null);
      this.say(key, next.value);
      this.rest(key);
    }, this.gapMs).unref();
  }
}

// A value that tells when it changed, in the shape that React's useSyncExternalStore reads. Not here: what any value means.

export class Cell<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private now: T) {}

  readonly get = (): T => this.now;

  set(next: T): void {
    if (Object.is(next, this.now)) return;
    this.now = next;
    for (const listener of [...this.listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

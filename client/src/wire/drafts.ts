// What is being written and not sent yet: it outlives the page that it is written on, and in the window's session storage a reload, but only where the
// audience is the whole Network (promises: bodies of restricted texts stay out of browser storage). Not here: acts on their way (outbox.ts).
import { Cell } from './cell.js';

interface Draft {
  /** Plain data. */
  readonly value: unknown;
  /** May lie in the browser's storage. */
  readonly open: boolean;
}
const KEY = 'concord-drafts';

export class Drafts {
  readonly all: Cell<ReadonlyMap<string, Draft>>;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null) {
    this.all = new Cell<ReadonlyMap<string, Draft>>(this.load());
  }

  /** Keeps what is written under a key; undefined forgets it. */
  keep(key: string, value: unknown, open: boolean): void {
    const next = new Map(this.all.get());
    if (value === undefined) next.delete(key);
    else next.set(key, { value, open });
    this.save(next);
    this.all.set(next);
  }

  /** Closing the page now would lose something. */
  get wouldLose(): boolean {
    return [...this.all.get().values()].some((d) => !d.open);
  }

  /** Forgets everybody's: signed out on purpose, on a device that others may use. */
  forget(): void {
    this.save(new Map());
    this.all.set(new Map());
  }

  private load(): Map<string, Draft> {
    try {
      const read = JSON.parse(this.storage?.getItem(KEY) ?? '{}') as Record<string, unknown>;
      return new Map(Object.entries(read).map(([key, value]) => [key, { value, open: true }]));
    } catch {
      return new Map();
    }
  }

  private save(drafts: ReadonlyMap<string, Draft>): void {
    const open = [...drafts].flatMap(([key, d]) => (d.open ? [[key, d.value]] : []));
    try {
      if (open.length) this.storage?.setItem(KEY, JSON.stringify(Object.fromEntries(open)));
      else this.storage?.removeItem(KEY);
    } catch {
      // Full or forbidden storage: the drafts still live in this window.
    }
  }
}

// What is unread, live: the server's counts, moved on by every head that is heard, and marked read while a channel is open on a visible page.
// Not here: levels' meaning (contract/notices.ts), mails and digests (the server).
import type { Desk, DeskChannel, Level } from '@contract/notices.js';
import type { Api } from './api.js';
import { Cell } from './cell.js';

export interface DeskOptions {
  api: Pick<Api, 'get' | 'post'>;
  /** The last number shown of a channel; 0 while nothing is. */
  shown(channel: string): number;
  visible(): boolean;
  random?: () => number;
}
/** Counting is the server's: asked after a movement, but not by everybody at once and not at every one. */
const ASK_MS = 1_500;
const ASK_GAP_MS = 5_000;
const READ_MS = 800;

export class DeskStore {
  /** Null until first loaded. */
  readonly desk = new Cell<Desk | null>(null);
  private readonly looked = new Map<string, number>();
  private readonly marked = new Map<string, number>();
  /** Read while the server could not be told: told when it can be. */
  private readonly owed = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private marking: ReturnType<typeof setTimeout> | undefined;
  private askedAt = 0;
  private on = false;

  constructor(private readonly options: DeskOptions) {}

  start(): void {
    this.on = true;
    void this.load();
  }
  stop(): void {
    this.on = false;
    clearTimeout(this.timer);
    clearTimeout(this.marking);
    this.timer = this.marking = undefined;
    this.marked.clear();
    this.owed.clear();
    this.desk.set(null);
  }

  async load(): Promise<void> {
    this.askedAt = Date.now();
    const desk = await this.options.api.get<Desk>('/api/desk').catch(() => null);
    if (desk && this.on) this.desk.set(desk);
  }

  /** A channel stands at `head`. `followed`: it is open on this page, which need not mean that it is on the desk. */
  moved(channel: string, head: number, followed: boolean): void {
    const line = this.line(channel);
    if (line ? head > line.head : !followed) {
      if (line) this.change(channel, { head, unread: line.unread + head - line.head });
      this.askSoon();
    }
    if (this.looked.has(channel)) this.markSoon();
  }

  /** The channel is open in front of the reader until the returned function is called. */
  look(channel: string): () => void {
    this.looked.set(channel, (this.looked.get(channel) ?? 0) + 1);
    this.markSoon();
    return () => {
      const left = this.looked.get(channel)! - 1;
      if (left) this.looked.set(channel, left);
      else this.looked.delete(channel);
    };
  }

  /** The page came to the front: what is open on it is read now. */
  seen(): void {
    for (const [channel, seq] of [...this.owed]) void this.tell(channel, seq);
    this.markSoon();
    this.askSoon();
  }

  async setLevel(channel: string, level: Level): Promise<void> {
    await this.options.api.post('/api/desk/level', { channel, level });
    this.change(channel, { level });
    await this.load();
  }

  private line(channel: string): DeskChannel | undefined {
    return this.desk.get()?.channels.find((c) => c.channel === channel);
  }

  private change(channel: string, by: Partial<DeskChannel>): void {
    const desk = this.desk.get();
    if (!desk) return;
    const channels = desk.channels.map((c) => (c.channel === channel ? { ...c, ...by } : c));
    const sum = (of: 'unread' | 'mentions') => channels.reduce((n, c) => n + c[of], 0);
    this.desk.set({ channels, unread: sum('unread'), mentions: sum('mentions') });
  }

  private askSoon(): void {
    if (!this.on || this.timer) return;
    const wait = Math.max(ASK_MS, this.askedAt + ASK_GAP_MS - Date.now()) * (0.75 + (this.options.random ?? Math.random)() / 2);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.load();
    }, wait);
  }

  private markSoon(): void {
    if (!this.on) return;
    this.marking ??= setTimeout(() => {
      this.marking = undefined;
      if (this.options.visible()) for (const channel of this.looked.keys()) void this.mark(channel);
    }, READ_MS);
  }

  private async mark(channel: string): Promise<void> {
    const seq = this.options.shown(channel);
    if (seq > (this.marked.get(channel) ?? 0) && seq > (this.line(channel)?.marker ?? 0)) await this.tell(channel, seq);
  }

  private async tell(channel: string, seq: number): Promise<void> {
    const before = this.marked.get(channel) ?? 0;
    this.marked.set(channel, Math.max(before, seq));
    this.owed.delete(channel);
    try {
      await this.options.api.post('/api/desk/read', { channel, seq });
      if ((this.line(channel)?.head ?? 0) > seq) this.askSoon();
      else this.change(channel, { marker: seq, unread: 0, mentions: 0 });
    } catch {
      // Not marked: the next look, movement or return of the line tries again.
      this.marked.set(channel, before);
      this.owed.set(channel, Math.max(this.owed.get(channel) ?? 0, seq));
    }
  }
}

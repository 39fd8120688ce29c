// Keeps one channel's cache current: subscribes when the line opens, asks once when something is missing, and again only after a wait if that did not help.
// Not here: what a packet does (channel-cache.ts), who wants the channel (channels.ts).
import type { Packet, RefusalBody } from '@contract/packet.js';
import type { Asking, NotAnswered } from '@contract/socket.js';
import { backoff } from './backoff.js';
import type { ChannelCache } from './channel-cache.js';

/** What a follow needs of the line. */
export interface Asks {
  readonly isOpen: boolean;
  call(event: 'subscribe' | 'ask', asking: Asking): Promise<string | NotAnswered>;
}

export class Follow {
  /** Why the channel cannot be read; it does not exist for this reader. */
  refusal: RefusalBody | null = null;
  private joined = false;
  private asking: symbol | null = null;
  private misses = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly cache: ChannelCache,
    private readonly line: Asks,
    private readonly told: () => void,
    private readonly random: () => number,
  ) {}

  /** What is shown is what the server has, as far as it told. */
  get current(): boolean {
    return this.line.isOpen && this.joined && !this.cache.behind;
  }

  /** The line is open (again): a new socket is subscribed to nothing. */
  opened(): void {
    this.closed();
    this.refusal = null;
    this.misses = 0;
    void this.ask();
  }

  closed(): void {
    clearTimeout(this.timer);
    this.joined = false;
    this.asking = null;
    this.told();
  }

  /** The server stopped pushing to us: subscribe anew, but not all slow readers at once. */
  lagged(): void {
    this.joined = false;
    this.later();
    this.told();
  }

  /** The seat is lost: nothing of it stays. */
  left(): void {
    this.closed();
    this.cache.clear();
    this.refusal = { code: 'not-found', detail: { why: 'refusal.no-channel' } };
    this.told();
  }

  /** Another reader: what this one may read is not known yet. */
  forget(): void {
    this.cache.clear();
    this.refusal = null;
    this.closed();
  }

  hear(head: number): void {
    if (this.cache.hear(head)) void this.ask();
    this.told();
  }

  push(packet: Packet): void {
    if (this.refusal) return;
    if (this.cache.apply(packet) !== 'applied') void this.ask();
    this.told();
  }

  /** Asks what came after the run; while one question is open no other is put. */
  async ask(): Promise<void> {
    if (this.asking || this.refusal || !this.line.isOpen) return;
    clearTimeout(this.timer);
    const mine = (this.asking = Symbol());
    const { after, history } = this.cache;
    const answer = await this.line.call(this.joined ? 'ask' : 'subscribe', { channel: this.cache.channel, after, history }).catch(() => null);
    if (this.asking !== mine) return;
    this.asking = null;
    if (typeof answer === 'string') this.answered(JSON.parse(answer) as Packet, after);
    else this.refused(answer?.refusal ?? null);
    this.told();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.asking = null;
    this.joined = false;
  }

  private answered(packet: Packet, after: number | null): void {
    this.joined = true;
    const before = this.cache.after;
    const result = this.cache.apply(packet, after);
    const progress = result !== 'reset-needed' && this.cache.after !== before;
    if (!this.cache.behind) this.misses = 0;
    else if (progress) void this.ask();
    else this.later();
  }

  private refused(refusal: RefusalBody | null): void {
    if (!refusal || refusal.detail.retry || refusal.detail.why === 'refusal.too-fast') return this.later();
    this.cache.clear();
    this.refusal = refusal;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), backoff(this.misses++, this.random));
  }
}

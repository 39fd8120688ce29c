// One channel as this client knows it: a gap-free run of entries, proven to be linked, and the present views. Live push, catch-up and first load all come
// through apply(). Pure: no network, no clock. Not here: asking for what is missing (follow.ts).
import type { EntryView, Packet, View, ViewPage } from '@contract/packet.js';
import { linked } from './chain.js';
import { EVERYTHING, withSpan, type Span } from './spans.js';

/** `hole`: kept until what lies before has come, ask after `head`. `reset-needed`: ask for a fresh snapshot. */
export type Applied = 'applied' | 'hole' | 'reset-needed';
/** What the server's answers contradict: the link of an entry, an entry we had, the history, entries we had and it has lost, or the form. */
export interface Doubt {
  channel: string;
  seq: number;
  why: 'hash' | 'fork' | 'history' | 'lost' | 'malformed';
}
export interface CacheEvents {
  /** Entries that are new to this client, in order; not those of a first load. */
  entries?(entries: readonly EntryView[]): void;
  /** The run begins anew: what was derived from earlier entries may have missed some. */
  reset?(): void;
  doubt?(doubt: Doubt): void;
}
export type Line = Packet['entries'][number];

/** Packets kept over a hole; older ones are dropped, the answer to the question brings them again. */
const WAITING_MAX = 64;

export class ChannelCache {
  /** The last number of the run; 0 before the first load. */
  head = 0;
  /** The greatest number heard of. */
  heard = 0;
  history: string | null = null;
  private entries: EntryView[] = [];
  private hashes: string[] = [];
  private readonly views = new Map<string, View>();
  private readonly lists = new Map<string, readonly unknown[]>();
  private readonly spans = new Map<string, readonly Span[]>();
  private floor = 0;
  private waiting: Packet[] = [];
  private suspect = false;
  private copy: readonly EntryView[] | null = [];

  constructor(
    readonly channel: string,
    private readonly events: CacheEvents = {},
  ) {}

  /** Where to ask from: null means a fresh snapshot. */
  get after(): number | null {
    return this.history === null || this.suspect ? null : this.head;
  }
  get ready(): boolean {
    return this.history !== null;
  }
  /** Something is known to be missing. */
  get behind(): boolean {
    return this.after === null || this.waiting.length > 0 || this.head < this.heard;
  }
  /** The run as an array of its own that changes only when the run does. */
  run(): readonly EntryView[] {
    return (this.copy ??= [...this.entries]);
  }
  view<V>(ref: string): V | null {
    return (this.views.get(ref)?.view as V | null | undefined) ?? null;
  }
  /** Which numbers of a kind are known whole; others of the kind may be known one by one. All, unless a first load said otherwise. */
  spansOf(kind: string): readonly Span[] {
    return this.spans.get(kind) ?? EVERYTHING;
  }
  /** All known views of a kind; the array changes only when one of them does. */
  viewsOf<V>(kind: string): readonly V[] {
    let list = this.lists.get(kind);
    if (!list) {
      list = [...this.views.values()].filter((v) => v.view !== null && v.ref.startsWith(`${kind}:`)).map((v) => v.view);
      this.lists.set(kind, list);
    }
    return list as readonly V[];
  }

  /** The server said that the channel stands at `head`; a number below ours is a question too. */
  hear(head: number): boolean {
    this.heard = Math.max(this.heard, head);
    return this.behind || head < this.head;
  }

  /** Takes a packet in. `asked` is the number it answers (undefined: it was pushed), by which a server that lost entries is told from a late copy. */
  apply(packet: Packet, asked?: number | null): Applied {
    if (packet.channel !== this.channel) return 'applied';
    if (packet.reset) return this.restart(packet, asked);
    if (this.after === null) return this.keep(packet);
    if (packet.history !== this.history) return this.mistrust('history', packet.head);
    const result = this.extend(packet);
    return result === 'applied' ? this.drain() : result;
  }

  /** Puts older entries before the run. False, and nothing taken, if they do not link to it. */
  prepend(older: readonly Line[]): boolean {
    const first = this.head - this.entries.length + 1;
    const lines = older.filter((l) => l.text.seq < first).sort((a, b) => a.text.seq - b.text.seq);
    if (!lines.length) return true;
    const joined = [...lines, { text: this.entries[0]!, hash: this.hashes[0]! }];
    if (!this.entries.length || this.wrongIn(joined, null) !== null) return false;
    this.entries = [...lines.map((l) => l.text), ...this.entries];
    this.hashes = [...lines.map((l) => l.hash), ...this.hashes];
    this.copy = null;
    return true;
  }

  /** Takes a page of a kind's views in. False, and nothing taken, if it was read from another history, or before what is known was. */
  take(kind: string, page: ViewPage): boolean {
    if (page.channel !== this.channel || this.after === null || page.history !== this.history || page.head < this.floor) return false;
    this.show(page);
    this.spans.set(kind, withSpan(this.spansOf(kind), { from: page.from, to: page.to ?? Infinity }));
    return true;
  }

  /** Forgets everything: the seat was lost, or the reader is another. */
  clear(): void {
    Object.assign(this, { head: 0, heard: 0, history: null, entries: [], hashes: [], floor: 0, waiting: [], suspect: false, copy: null });
    this.views.clear();
    this.lists.clear();
    this.spans.clear();
  }

  private extend(packet: Packet): Applied {
    const first = packet.entries[0]?.text.seq;
    if (first !== undefined && first > this.head + 1) return this.keep(packet);
    const fork = this.forkIn(packet);
    if (fork !== undefined) return this.mistrust('fork', fork);
    const fresh = packet.entries.filter((l) => l.text.seq > this.head);
    const wrong = this.wrongIn(fresh, this.head === 0 ? '' : (this.hashes.at(-1) ?? null), this.head);
    if (wrong) return this.mistrust(wrong.why, wrong.seq);
    this.append(fresh);
    this.show(packet);
    if (fresh.length) this.events.entries?.(fresh.map((l) => l.text));
    return 'applied';
  }

  private restart(packet: Packet, asked?: number | null): Applied {
    const same = packet.history === this.history;
    const lost = same && typeof asked === 'number' && packet.head < asked;
    if (same && !lost && this.isOldCopy(packet)) return 'applied';
    const wrong = this.wrongIn(packet.entries, packet.entries[0]?.text.seq === 1 ? '' : null, packet.head - packet.entries.length);
    const doubt = wrong ?? this.contradicted(packet, same, lost);
    const first = this.history === null;
    this.replace(packet, wrong?.why === 'malformed' ? [] : packet.entries, same && !lost ? this.heard : 0);
    this.tell(doubt, first);
    return this.drain();
  }

  private isOldCopy(packet: Packet): boolean {
    return !this.suspect && packet.head < this.head;
  }

  private tell(doubt: Omit<Doubt, 'channel'> | null, first: boolean): void {
    if (doubt) this.events.doubt?.({ channel: this.channel, ...doubt });
    if (!first) this.events.reset?.();
  }

  /** Begins anew with these entries. What does not even count through is not given as a run; what counts but does not link is shown, and said. */
  private replace(packet: Packet, entries: readonly Line[], heard: number): void {
    const waiting = this.waiting.filter((p) => p.history === packet.history);
    this.clear();
    Object.assign(this, { history: packet.history, head: packet.head - entries.length, floor: packet.head, heard, waiting });
    this.append(entries);
    this.show(packet);
    for (const [kind, from] of Object.entries(packet.from ?? {})) this.spans.set(kind, [{ from, to: Infinity }]);
  }

  /** What a fresh snapshot says against what was known. */
  private contradicted(packet: Packet, same: boolean, lost: boolean): Omit<Doubt, 'channel'> | null {
    if (this.history === null) return null;
    if (!same) return { seq: packet.head, why: 'history' };
    if (lost) return { seq: packet.head, why: 'lost' };
    const fork = this.forkIn(packet);
    return fork === undefined ? null : { seq: fork, why: 'fork' };
  }

  /** The number of the first entry that differs from the one we have under it. */
  private forkIn(packet: Packet): number | undefined {
    return packet.entries.find((l) => l.text.seq <= this.head && (this.hashOf(l.text.seq) ?? l.hash) !== l.hash)?.text.seq;
  }

  /** Packets that were kept and now fit. */
  private drain(): Applied {
    for (;;) {
      const next = this.waiting.find((p) => (p.entries[0]?.text.seq ?? 0) <= this.head + 1);
      if (!next) return this.waiting.length ? 'hole' : 'applied';
      this.waiting = this.waiting.filter((p) => p !== next);
      if (this.extend(next) === 'reset-needed') return 'reset-needed';
    }
  }

  private keep(packet: Packet): Applied {
    this.heard = Math.max(this.heard, packet.head);
    this.waiting = [...this.waiting, packet].slice(-WAITING_MAX);
    return this.after === null ? 'reset-needed' : 'hole';
  }

  /** The run stays on the screen until a fresh snapshot has come. */
  private mistrust(why: Doubt['why'], seq: number): Applied {
    this.suspect = true;
    this.waiting = [];
    this.events.doubt?.({ channel: this.channel, seq, why });
    return 'reset-needed';
  }

  private hashOf(seq: number): string | undefined {
    return this.hashes[seq - (this.head - this.hashes.length) - 1];
  }

  /** The first line that is out of number or does not link; `before` null: the hash before the first line is not known. */
  private wrongIn(lines: readonly Line[], before: string | null, from = (lines[0]?.text.seq ?? 1) - 1): { seq: number; why: 'hash' | 'malformed' } | null {
    let previous = before;
    let seq = from;
    for (const { text, hash } of lines) {
      seq += 1;
      if (text.seq !== seq || text.channel !== this.channel) return { seq, why: 'malformed' };
      if (previous !== null && linked(previous, text) !== hash) return { seq, why: 'hash' };
      previous = hash;
    }
    return null;
  }

  private append(lines: readonly Line[]): void {
    if (!lines.length) return;
    for (const { text, hash } of lines) {
      this.entries.push(text);
      this.hashes.push(hash);
    }
    this.head += lines.length;
    this.copy = null;
  }

  /** Views that are not older than what is known. One that is gone leaves a mark, so that a late copy does not bring it back. */
  private show(packet: Pick<Packet, 'head' | 'views'>): void {
    this.heard = Math.max(this.heard, packet.head, this.head);
    for (const view of packet.views) {
      if (view.asOf < (this.views.get(view.ref)?.asOf ?? this.floor)) continue;
      this.views.set(view.ref, view);
      this.lists.delete(view.ref.slice(0, view.ref.indexOf(':')));
    }
  }
}

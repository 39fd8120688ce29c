// Every channel that some part of the page looks at, each followed once. A channel left for a moment is kept, so that going back and forth asks nothing.
// Not here: how one is kept current (follow.ts), reading it in React (use-channel.ts).
import type { EntryView, Packet, ViewPage } from '@contract/packet.js';
import { ChannelCache, type Doubt, type Line } from './channel-cache.js';
import type { Connection } from './connection.js';
import { Follow } from './follow.js';

interface Kept {
  readonly follow: Follow;
  readonly listeners: Set<() => void>;
  readonly told: () => void;
  version: number;
  holders: number;
  leaving: ReturnType<typeof setTimeout> | undefined;
}
export interface ChannelsEvents {
  /** New entries of any followed channel. */
  entries(entries: readonly EntryView[]): void;
  /** A channel began anew: entries may have been missed. */
  reset(channel: string): void;
  doubt(doubt: Doubt): void;
  /** The head of a channel as far as heard; `followed`: it is held here. */
  head(channel: string, head: number, followed: boolean): void;
}
const LINGER_MS = 30_000;

export class Channels {
  private readonly all = new Map<string, Kept>();

  constructor(
    private readonly line: Connection,
    private readonly events: ChannelsEvents,
    private readonly random: () => number = Math.random,
  ) {
    line.on('packet', (text) => this.pushed(JSON.parse(text) as Packet));
    line.on('head', ({ channel, head }) => this.moved(channel, head));
    line.on('heads', (heads) => Object.entries(heads).forEach(([channel, head]) => this.moved(channel, head)));
    line.on('left', ({ channel }) => this.all.get(channel)?.follow.left());
    line.on('lagging', ({ channel }) => this.all.get(channel)?.follow.lagged());
    let open = false;
    line.state.subscribe(() => {
      if (line.isOpen === open) return;
      open = line.isOpen;
      for (const { follow } of this.all.values()) {
        if (open) follow.opened();
        else follow.closed();
      }
    });
  }

  /** Holds the channel until the returned function is called; several may hold it. */
  hold(channel: string): () => void {
    const kept = this.all.get(channel) ?? this.open(channel);
    clearTimeout(kept.leaving);
    kept.holders += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      if (--kept.holders === 0) kept.leaving = setTimeout(() => this.leave(channel, kept), LINGER_MS);
    };
  }

  get(channel: string): Follow | undefined {
    return this.all.get(channel)?.follow;
  }
  /** Changes with everything that is known of the channel. */
  version(channel: string): number {
    return this.all.get(channel)?.version ?? 0;
  }
  listen(channel: string, listener: () => void): () => void {
    const release = this.hold(channel);
    const { listeners } = this.all.get(channel)!;
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      release();
    };
  }

  /** Asks every followed channel whether anything is missing. */
  refresh(): void {
    for (const { follow } of this.all.values()) void follow.ask();
  }

  /** Older entries before the run; see ChannelCache.prepend. */
  prepend(channel: string, lines: readonly Line[]): boolean {
    const kept = this.all.get(channel);
    const taken = kept?.follow.cache.prepend(lines) ?? false;
    kept?.told();
    return taken;
  }

  /** A page of the views of a kind; see ChannelCache.take. */
  take(channel: string, kind: string, page: ViewPage): boolean {
    const kept = this.all.get(channel);
    const taken = kept?.follow.cache.take(kind, page) ?? false;
    kept?.told();
    return taken;
  }

  /** Forgets what is known of every channel: another reader, or another hat. */
  clear(): void {
    for (const { follow } of this.all.values()) follow.forget();
  }

  /** Lets go of everything without telling the server: the wire is stopped. */
  close(): void {
    for (const { follow, leaving } of this.all.values()) {
      clearTimeout(leaving);
      follow.stop();
    }
    this.all.clear();
  }

  private open(channel: string): Kept {
    const cache = new ChannelCache(channel, {
      entries: (entries) => this.events.entries(entries),
      reset: () => this.events.reset(channel),
      doubt: (doubt) => this.events.doubt(doubt),
    });
    const told = () => {
      kept.version += 1;
      if (cache.heard) this.events.head(channel, cache.heard, true);
      for (const listener of [...kept.listeners]) listener();
    };
    const kept: Kept = { follow: new Follow(cache, this.line, told, this.random), listeners: new Set(), told, version: 1, holders: 0, leaving: undefined };
    this.all.set(channel, kept);
    void kept.follow.ask();
    return kept;
  }

  private leave(channel: string, kept: Kept): void {
    kept.follow.stop();
    this.all.delete(channel);
    this.line.call('leave', { channel }).catch(() => undefined);
  }

  private pushed(packet: Packet): void {
    this.all.get(packet.channel)?.follow.push(packet);
  }

  private moved(channel: string, head: number): void {
    const kept = this.all.get(channel);
    if (kept) kept.follow.hear(head);
    else this.events.head(channel, head, false);
  }
}

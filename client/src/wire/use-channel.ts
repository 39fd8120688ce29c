// A channel and its views in React: held while a component shows it, drawn again when something of it changes. Not here: what entries and views say.
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ViewKind, ViewTypes } from '@contract/entries.js';
import type { EntryView, PageAsked, RefusalBody } from '@contract/packet.js';
import type { SignalKind, SignalView } from '@contract/socket.js';
import { EVERYTHING, type Span } from './spans.js';
import { useWire } from './WireProvider.js';

export interface ChannelState {
  /** A gap-free run that ends at `head`. */
  entries: readonly EntryView[];
  head: number;
  /** The first snapshot has come. */
  ready: boolean;
  /** There is, or may be, something newer on the server. */
  stale: boolean;
  /** It does not exist for this reader. */
  refusal: RefusalBody | null;
}
const NOTHING: readonly never[] = [];
type Shown<K extends ViewKind> = ViewTypes[K] & { id: string };

const useVersion = (channel: string): number => {
  const { channels } = useWire();
  return useSyncExternalStore(useCallback((listener) => channels.listen(channel, listener), [channels, channel]), () => channels.version(channel));
};

export const useChannel = (channel: string): ChannelState => {
  const { channels } = useWire();
  const version = useVersion(channel);
  return useMemo(() => {
    const follow = version ? channels.get(channel) : undefined;
    if (!follow) return { entries: NOTHING, head: 0, ready: false, stale: true, refusal: null };
    const { cache, refusal } = follow;
    return { entries: cache.run(), head: cache.head, ready: cache.ready, stale: !follow.current, refusal };
  }, [channels, channel, version]);
};

/** The present view of one object; null while there is none. */
export const useView = <K extends ViewKind>(kind: K, id: string, channel: string): Shown<K> | null => {
  const { channels } = useWire();
  useVersion(channel);
  return channels.get(channel)?.cache.view<Shown<K>>(`${kind}:${id}`) ?? null;
};

/** All present views of a kind in the channel, in no particular order. */
export const useViews = <K extends ViewKind>(kind: K, channel: string): readonly Shown<K>[] => {
  const { channels } = useWire();
  useVersion(channel);
  return channels.get(channel)?.cache.viewsOf<Shown<K>>(kind) ?? NOTHING;
};

/** The views of a kind in several channels, each of them followed. */
export const useViewsOf = <K extends ViewKind>(kind: K, ids: readonly string[]): readonly Shown<K>[] => {
  const { channels } = useWire();
  const key = ids.join(' ');
  const follow = useCallback((listener: () => void) => {
    const undo = key ? key.split(' ').map((id) => channels.listen(id, listener)) : [];
    return () => undo.forEach((f) => f());
  }, [channels, key]);
  const versions = useSyncExternalStore(follow, () => (key ? key.split(' ').map((id) => channels.version(id)).join(' ') : ''));
  return useMemo(() => (versions ? key.split(' ').flatMap((id) => channels.get(id)?.cache.viewsOf<Shown<K>>(kind) ?? NOTHING) : NOTHING), [channels, kind, key, versions]);
};

/** Which numbers of a kind are shown whole (`useViews` may know others, one by one), and the function that loads more of them (Wire.page). */
export const useSpans = (kind: ViewKind, channel: string): { spans: readonly Span[]; load: (asked: PageAsked, before?: () => void) => Promise<boolean> } => {
  const wire = useWire();
  useVersion(channel);
  const load = useCallback((asked: PageAsked, before?: () => void) => wire.page(channel, kind, asked, before), [wire, channel, kind]);
  return { spans: wire.channels.get(channel)?.cache.spansOf(kind) ?? EVERYTHING, load };
};

/** Loads older entries, a page a call; false when there are none left. */
export const useOlder = (channel: string): (() => Promise<boolean>) => {
  const wire = useWire();
  return useCallback(() => wire.older(channel), [wire, channel]);
};

/** The channel is what the reader looks at: it counts as read up to what is shown, while the page is visible. */
export const useReading = (channel: string): void => {
  const { desk } = useWire();
  useEffect(() => desk.look(channel), [desk, channel]);
};

/** Hears who is typing or looking there; answers the function that says so of this reader. */
export const useSignals = (channel: string, hear: (signal: SignalView) => void): ((kind: SignalKind, data?: string) => void) => {
  const wire = useWire();
  useEffect(() => wire.onSignals((s) => s.channel === channel && hear(s)), [wire, channel, hear]);
  return useCallback((kind: SignalKind, data?: string) => wire.signal(channel, kind, data ?? null), [wire, channel]);
};

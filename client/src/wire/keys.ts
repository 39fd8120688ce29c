// Keys that are open in this page: the reader's own private key and the delegation's, in memory alone. A reload, another hat or signing out closes them; nothing of them is in the browser's
// storage. Not here: how they are made (sealing.ts), what is sealed with them (the rooms).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { KeyringView, OwnKeyring } from '@contract/keyring.views.js';
import { openPair, unwrap } from './sealing.js';
import { wornBy } from './session.js';
import { useViewsOf } from './use-channel.js';
import { useSession } from './use-line.js';
import { useWire } from './WireProvider.js';

type Key = Uint8Array<ArrayBuffer>;
/** Of whoever is signed in, under the hat that is worn. */
export interface OpenKeys {
  own: CryptoKey;
  keys: ReadonlyMap<number, Key>;
}

export interface Keys {
  /** Both are known. Until then nothing is offered that might have to be sealed: that there is no key is not known either. */
  ready: boolean;
  /** Asked for in vain; `again` asks once more. */
  failed: boolean;
  person: string;
  own: OwnKeyring['own'];
  ring: (KeyringView & { id: string }) | null;
  /** The newest version that the delegation has made; 0: none. */
  newest: number;
  /** By version, those that are open; null while the passphrase has not been said. */
  keys: ReadonlyMap<number, Key> | null;
  /** Opens what was passed to this reader. Rejects for a wrong passphrase. */
  unlock(passphrase: string): Promise<void>;
  /** What the server keeps for this reader has changed. */
  again(): Promise<unknown>;
}

/** What was passed to this reader and can be opened. One that cannot (it was passed to an older pair) is as if it were not there. */
const opened = async (own: CryptoKey, { channel, shares }: OwnKeyring, person: string): Promise<Map<number, Key>> => {
  const keys = new Map<number, Key>();
  for (const s of shares) await unwrap(s.wrapped, own, channel!, s.version, person).then((key) => keys.set(s.version, key), () => undefined);
  return keys;
};

/** What the server keeps for this reader; asked anew when somebody has passed a key to it. */
const useKept = (person: string, reader: string) => {
  const { api } = useWire();
  const client = useQueryClient();
  const { data, refetch, isError } = useQuery({ queryKey: ['keyring', reader], queryFn: ({ signal }) => api.get<OwnKeyring>('/api/keyring', signal), enabled: person !== '' });
  const [ring = null] = useViewsOf('keyring', useMemo(() => (data?.channel ? [data.channel] : []), [data?.channel]));
  const [has, known] = [ring?.people.find((p) => p.person === person)?.has.length ?? 0, data?.shares.length ?? 0];
  useEffect(() => {
    if (ring && has !== known) void client.invalidateQueries({ queryKey: ['keyring'] });
  }, [client, ring, has, known]);
  return { data, ring, refetch, failed: isError && data === undefined };
};

export const useKeys = (): Keys => {
  const { keys: open } = useWire();
  const { state } = useSession();
  const me = state.is === 'in' ? state.me : null;
  const person = me?.person ?? '';
  const { data, ring, refetch, failed } = useKept(person, `${person} ${wornBy(me)?.hat}`);
  const now = useSyncExternalStore(open.subscribe, open.get);
  useEffect(() => {
    if (now && data && data.shares.length > now.keys.size) void opened(now.own, data, person).then((keys) => keys.size > now.keys.size && open.set({ ...now, keys }));
  }, [open, now, data, person]);
  const unlock = useCallback(async (passphrase: string) => {
    const fresh = (await refetch()).data;
    if (!fresh?.own) return;
    const own = await openPair(fresh.own, passphrase);
    open.set({ own, keys: await opened(own, fresh, person) });
  }, [open, refetch, person]);
  const ready = data !== undefined && (data.channel === null || ring !== null);
  return { ready, failed, person, own: data?.own ?? null, ring, newest: ring?.keys.at(-1)?.version ?? 0, keys: now?.keys ?? null, unlock, again: refetch };
};

/** Sealed words in plain ones, once the key is open: null while it is not, false where it does not open them. */
export const useUnsealed = <T,>(read: (() => Promise<T>) | null): T | null | false => {
  const [last, setLast] = useState<{ of: () => Promise<T>; plain: T | false } | null>(null);
  useEffect(() => {
    let live = true;
    read?.().then((plain) => live && setLast({ of: read, plain }), () => live && setLast({ of: read, plain: false }));
    return () => void (live = false);
  }, [read]);
  return last && last.of === read ? last.plain : null;
};

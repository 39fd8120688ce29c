// A room of one's own country in which every word is sealed with the delegation's key: sealed before it is sent, read here alone. Not here: keys (wire/keys.ts), asking for the passphrase.
import { createContext, useCallback, useContext, useEffect, useMemo } from 'react';
import { sealedIn, sealedText } from '@contract/discussions.views.js';
import { useUnsealed, type Keys } from '../../wire/keys.js';
import { seal, unseal } from '../../wire/sealing.js';
import { useWire } from '../../wire/WireProvider.js';
import { useDiscussionsWords } from './words.js';

/** Null in every other room. */
export const SealedRoom = createContext<{ channel: string; keys: Keys['keys']; newest: number } | null>(null);
/** In one that is sealed, so that what is sealed is no longer than a remark may be. */
export const SEALED_MOST = 5_000;
const contextOf = (channel: string): string => `concord room ${channel}`;

/** What is sent of what was written: the same, or sealed. `shut`: it cannot be sealed before the keys are open. */
export const useSealing = (): { sealed: boolean; shut: boolean; seal: (text: string) => Promise<string> } => {
  const room = useContext(SealedRoom);
  const { plain } = useWire();
  const key = room?.keys?.get(room.newest);
  return {
    sealed: room !== null,
    shut: room !== null && !key,
    seal: useCallback(async (text) => {
      if (!room) return text;
      const said = sealedText(room.newest, await seal(key!, text, contextOf(room.channel)));
      plain.set(said, text);
      return said;
    }, [room, key, plain]),
  };
};

interface Read {
  /** The words themselves; null while they are sealed, false where the key does not open them. */
  readonly plain: string | null | false;
  /** What stands in their place: the words, or why they are not there. */
  readonly text: string;
}
/** What was said, to be read. What has opened once is kept in memory, so that it stands at once wherever else it is shown. */
export const usePlain = (said: string): Read => {
  const room = useContext(SealedRoom);
  const say = useDiscussionsWords();
  const { plain } = useWire();
  const channel = room?.channel;
  const found = useMemo(() => (channel === undefined ? null : sealedIn(said)), [channel, said]);
  const key = found && room?.keys?.get(found.version);
  const opened = useUnsealed(useMemo(() => (found && key && channel !== undefined ? () => unseal(key, found.sealed, contextOf(channel)) : null), [found, key, channel]));
  useEffect(() => {
    if (typeof opened === 'string') plain.set(said, opened);
  }, [plain, said, opened]);
  if (!found) return { plain: said, text: said };
  const read = plain.get(said) ?? opened;
  return { plain: read, text: typeof read === 'string' ? read : say(read === false ? 'sealed.unreadable' : 'sealed.shut', { version: found.version }) };
};

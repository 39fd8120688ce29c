// A room of one's own country in which every word is sealed with the delegation's key: sealed before it is sent, read here alone. Not here: keys (wire/keys.ts), asking for the passphrase.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { sealedIn, sealedText } from '@contract/discussions.views.js';
import type { Keys } from '../../wire/keys.js';
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

/** What was said, to be read: plain words as they are; sealed ones once the key is open, and until then that they are sealed. */
export const usePlain = (text: string): { text: string; shut: boolean } => {
  const room = useContext(SealedRoom);
  const say = useDiscussionsWords();
  const { plain } = useWire();
  const found = useMemo(() => sealedIn(text), [text]);
  const key = found && room?.keys?.get(found.version);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (!found || !key || !room || plain.has(text)) return;
    unseal(key, found.sealed, contextOf(room.channel)).catch(() => say('sealed.unreadable')).then((read) => {
      plain.set(text, read);
      drawAgain((n) => n + 1);
    }, () => undefined);
  }, [found, key, room, plain, text, say]);
  if (!found || !room) return { text, shut: false };
  const read = plain.get(text);
  return read === undefined ? { text: say('sealed.shut', { version: found.version }), shut: true } : { text: read, shut: false };
};

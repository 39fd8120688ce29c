// A draft in React: one value under a key, each person's own. Not here: where it lies (drafts.ts).
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useWire } from './WireProvider.js';

/** A part of it, or what makes one of what it is at that moment; null forgets it. */
type Change<T> = Partial<T> | null | ((now: T) => Partial<T> | null);

/**
 * What this person is writing under `key`, `empty` while nothing is, and the function that changes it.
 * `open`: the audience is the whole Network, so it may outlive a reload.
 */
export const useDraft = <T extends object>(key: string, open: boolean, empty: T): [T, (change: Change<T>) => void] => {
  const { drafts, session } = useWire();
  const own = `${session.me?.person ?? ''} ${key}`;
  const blank = useRef(empty);
  const read = useCallback(() => (drafts.all.get().get(own)?.value as T | undefined) ?? blank.current, [drafts, own]);
  const change = useCallback((by: Change<T>) => {
    const part = typeof by === 'function' ? by(read()) : by;
    drafts.keep(own, part === null ? undefined : { ...read(), ...part }, open);
  }, [drafts, own, read, open]);
  return [useSyncExternalStore(drafts.all.subscribe, read), change];
};

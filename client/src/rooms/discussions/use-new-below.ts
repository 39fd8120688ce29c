// What others have said since one came and has not yet been in sight: counted, announced politely, never scrolled to by itself.
import { useCallback, useEffect, useRef, useState } from 'react';
import { anchor } from './Remark.js';
import type { Remark } from './use-conversation.js';

export interface NewBelow {
  /** Ids, oldest first. */
  below: readonly string[];
  /** The last that arrived, to be announced. */
  arrived: Remark | null;
  show(): void;
}

/** `ready`: the conversation has been loaded, so what comes from now on is new. */
export function useNewBelow(remarks: readonly Remark[], person: string | undefined, ready: boolean): NewBelow {
  const known = useRef<number | null>(null);
  const [below, setBelow] = useState<readonly string[]>([]);
  const [arrived, setArrived] = useState<Remark | null>(null);
  const last = remarks.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (!ready) return;
    const from = known.current;
    known.current = Math.max(last, from ?? 0);
    if (from === null) return;
    const fresh = remarks.filter((r) => r.seq > from && r.person !== person);
    if (!fresh.length) return;
    setArrived(fresh.at(-1)!);
    setBelow((was) => [...was, ...fresh.map((r) => r.id)]);
  }, [remarks, last, ready, person]);
  useEffect(() => {
    if (!below.length) return;
    const seen = new IntersectionObserver((shown) => {
      const ids = new Set(shown.filter((s) => s.isIntersecting).map((s) => s.target.id));
      if (ids.size) setBelow((was) => was.filter((id) => !ids.has(anchor(id))));
    }, { rootMargin: '0px 0px -48px 0px' });
    below.forEach((id) => {
      const element = document.getElementById(anchor(id));
      if (element) seen.observe(element);
    });
    return () => seen.disconnect();
  }, [below]);
  const show = useCallback(() => {
    const first = below[0] && document.getElementById(anchor(below[0]));
    if (!first) return;
    first.scrollIntoView({ block: 'center' });
    first.focus({ preventScroll: true });
  }, [below]);
  return { below, arrived, show };
}

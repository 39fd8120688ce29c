// A remark named in the address is brought into sight, also one that has not been loaded. Not here: what addresses look like elsewhere (record/titles.ts).
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { anchor } from './Remark.js';
import type { Earlier } from './use-earlier.js';

const AGAIN_MS = 3_000;

/** `shown` answers whether a remark is on the page; `ready`: the conversation is. */
export function useDeepLink(ready: boolean, shown: (remark: string) => boolean, { load }: Earlier): void {
  const { hash } = useLocation();
  const named = hash.startsWith(`#${anchor('')}`) ? hash.slice(1 + anchor('').length) : null;
  const there = named !== null && shown(named);
  useEffect(() => {
    if (!ready || named === null || there) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => void load({ around: named }).then((outcome) => {
      if (outcome === 'failed') timer = setTimeout(ask, AGAIN_MS);
    });
    // After this turn, in which whoever stops looking at once has gone again.
    timer = setTimeout(ask);
    return () => clearTimeout(timer);
  }, [ready, named, there, load]);
  useEffect(() => {
    const element = there ? document.getElementById(anchor(named)) : null;
    // After the page has settled: what came in above moves it until then.
    const frame = element && requestAnimationFrame(() => {
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    });
    return () => void (frame && cancelAnimationFrame(frame));
  }, [there, named]);
}

// The one tooltip of the page: shows the `data-tip` of whatever is pointed at, focused or tapped, in ink. One host instead of one per element, because a table
// may hold hundreds of state codes. The words must also reach a screen reader by the element itself; this is for the eyes.
import { useEffect, useState } from 'react';
import { Late, late, soon } from './Late.js';

const load = () => import('./TipBubble.js');
const TipBubble = late(() => load().then((m) => ({ default: m.TipBubble })));
soon(load);
const tipped = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-tip]') : null);

export function TipHost() {
  const [at, setAt] = useState<HTMLElement | SVGElement | null>(null);
  useEffect(() => {
    const show = (e: Event) => setAt(tipped(e.target));
    const onKey = (e: KeyboardEvent) => e.key === 'Escape' && setAt(null);
    const onFocus = (e: FocusEvent) => setAt(e.target instanceof Element && e.target.matches(':focus-visible') ? tipped(e.target) : null);
    document.addEventListener('pointerover', show);
    document.addEventListener('click', show);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerover', show);
      document.removeEventListener('click', show);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  if (!at?.isConnected || !at.dataset.tip) return null;
  return <Late><TipBubble key={at.dataset.tip} target={at} label={at.dataset.tip} /></Late>;
}

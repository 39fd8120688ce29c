// Loads the parts of a long conversation that did not come with it, and keeps what one is looking at where it is while they come in above. Not here: drawing.
import { useCallback, useRef, useState, type RefObject } from 'react';
import type { PageAsked } from '@contract/packet.js';
import { Refused } from '../../wire/api.js';
import type { useRemarks } from './use-conversation.js';

export interface Earlier {
  state: 'ready' | 'loading' | 'failed';
  /** `gone`: what was asked around is not in this conversation. */
  load(asked: PageAsked): Promise<'shown' | 'gone' | 'failed'>;
}

/** `list`: the remarks' elements, each with an id. */
export function useEarlier({ load }: Pick<ReturnType<typeof useRemarks>, 'load'>, list: RefObject<HTMLElement | null>): Earlier {
  const [state, setState] = useState<Earlier['state']>('ready');
  const busy = useRef(false);
  const more = useCallback(async (asked: PageAsked) => {
    if (busy.current) return 'failed' as const;
    busy.current = true;
    setState('loading');
    const outcome = await load(asked, () => hold(list.current)).then((taken) => (taken ? 'shown' : 'failed') as 'shown' | 'failed').catch((e: unknown) => (e instanceof Refused ? 'gone' as const : 'failed' as const));
    busy.current = false;
    setState(outcome === 'failed' ? 'failed' : 'ready');
    return outcome;
  }, [load, list]);
  return { state, load: more };
}

/** The first remark in sight stays at its height when others are put above it. While somebody writes, use-still.ts keeps the field instead. */
const hold = (list: HTMLElement | null): void => {
  if (!list || document.activeElement instanceof HTMLTextAreaElement) return;
  const seen = [...list.children].find((e) => e.id && e.getBoundingClientRect().bottom > 0);
  if (!seen) return;
  const { top } = seen.getBoundingClientRect();
  requestAnimationFrame(() => scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: 'instant' }));
};

// A place in a long conversation where remarks are not shown yet: by a button, or by scrolling up to it, the next of them come. Not here: loading (use-earlier.ts).
import { useEffect, useRef, type RefObject } from 'react';
import type { PageAsked } from '@contract/packet.js';
import css from './Discussions.module.css';
import type { Earlier } from './use-earlier.js';
import { useDiscussionsWords } from './words.js';

interface MissingProps {
  /** The last number shown before the place; null where nothing is. */
  readonly after: number | null;
  /** The first number shown behind it. */
  readonly before: number;
  /** How many stand there, where that is known. */
  readonly count: number | null;
  /** The reader had read up to this number, which lies here. */
  readonly since: number | undefined;
  readonly earlier: Earlier;
  /** The list it stands in. */
  readonly list: RefObject<HTMLElement | null>;
}

export function Missing({ after, before, count, since, earlier, list }: MissingProps) {
  const say = useDiscussionsWords();
  const row = useRef<HTMLLIElement>(null);
  const ask = useRef((_: PageAsked): void => undefined);
  useEffect(() => {
    ask.current = (asked) => void earlier.load(asked).then((outcome) => {
      if (outcome !== 'shown') return;
      if ('after' in asked && asked.after === since) requestAnimationFrame(() => list.current?.querySelector('[data-since]')?.scrollIntoView({ block: 'center' }));
      // Nothing is missing any more: whoever pressed the button goes on at what is now first.
      else if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>('li[id]')?.focus({ preventScroll: true });
    });
  });
  useEffect(() => {
    let y = scrollY;
    let up = false;
    const moved = () => {
      up = scrollY < y;
      y = scrollY;
    };
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && up && ask.current({ before }), { rootMargin: '240px 0px 0px 0px' });
    document.addEventListener('scroll', moved, { passive: true });
    near.observe(row.current!);
    return () => {
      document.removeEventListener('scroll', moved);
      near.disconnect();
    };
  }, [before]);
  const loading = earlier.state === 'loading';
  const button = (asked: PageAsked, label: string) => <button type="button" className="link small" aria-disabled={loading} onClick={() => ask.current(asked)}>{label}</button>;
  return (
    <li ref={row} className={css.missing}>
      {after !== null && button({ after }, say('later'))}
      {button({ before }, count === null ? say('earlier') : say('earlier.count', { count }))}
      {since !== undefined && button({ after: since }, say('since.go'))}
      <span className="note faint" role="status">{loading ? say('loading') : earlier.state === 'failed' && say('earlier.failed')}</span>
    </li>
  );
}

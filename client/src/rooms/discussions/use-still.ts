// Keeps what one is typing in where it is on the screen, whatever others add above it: the page is scrolled by as much as the field was moved, before it is painted.
import { useEffect, useRef, type RefObject } from 'react';

/** `list`: what grows. `spacer`: an empty element at the end, made high enough that a short page can be scrolled too. */
export function useStill(list: RefObject<HTMLElement | null>, spacer: RefObject<HTMLElement | null>): void {
  const before = useRef<{ field: Element; offset: number } | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => {
      const field = document.activeElement;
      before.current = field instanceof HTMLTextAreaElement ? { field, offset: field.getBoundingClientRect().top - element.getBoundingClientRect().top } : null;
    };
    const grown = () => {
      const was = before.current;
      look();
      const now = before.current;
      if (!was || !now || was.field !== now.field) return;
      const moved = now.offset - was.offset;
      if (!moved) return;
      const room = document.documentElement.scrollHeight - innerHeight - scrollY;
      if (spacer.current && moved > room) spacer.current.style.height = `${spacer.current.offsetHeight + moved - room}px`;
      scrollBy({ top: moved, behavior: 'instant' });
    };
    const watch = new ResizeObserver(grown);
    watch.observe(element);
    document.addEventListener('focusin', look);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', look);
    };
  }, [list, spacer]);
}

// The one clock of the page, on the server's time: components re-render by the second or by the minute, together. Not here: how a time is said.
import { useSyncExternalStore } from 'react';

let offset = 0;
const listeners = { second: new Set<() => void>(), minute: new Set<() => void>() };
let timer: ReturnType<typeof setInterval> | undefined;

/** Milliseconds since 1970 by the server's clock, as far as we know it. */
export const now = (): number => Date.now() + offset;

/** Told by the wire whenever an answer carries the server's time: server minus device, in ms. */
export function setClockOffset(ms: number): void {
  offset = ms;
}

function tick(): void {
  listeners.second.forEach((f) => f());
  if (Math.floor(now() / 1000) % 60 === 0) listeners.minute.forEach((f) => f());
}

function subscribe(step: 'second' | 'minute', f: () => void): () => void {
  listeners[step].add(f);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners[step].delete(f);
    if (listeners.second.size + listeners.minute.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
const subscribers = { second: (f: () => void) => subscribe('second', f), minute: (f: () => void) => subscribe('minute', f) };
const WIDTH = { second: 1000, minute: 60_000 };

/** The present, cut to whole seconds or minutes (ms since 1970); draws the component again at each step. */
export function useNow(step: 'second' | 'minute' = 'minute'): number {
  return useSyncExternalStore(subscribers[step], () => Math.floor(now() / WIDTH[step]) * WIDTH[step]);
}

// Time as a speaker's clock shows it. Pure. Not here: reckoning it (contract/floor.clock.ts).

const two = (n: number): string => String(n).padStart(2, '0');
/** 2:36. What is spoken is rounded down. */
export const clock = (ms: number): string => {
  const s = Math.floor(Math.max(0, ms) / 1000);
  return `${Math.floor(s / 60)}:${two(s % 60)}`;
};
/** What is left, rounded up so that it reads zero when it is zero; beyond, over-time with a plus. */
export const left = (ms: number): string => (ms >= 0 ? clock(Math.ceil(ms / 1000) * 1000) : `+${clock(-ms)}`);

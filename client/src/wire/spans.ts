// Which numbers of a kind of view are known whole: stretches, in order, that never touch. Pure. Not here: the views (channel-cache.ts).

/** Numbers from `from` up to, not including, `to`; Infinity: up to whatever comes. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
export const EVERYTHING: readonly Span[] = [{ from: 1, to: Infinity }];

/** With one more stretch: those that it touches become one with it. */
export const withSpan = (spans: readonly Span[], added: Span): readonly Span[] => {
  const apart = spans.filter((s) => s.to < added.from || s.from > added.to);
  const joined = spans.filter((s) => !apart.includes(s));
  const whole = { from: Math.min(added.from, ...joined.map((s) => s.from)), to: Math.max(added.to, ...joined.map((s) => s.to)) };
  return [...apart, whole].sort((a, b) => a.from - b.from);
};

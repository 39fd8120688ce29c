// Three steps of one colour for counts, and which step a count is on. Pure.

/** Lower bounds of the second and third step; the first begins at one. */
export type Steps = readonly [second: number, third: number];

/** Bounds that part the counts at their middle and near their top, always 1 < second < third. */
export function stepsFor(counts: readonly number[]): Steps {
  const sorted = counts.filter((n) => n > 0).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 1;
  const second = Math.max(2, at(0.5));
  return [second, Math.max(second + 1, at(0.85))];
}

/** 1, 2 or 3. */
export const stepOf = (count: number, [second, third]: Steps): 1 | 2 | 3 => (count >= third ? 3 : count >= second ? 2 : 1);

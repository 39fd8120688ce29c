// Which paragraph of a file is which of the text: as a person would lay the two side by side, by their words and in their order. Pure. Not here: what differs inside one (plan.ts).

/** Below this two paragraphs are not the same one. */
const SAME = 0.5;
/** More than any two that differ. */
const IDENTICAL = 1.5;
interface Bag {
  words: Map<string, number>;
  size: number;
}
const bagOf = (text: string): Bag => {
  const words = new Map<string, number>();
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const w of all) words.set(w, (words.get(w) ?? 0) + 1);
  return { words, size: all.length };
};
/** The share of words that both have (Dice), 0 below what makes them the same; not counted where one is far longer. */
const alike = (a: Bag, b: Bag): number => {
  const all = a.size + b.size;
  if ((2 * Math.min(a.size, b.size)) / all < SAME || !all) return 0;
  let both = 0;
  for (const [w, n] of a.words) both += Math.min(n, b.words.get(w) ?? 0);
  const share = (2 * both) / all;
  return share < SAME ? 0 : share;
};

/** For each paragraph of `theirs` the place in `ours` it belongs to, or null: in one order, with the most in common altogether. */
export const sideBySide = (theirs: readonly string[], ours: readonly string[]): (number | null)[] => {
  const [left, right] = [theirs.map(bagOf), ours.map(bagOf)];
  const score = left.map((a, i) => right.map((b, j) => (theirs[i] === ours[j] ? IDENTICAL : alike(a, b))));
  // best[i][j]: the most that the first i of theirs and the first j of ours have in common.
  const best = Array.from({ length: theirs.length + 1 }, () => new Float64Array(ours.length + 1));
  for (let i = 1; i <= theirs.length; i++) for (let j = 1; j <= ours.length; j++) best[i]![j] = Math.max(best[i - 1]![j]!, best[i]![j - 1]!, best[i - 1]![j - 1]! + score[i - 1]![j - 1]!);
  const found: (number | null)[] = theirs.map(() => null);
  for (let [i, j] = [theirs.length, ours.length]; i > 0 && j > 0; ) {
    if (best[i]![j] === best[i - 1]![j]) i--;
    else if (best[i]![j] === best[i]![j - 1]) j--;
    else found[--i] = --j;
  }
  return found;
};

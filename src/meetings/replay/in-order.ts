// How far two orders agree, and what a record's order says that nobody wrote down: the drawn letters, who asked late. Pure. Not here: reading records, the floor's own orders.

/** The places of a longest run that rises (equal numbers do), as indices: the fewest moves by hand make one order of the other. */
export const longestRise = (values: readonly number[]): number[] => {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((v, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (values[ends[mid]!]! <= v) low = mid + 1;
      else high = mid;
    }
    before[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) run.unshift(i);
  return run;
};
/** How long that run is for every beginning of the list. */
const rises = (values: readonly number[]): number[] => {
  const tails: number[] = [];
  return values.map((v) => {
    const at = tails.findIndex((t) => t > v);
    tails[at < 0 ? tails.length : at] = v;
    return tails.length;
  });
};

/** One who asked late is likelier than one who was moved: this much. */
const MOVED_COSTS = 4;
export interface Draw {
  /** The key of the first name of the alphabet's turn. */
  letters: string;
  /** From this place on the record has those who asked after the drawing, in the order of asking. */
  late: number;
}
/**
 * The drawing that explains a spoken order with the fewest exceptions: from which name the alphabet ran, and how many at the end asked late. `keys`: of the speakers as they
 * spoke. Of two that explain it alike, the one that begins with whoever spoke first.
 */
export const drawOf = (keys: readonly string[]): Draw => {
  const sorted = [...new Set(keys)].sort();
  let best: (Draw & { cost: number }) | null = null;
  for (const letters of keys) {
    const from = sorted.indexOf(letters);
    const turn = new Map(sorted.map((key, i) => [key, (i - from + sorted.length) % sorted.length]));
    const reached = rises(keys.map((k) => turn.get(k)!));
    for (let late = keys.length; late > 0; late--) {
      const cost = MOVED_COSTS * (late - reached[late - 1]!) + (keys.length - late);
      if (!best || cost < best.cost) best = { letters, late, cost };
    }
  }
  return { letters: best?.letters ?? '', late: best?.late ?? 0 };
};

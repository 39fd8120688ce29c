// The order in which amendments to one paragraph would be put: the furthest removed from what stands first, and an amendment to an amendment before it (GA rules 90, 130). By words, as a
// proposal to the chair: substance is the chair's to judge. Pure. Not here: the vote.
import { isBracket, reading, type Alternative, type BracketRun, type Run } from './text.model.js';

export interface Amendment {
  alternative: Alternative;
  /** The bracket it stands in, and the runs in which that bracket stands: the paragraph's, or those of the amendment it amends. */
  bracket: string;
  within: readonly Run[];
  /** Of an amendment to an amendment: the one that it amends. */
  amends: Alternative | null;
}
const counted = (text: string): Map<string, number> => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).reduce((all, w) => all.set(w, (all.get(w) ?? 0) + 1), new Map<string, number>());
/** Words that only one of the two has. */
const apart = (a: string, b: string): number => {
  const [left, right] = [counted(a), counted(b)];
  return [...new Set([...left.keys(), ...right.keys()])].reduce((sum, w) => sum + Math.abs((left.get(w) ?? 0) - (right.get(w) ?? 0)), 0);
};
const inOrder = (b: BracketRun): Alternative[] => {
  const stood = reading(b.alternatives[0]!.runs);
  // Nothing is further removed from words than their deletion.
  const far = (a: Alternative): number => (a.op === 'delete' ? Infinity : apart(stood, reading(a.runs)));
  return b.alternatives.filter((a) => a.op !== 'keep').map((a) => ({ a, far: far(a) })).sort((x, y) => (x.far === y.far ? x.a.at - y.a.at : y.far - x.far)).map(({ a }) => a);
};
/** Of a paragraph, place by place. */
export const furthestFirst = (runs: readonly Run[], amends: Alternative | null = null): Amendment[] =>
  runs.filter(isBracket).flatMap((b) => inOrder(b).flatMap((a) => [...furthestFirst(a.runs, a), { alternative: a, bracket: b.bracket, within: runs, amends }]));

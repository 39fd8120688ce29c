// Where words stand now: an anchor made on an older version, found by its characters. Pure. Not here: what is done there (propose.ts).
import { isBracket, type Alternative, type Anchor, type BracketRun, type Content, type PlainRun, type Point } from '../../contract/text.model.js';

/** One level on the way down: the run at `index`, and the alternative that was entered if it is a bracket. */
export interface Level {
  content: Content;
  index: number;
  in?: Alternative;
}
/** A character: the levels down to its run, and its offset in it. */
export interface Spot {
  trail: Level[];
  offset: number;
}
/** Words, or a gap, between two places that have `common` as their innermost common content; `trail` leads to it. */
export interface Span {
  start: Spot;
  end: Spot;
  empty: boolean;
}

export const bracketAt = (level: Level): BracketRun => level.content.runs[level.index] as BracketRun;

const walk = (content: Content, visit: (run: PlainRun, trail: Level[]) => boolean, above: Level[] = []): boolean =>
  content.runs.some((run, index) =>
    isBracket(run)
      ? run.alternatives.some((a) => walk(a, visit, [...above, { content, index, in: a }]))
      : visit(run, [...above, { content, index }]),
  );

/** The character that this test holds for, the first or the last by its offset in the origin. */
const character = (content: Content, origin: string, wanted: { least?: number; most?: number }): Spot | null => {
  let best: { spot: Spot; at: number } | null = null;
  walk(content, (run, trail) => {
    if (run.origin !== origin || !run.text) return false;
    const [first, last] = [run.at, run.at + run.text.length - 1];
    const at = wanted.least !== undefined ? Math.max(first, wanted.least) : Math.min(last, wanted.most!);
    if (at < first || at > last) return false;
    if (!best || (wanted.least !== undefined ? at < best.at : at > best.at)) best = { at, spot: { trail, offset: at - run.at } };
    return false;
  });
  return best && (best as { spot: Spot }).spot;
};
const exactly = (content: Content, { origin }: Point, at: number): Spot | null => {
  const spot = at < 0 ? null : character(content, origin, { least: at });
  const run = spot && (spot.trail.at(-1)!.content.runs[spot.trail.at(-1)!.index] as PlainRun);
  return run && run.at + spot.offset === at ? spot : null;
};
const after = (spot: Spot): Spot => ({ ...spot, offset: spot.offset + 1 });

/** Which of two places comes first in the text. */
const order = (a: Spot, b: Spot): number => {
  for (const [i, x] of a.trail.entries()) {
    const y = b.trail[i];
    if (!y) break;
    if (x.index !== y.index) return x.index - y.index;
    if (x.in !== y.in) return bracketAt(x).alternatives.indexOf(x.in!) - bracketAt(y).alternatives.indexOf(y.in!);
  }
  return a.offset - b.offset;
};

/**
 * The words of an anchor that are still there, or the gap beside a character that is. Null once all of them are gone: they were settled meanwhile.
 * Without an anchor: everything, or the very end.
 */
export const locate = (content: Content, anchor: Anchor | null): Span | 'all' | null => {
  if (!anchor) return 'all';
  const { from, to } = anchor;
  if (from.origin === to.origin && from.at === to.at) {
    const left = exactly(content, from, from.at - 1);
    const spot = left ? after(left) : exactly(content, from, from.at);
    return spot && { start: spot, end: spot, empty: true };
  }
  const start = character(content, from.origin, { least: from.at });
  const last = character(content, to.origin, { most: to.at - 1 });
  if (!start || !last || order(start, last) > 0) return null;
  return { start, end: after(last), empty: false };
};

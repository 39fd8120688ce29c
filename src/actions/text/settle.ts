// What falls by itself: a proposal dies with its last supporter, a bracket with its last disagreement, and the words that stood before are plain again (§3.4, 1). Pure.
import { brackets, holders, isBracket, reading, type Alternative, type BracketRun, type Choice, type Content, type Piece, type Run } from '../../contract/text.model.js';

/** Mints origins for words that are written anew under one act. */
export type Mint = () => string;
export const mint = (key: string): Mint => {
  let n = 0;
  return () => `${key}:${n++}`;
};
export const plain = (origin: string, text: string): Run[] => (text ? [{ origin, at: 0, text }] : []);

/** Runs that were split from one another stand together again. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    if (isBracket(run)) return [...all, run];
    if (!run.text) return all;
    if (last && !isBracket(last) && last.origin === run.origin && last.at + last.text.length === run.at) return [...all.slice(0, -1), { ...last, text: last.text + run.text }];
    return [...all, run];
  }, []);
export const pieces = (all: readonly Piece[]): Piece[] =>
  all.reduce<Piece[]>((done, piece) => {
    const last = done.at(-1);
    if ('text' in piece && !piece.text) return done;
    if ('text' in piece && last && 'text' in last) return [...done.slice(0, -1), { text: last.text + piece.text }];
    return [...done, piece];
  }, []);

const contents = (content: Content): Content[] => [content, ...brackets(content.runs).flatMap((b) => b.alternatives)];
/** Where the bracket stood in the following language, these pieces stand now. */
export const place = (root: Content, bracket: string, instead: readonly Piece[]): void => {
  for (const c of contents(root)) if (c.follow) c.follow = pieces(c.follow.flatMap((p) => ('bracket' in p && p.bracket === bracket ? instead : [p])));
};
/** Places of brackets that stand no longer go. */
const sweep = (root: Content): void => {
  const all = new Set(brackets(root.runs).map((b) => b.bracket));
  for (const c of contents(root)) if (c.follow) c.follow = pieces(c.follow.filter((p) => 'text' in p || all.has(p.bracket)));
};

/**
 * A proposal whose own supporters have all left still holds what others proposed inside it: those stand on as alternatives of their own, with the words
 * around them, so that nobody's words are lost.
 */
const heirs = (dead: Alternative, next: Mint): Alternative[] =>
  brackets(dead.runs).flatMap((within) =>
    within.alternatives.filter((a) => a.op !== 'keep' && holders(a).length > 0).map((a) => {
      const choose: Choice = (b) => (b === within ? a : b.alternatives.find((x) => brackets(x.runs).includes(within)) ?? null);
      const text = reading(dead.runs, choose);
      return { ...a, op: text ? dead.op : 'delete', runs: plain(next(), text), follow: null };
    }),
  );

const alive = (a: Alternative): boolean => a.op === 'keep' || holders(a).length > 0;
const settleRuns = (content: Content, root: Content, next: Mint): void => {
  const falls = (run: BracketRun): Run[] => {
    const [keep, ...others] = run.alternatives as [Alternative, ...Alternative[]];
    const left = others.flatMap((a) => (alive(a) ? [a] : heirs(a, next)));
    run.alternatives = [keep, ...left];
    for (const a of run.alternatives) settleRuns(a, root, next);
    if (left.length || keep.opposed.length) return [run];
    place(root, run.bracket, keep.follow ?? []);
    return keep.runs;
  };
  content.runs = joined(content.runs.flatMap((run) => (isBracket(run) ? falls(run) : [run])));
};

/** Changes `root` until nothing in it is without a holder. */
export const settle = (root: Content, next: Mint): void => {
  settleRuns(root, root, next);
  sweep(root);
};

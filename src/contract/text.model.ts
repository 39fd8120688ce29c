// A paragraph under negotiation as both sides know it: runs of words, brackets with attributed alternatives, and how they are read. Pure.
// Not here: what an act makes of it (src/actions/text), what is told of it (text.views.ts).

/** The deepest that brackets may stand in brackets (§3.4). */
export const NESTING_MAX = 3;

/** Words on which nobody disagrees. Each character is known for ever by the origin it was written in and its offset there, so that an anchor outlives every split. */
export interface PlainRun {
  origin: string;
  at: number;
  text: string;
}
/** Words on which somebody does. The first alternative is what stood before (`keep`, with the bracket's own id); it holds nothing where words were added. */
export interface BracketRun {
  bracket: string;
  alternatives: Alternative[];
}
export type Run = PlainRun | BracketRun;
/** The following language: words, and the places of the brackets. */
export type Piece = { text: string } | { bracket: string };

/** The same in both languages: `runs` is negotiated, `follow` follows; null until somebody has written it. */
export interface Content {
  runs: Run[];
  follow: Piece[] | null;
}
export type Op = 'keep' | 'add' | 'delete' | 'replace';
/** A group in whose name words were proposed, as it was then (§3.4, 5): each of its states is a proposer, and leaves by itself. */
export interface InGroup extends Record<'en' | 'fr', string> {
  parties: string[];
}
export interface Alternative extends Content {
  id: string;
  op: Op;
  proposers: string[];
  supporters: string[];
  opposed: string[];
  /** The number under which it was proposed. */
  at: number;
  /** Proposed in the name of a group. */
  group?: InGroup;
  /** The chair's proposed solution, sent to those whose words it would replace (c8). */
  bridge?: true;
}

/** A gap between two characters: before the character `at` of its origin, after the one before. */
export interface Point {
  origin: string;
  at: number;
}
/** Words, by the characters they begin and end with; a gap where both are one. Never a line and never a place in the page. */
export interface Anchor {
  from: Point;
  to: Point;
}

export const isBracket = (run: Run): run is BracketRun => 'bracket' in run;
/** Those who keep an alternative alive. */
export const holders = (a: Alternative): string[] => [...a.proposers, ...a.supporters];
/** Who stands behind it as it is written: the group, by those of its states that still hold the words, then everybody else. */
export const attribution = (a: Alternative): { group: InGroup | null; others: string[] } => {
  const parties = a.group?.parties.filter((p) => holders(a).includes(p)) ?? [];
  return { group: a.group && parties.length ? { ...a.group, parties } : null, others: holders(a).filter((p) => !parties.includes(p)) };
};
/** Every bracket, outer ones first. */
export const brackets = (runs: readonly Run[]): BracketRun[] => runs.flatMap((r) => (isBracket(r) ? [r, ...r.alternatives.flatMap((a) => brackets(a.runs))] : []));
/** Every alternative, the kept words included. */
export const alternatives = (runs: readonly Run[]): Alternative[] => brackets(runs).flatMap((b) => b.alternatives);
/** How deep brackets stand in these runs: 0 for none. */
export const depth = (runs: readonly Run[]): number => Math.max(0, ...runs.map((r) => (isBracket(r) ? 1 + Math.max(...r.alternatives.map((a) => depth(a.runs))) : 0)));

/** Which alternative of a bracket is read; null reads the words that stood before. */
export type Choice = (bracket: BracketRun) => Alternative | null;
/** The words, one alternative a bracket. Without a choice: the clean text, as it reads with no live alternative. */
export const reading = (runs: readonly Run[], choose: Choice = () => null): string =>
  runs.map((r) => (isBracket(r) ? reading((choose(r) ?? r.alternatives[0]!).runs, choose) : r.text)).join('');
/** The same in the following language; a bracket whose words nobody has translated reads as nothing. */
export const followReading = (content: Content, choose: Choice = () => null, root: Content = content): string =>
  (content.follow ?? []).map((p) => ('text' in p ? p.text : followOf(root, p.bracket, choose))).join('');
const followOf = (root: Content, id: string, choose: Choice): string => {
  const bracket = brackets(root.runs).find((b) => b.bracket === id);
  return bracket ? followReading(choose(bracket) ?? bracket.alternatives[0]!, choose, root) : '';
};
/** The text as this party would have it: its own proposal, else what it supports, else what stood before. */
export const choiceOf = (party: string): Choice => (b) => b.alternatives.find((a) => a.proposers.includes(party)) ?? b.alternatives.find((a) => a.supporters.includes(party)) ?? null;

/** What the gauges count (§3.4, 8): open brackets, and by party its live proposals and the brackets in which it holds out alone. */
export interface Tally {
  brackets: number;
  proposals: Record<string, number>;
  alone: Record<string, number>;
}
export const tally = (contents: readonly Content[]): Tally => {
  const found: Tally = { brackets: 0, proposals: {}, alone: {} };
  const more = (of: Record<string, number>, party: string): void => void (of[party] = (of[party] ?? 0) + 1);
  for (const b of contents.flatMap((c) => brackets(c.runs))) {
    found.brackets++;
    const live = b.alternatives.filter((a) => a.op !== 'keep');
    for (const a of live) a.proposers.forEach((p) => more(found.proposals, p));
    const [only] = live;
    if (live.length === 1 && holders(only!).length === 1) more(found.alone, holders(only!)[0]!);
  }
  return found;
};

/** Every character of the clean reading, in order: where it was written. */
const characters = (runs: readonly Run[]): Point[] =>
  runs.flatMap((r) => (isBracket(r) ? characters(r.alternatives[0]!.runs) : Array.from({ length: r.text.length }, (_, i) => ({ origin: r.origin, at: r.at + i }))));
/** The words of the clean reading from one character up to another, or the gap between two; null where the paragraph has no word at all. */
export const anchorIn = (content: Content, from: number, to: number): Anchor | null => {
  const all = characters(content.runs);
  if (from < to) return { from: all[from]!, to: { origin: all[to - 1]!.origin, at: all[to - 1]!.at + 1 } };
  const before = all[from - 1];
  const at = before ? { origin: before.origin, at: before.at + 1 } : all[from];
  return at ? { from: at, to: at } : null;
};

// The words of one paragraph as spans: with brackets and who stands behind each, as tracked changes, or in one reading. Pure. Not here: paragraphs in their order (sheets.ts).
import { diffWordsWithSpace } from 'diff';
import { attribution, brackets, followReading, holders, isBracket, reading, type Alternative, type BracketRun, type Choice, type Content, type InGroup, type Piece, type Run } from '../../contract/text.model.js';
import type { Mark, Span } from './sheet.js';

/** What is said of alternatives, in the language of the document. */
export interface Voice {
  nothing: string;
  against: string;
  /** Above the line: a state's code, or the chair. */
  code(party: string): string;
  /** A group by its name, in the language of the document. */
  group(group: InGroup): string;
  /** Beside a tracked change: the state by its name. */
  name(party: string): string;
  /** When the proposal with this number was made. */
  at(seq: number): string;
}

const shown = (b: BracketRun): Alternative[] => b.alternatives.filter((a) => a.op !== 'keep' || a.runs.length > 0);
const behind = (a: Alternative, v: Voice): Span[] => {
  const against = a.opposed.length ? `${v.against} ${a.opposed.map(v.code).join(' ')}` : '';
  const { group, others } = attribution(a);
  const text = [group && `${v.group(group)} (${group.parties.map(v.code).join(' ')})`, ...others.map(v.code), against].filter(Boolean).join(' ');
  return text ? [{ text: ` ${text}`, raised: true }] : [];
};
const bracketed = (b: BracketRun, v: Voice, words: (a: Alternative) => Span[]): Span[] => [
  { text: '[', bold: true },
  ...shown(b).flatMap((a, i): Span[] => [...(i ? [{ text: ' / ', bold: true }] : []), ...(a.runs.length ? words(a) : [{ text: v.nothing, italic: true }]), ...behind(a, v)]),
  { text: ']', bold: true },
];

/** The negotiated language, every bracket with its alternatives. */
export const compiled = (runs: readonly Run[], v: Voice): Span[] => runs.flatMap((r) => (isBracket(r) ? bracketed(r, v, (a) => compiled(a.runs, v)) : [{ text: r.text }]));

/** The following language's pieces with the brackets in their places; those that nobody has placed stand at the end. */
const placed = (root: Content): Piece[] => {
  const all = new Set([root, ...brackets(root.runs).flatMap((b) => b.alternatives)].flatMap((c) => (c.follow ?? []).flatMap((p) => ('bracket' in p ? [p.bracket] : []))));
  const left = brackets(root.runs).filter((b) => !all.has(b.bracket) && b.alternatives.some((a) => a.follow));
  return [...(root.follow ?? []), ...left.map((b) => ({ bracket: b.bracket }))];
};
const followed = (pieces: readonly Piece[], root: Content, bracket: (b: BracketRun) => Span[]): Span[] =>
  pieces.flatMap((p): Span[] => {
    if ('text' in p) return [{ text: p.text }];
    const found = brackets(root.runs).find((b) => b.bracket === p.bracket);
    return found ? bracket(found) : [];
  });
/** The same in the following language. */
export const followCompiled = (root: Content, v: Voice): Span[] => {
  const bracket = (b: BracketRun): Span[] => bracketed(b, v, (a) => followed(a.follow ?? [], root, bracket));
  return followed(placed(root), root, bracket);
};

/** As one text, brackets as signs: what is compared, and what a tracked insertion says where others amend it. */
const inWords = (spans: readonly Span[]): string => spans.filter((s) => !s.raised).map((s) => s.text).join('');
export const compiledWords = (content: Content, follows: boolean, v: Voice): string => inWords(follows ? followCompiled(content, v) : compiled(content.runs, v));

const markOf = (all: readonly Alternative[], v: Voice): Mark => ({ author: [...new Set(all.flatMap(holders))].map(v.name).join(', '), at: v.at(Math.min(...all.map((a) => a.at))) });
/** What stood before is struck by those who would have other words or none; each other wording is put in by those who propose it. */
const tracks = (b: BracketRun, v: Voice, words: (a: Alternative) => Span[], stood: Span[]): Span[] => {
  const others = b.alternatives.filter((a) => a.op !== 'keep');
  if (!others.length) return [{ text: '[', bold: true }, ...stood, ...behind(b.alternatives[0]!, v), { text: ']', bold: true }];
  const kept = inWords(stood);
  return [
    ...(kept ? [{ text: kept, deleted: markOf(others, v) }] : []),
    ...others.flatMap((a): Span[] => {
      const text = inWords(words(a));
      return text ? [{ text, inserted: markOf([a], v) }] : [];
    }),
  ];
};
/** The proposals as changes to the words that stood before them (the base of submissions, §3.4, 10). */
export const tracked = (runs: readonly Run[], v: Voice): Span[] =>
  runs.flatMap((r) => (isBracket(r) ? tracks(r, v, (a) => compiled(a.runs, v), [{ text: reading(r.alternatives[0]!.runs) }]) : [{ text: r.text }]));
export const followTracked = (root: Content, v: Voice): Span[] => {
  const pieces = (a: Alternative): Span[] => followed(a.follow ?? [], root, (b) => bracketed(b, v, pieces));
  return followed(placed(root), root, (b) => tracks(b, v, pieces, [{ text: followReading(b.alternatives[0]!, undefined, root) }]));
};

/** One amendment by itself, as a change to the runs it stands in; every other bracket reads as it stood. */
export const amended = (runs: readonly Run[], bracket: string, alternative: Alternative, v: Voice): Span[] =>
  runs.flatMap((r): Span[] => {
    if (!isBracket(r)) return [{ text: r.text }];
    const stood = [{ text: reading(r.alternatives[0]!.runs) }];
    return r.bracket === bracket ? tracks({ ...r, alternatives: [r.alternatives[0]!, alternative] }, v, (a) => [{ text: reading(a.runs) }], stood) : stood;
  });

/** One reading of it; without a choice the clean text. */
export const read = (content: Content, follows: boolean, choose?: Choice): Span[] => {
  const text = follows ? followReading(content, choose) : reading(content.runs, choose);
  return text ? [{ text }] : [];
};

/** Word by word, what came in and what went. */
export const compared = (was: string, is: string, mark: Mark): Span[] =>
  diffWordsWithSpace(was, is).map((part): Span => (part.added ? { text: part.value, inserted: mark } : part.removed ? { text: part.value, deleted: mark } : { text: part.value }));

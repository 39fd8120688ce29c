// Finding and covering names in a whole record: the second wall behind the redaction of its parts, and the linter of free text.
// Not here: what is hidden and why (redact.ts).
import { fold } from './fold.js';

/** Names are found without regard to case and accents, references exactly as written (case apart). */
export interface Hidden { names: string[]; refs: string[] }

const COVER = '[…]';
/** Shorter ones would cover ordinary words. */
const SHORTEST = 3;
const needles = (hidden: Hidden): string[] =>
  [...new Set([...hidden.names, ...hidden.refs].map(fold))].filter((n) => n.length >= SHORTEST).sort((a, b) => b.length - a.length);

/** Text with, for every character of its folded form, the place it came from. */
const foldedWithPlaces = (text: string): { folded: string; places: number[] } => {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const char of text) {
    const piece = /\s/.test(char) ? ' ' : fold(char);
    if (!(piece === ' ' && folded.endsWith(' '))) {
      folded += piece;
      for (let i = 0; i < piece.length; i++) places.push(at);
    }
    at += char.length;
  }
  return { folded, places };
};
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where the needles stand in the text as whole words: [from, to) of the original. */
const found = (text: string, all: readonly string[]): [number, number][] => {
  const { folded, places } = foldedWithPlaces(text);
  return all.flatMap((needle) => {
    const hits: [number, number][] = [];
    for (let i = folded.indexOf(needle); i >= 0; i = folded.indexOf(needle, i + 1)) {
      if (isWord(folded[i - 1]) || isWord(folded[i + needle.length])) continue;
      hits.push([places[i]!, places[i + needle.length] ?? text.length]);
    }
    return hits;
  });
};

const squashed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};
/** In an address words run together: `www.peace-partner.org/…`. */
const inAddress = (text: string, all: readonly string[]): boolean =>
  /^\w+:\/\//.test(text) && all.map(squashed).some((n) => n.length > SHORTEST && squashed(decoded(text)).includes(n));

/** Does this text, or any text within this value, name anything hidden? */
export const mentions = (value: unknown, hidden: Hidden): boolean => {
  const all = needles(hidden);
  const walk = (v: unknown): boolean => {
    if (typeof v === 'string') return found(v, all).length > 0 || inAddress(v, all);
    return v !== null && typeof v === 'object' && Object.values(v).some(walk);
  };
  return all.length > 0 && walk(value);
};

const cover = (text: string, all: readonly string[]): string =>
  found(text, all).sort((a, b) => b[0] - a[0]).reduce<{ text: string; before: number }>(
    ({ text: t, before }, [from, to]) => (to > before ? { text: t, before } : { text: t.slice(0, from) + COVER + t.slice(to), before: from }),
    { text, before: Infinity },
  ).text;

/** A copy in which every text that names something hidden has it covered. What the model does not know (`extras`) is dropped with any protection: nobody can say what it tells. */
export const masked = <T>(value: T, hidden: Hidden, placesToo: boolean): T => {
  const all = needles(hidden);
  const walk = (v: unknown, key: string): unknown => {
    if (typeof v === 'string') return all.length ? cover(v, all) : v;
    if (Array.isArray(v)) return placesToo && key === 'locations' && v.every((x) => x && typeof x === 'object' && 'ref' in x) ? [] : v.map((x) => walk(x, ''));
    if (v && typeof v === 'object') return Object.fromEntries(Object.entries(v).filter(([k]) => k !== 'extras').map(([k, x]) => [k, walk(x, k)]));
    return v;
  };
  return walk(value, '') as T;
};

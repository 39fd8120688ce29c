// What single cells of such files mean: days, states, positions, goals and priorities, languages. Pure; what is not understood is null, never a guess. Not here: whole rows (rows.ts).
import type { ImportPosition } from '../../contract/commitment-imports.views.js';
import { COMMITMENT_TYPES, type CommitmentType } from '../../contract/commitments.views.js';
import { PRIORITY_CODES, PRIORITY_TAGS, withPriorities } from '../../contract/priorities.js';
import type { Lang } from '../../contract/words/words.js';
import { PRIORITIES_WORDS } from '../../contract/words/priorities.js';
import { toAlpha3 } from '../../members/countries.js';
import { stateNamed } from '../../members/former-names.js';

const spaced = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Alpha-3 of what is one state, by name or code, present or former; null for anything else. */
export const stateOfCell = (text: string): string | null => {
  const name = spaced(text).replace(/^(and|et|the) /i, '').replace(/[.;,:]+$/, '');
  if (/^[A-Za-z]{2,3}$/.test(name) && name === name.toUpperCase()) return toAlpha3(name) ?? stateNamed(name)?.code ?? null;
  return stateNamed(name)?.code ?? stateNamed(name.replace(/\s*\([^()]*\)$/, ''))?.code ?? null;
};

/** Names that hold a comma or an "and" are tried whole before they are taken apart: `Bolivia, Plurinational State of`, `Bosnia and Herzegovina`. */
const apart = (piece: string): { states: string[]; unknown: string[] } => {
  const whole = stateOfCell(piece);
  if (whole) return { states: [whole], unknown: [] };
  const parts = piece.split(/\s*,\s*|\s+(?:and|et|&)\s+|\s*\/\s*/i).filter(Boolean);
  const [states, unknown]: [string[], string[]] = [[], []];
  for (let i = 0; i < parts.length; ) {
    const length = [3, 2, 1].find((n) => i + n <= parts.length && [', ', ' and ', ' et '].some((by) => stateOfCell(parts.slice(i, i + n).join(by))));
    if (length) states.push([', ', ' and ', ' et '].map((by) => stateOfCell(parts.slice(i, i + length).join(by))).find(Boolean)!);
    else unknown.push(parts[i]!);
    i += length ?? 1;
  }
  return states.length ? { states, unknown } : { states: [], unknown: [piece] };
};
/** Without a bracket that has no partner, and without what says that there is nobody. */
const unbracketed = (piece: string): string => {
  const text = spaced(piece).replace(/^\((.*)\)$/, '$1');
  const [open, close] = [(text.match(/\(/g) ?? []).length, (text.match(/\)/g) ?? []).length];
  const inside = open > close ? text.replace(/^\(/, '') : close > open ? text.replace(/\)$/, '') : text;
  return /^(n\/?a\.|n\/a|none|neant|-+|–|—|\?)?$/i.test(inside.trim()) ? '' : inside.trim();
};
/** Every state of a list, in its order, once; what is none stands apart as it was written. */
export const statesOf = (cell: string): { states: string[]; unknown: string[] } => {
  const pieces = cell.split(/[;|\n•]+|\)\s*\(/).map(unbracketed).filter(Boolean).map(apart);
  return { states: [...new Set(pieces.flatMap((p) => p.states))], unknown: [...new Set(pieces.flatMap((p) => p.unknown))] };
};
/** States that the words themselves name in brackets, as recommendations do: `… (France) (Lithuania);`. */
export const statesInWords = (words: string): string[] => {
  const brackets = [...words.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g)].map((m) => m[1]!);
  return [...new Set(brackets.flatMap((b) => { const { states, unknown } = statesOf(b); return unknown.length ? [] : states; }))];
};

const MONTHS = ['jan', 'feb|fev', 'mar', 'apr|avr', 'may|mai', 'jun|juin', 'jul|juil', 'aug|aou', 'sep', 'oct', 'nov', 'dec'];
const day = (y: number, m: number, d: number): string | null => {
  const at = new Date(Date.UTC(y, m - 1, d));
  return at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d ? at.toISOString().slice(0, 10) : null;
};
const year = (y: string): number => (y.length === 2 ? 2000 + Number(y) : Number(y));
const monthNamed = (name: string): number => MONTHS.findIndex((m) => new RegExp(`^(${m})`).test(bare(name))) + 1;

const endOf = (y: number, m: number, last: boolean): string | null => (m >= 1 && m <= 12 ? day(y, m, last ? new Date(Date.UTC(y, m, 0)).getUTCDate() : 1) : null);

interface Written { last: boolean; monthFirst: boolean }
type Reader = (found: readonly string[], how: Written) => string | null;
/** Ways in which people write a day, a month, a year; the first that fits is meant. */
const WAYS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/, ([y, m, d]) => day(Number(y), Number(m), Number(d))],
  [/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/, ([a, b, y], { monthFirst }) => (monthFirst ? day(year(y!), Number(a), Number(b)) : day(year(y!), Number(b), Number(a)))],
  [/^(\d{1,2})[ -]([\p{L}.]+)[ -](\d{4}|\d{2})$/u, ([d, m, y]) => day(year(y!), monthNamed(m!), Number(d))],
  [/^([\p{L}.]+) (\d{1,2}),? (\d{4})$/u, ([m, d, y]) => day(Number(y), monthNamed(m!), Number(d))],
  [/^(\d{4})-(\d{1,2})$/, ([y, m], { last }) => endOf(Number(y), Number(m), last)],
  [/^(\d{4})$/, ([y], { last }) => endOf(Number(y), last ? 12 : 1, last)],
  [/^([\p{L}.]+) (\d{4})$/u, ([m, y], { last }) => endOf(Number(y), monthNamed(m!), last)],
];
/** YYYY-MM-DD. `last`: where only a month or a year is said, its last day and not its first. `monthFirst`: `3/4/2027` is the fourth of March. */
export const dayOf = (cell: string, last: boolean, monthFirst: boolean): string | null => {
  const text = spaced(cell).replace(/(\d)(st|nd|rd|th|er)\b/gi, '$1');
  const way = WAYS.find(([says]) => says.test(text));
  return way ? way[1](way[0].exec(text)!.slice(1), { last, monthFirst }) : null;
};
/** A column in which some number in the second place can be no month is written month first; one in which neither place tells is read day first. */
export const isMonthFirst = (cells: readonly string[]): boolean => {
  const pairs = cells.flatMap((c) => { const m = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/.exec(c.trim()); return m ? [[Number(m[1]), Number(m[2])] as const] : []; });
  return pairs.some(([, b]) => b > 12) && !pairs.some(([a]) => a > 12);
};

/** Whether the state supported what was recommended; null where the cell says neither. */
export const positionOf = (cell: string): ImportPosition | null => {
  const t = bare(spaced(cell)).replace(/\((e|s|es)\)/g, '$1').replace(/[^\p{L}\p{N} /]+/gu, ' ').trim();
  if (/^(noted?|not(ee?s?)?|prend note|pris(e|es)? note.*|takes? note.*|took note.*|rejet\w*|reject\w*|refus\w*|not (accepted|supported|enjoy\w*).*|does not (enjoy|accept|support).*|(ne recueille|n a) pas.*|non( acceptee?s?)?|no|n|0|partially .*|partiellement .*|pending|general response|dismissed|declined?)$/.test(t)) return 'noted';
  return /^(support\w*( noted)?|accept\w*|enjoys? (the )?support.*|soutenue?s?|appuyee?s?|approuvee?s?|adopted|agreed|oui|yes|y|o|s|a|1|already implemented|implemented|recueille.*|in implementation)$/.test(t) ? 'supported' : null;
};

const TYPES: readonly (readonly [CommitmentType, RegExp])[] = [
  ['financial', /financ|fund|budget|money/], ['training', /train|form(ation|er)|capacit/], ['partnership', /partner|partenari/], ['operational', /operat/], ['advocacy', /advoca|plaidoyer|sensibil/], ['policy', /polic|politi|legisl|legal|law|loi|jurid/],
];
export const typeOf = (cell: string): CommitmentType | null => {
  const t = bare(cell);
  return COMMITMENT_TYPES.find((x) => x === t.trim()) ?? TYPES.find(([, says]) => says.test(t))?.[0] ?? null;
};

/** Names and codes of the priorities and their themes, in both languages. */
const PRIORITY_NAMES = new Map<string, string>(
  PRIORITY_TAGS.flatMap((tag) => {
    const word = (PRIORITIES_WORDS as Readonly<Record<string, { en: string; fr: string } | undefined>>)[`priority.${tag}`];
    return [[tag, tag], ...(word ? [[bare(word.en), tag], [bare(word.fr), tag]] : [])] as [string, string][];
  }),
);
/** Of whatever a row was filed under: the goals (`16 - PEACE, JUSTICE …`, `SDG 5`, `ODD 3`), and priorities and themes of the Network where they are called so. */
export const taggedBy = (cells: readonly string[], isGoals: boolean): { goals: string[]; priorities: string[]; themes: string[] } => {
  const parts = cells.flatMap((c) => c.split(/[|;\n]+/)).map(spaced).filter(Boolean);
  const goals = parts.flatMap((p) => {
    const m = /^(?:sdg|odd|goal|objectif)?\s*(\d{1,2})(?:\.\d+[a-z]?)?\s*(?:[-–—:.]\s*\p{L}.*|)$/iu.exec(p);
    const named = /^(?:sdg|odd|goal|objectif)/i.test(p) || /^\d{1,2}\s*[-–—:]\s*\p{L}/u.test(p);
    const n = Number(m?.[1]);
    return m && n >= 1 && n <= 17 && (named || isGoals) ? [String(n)] : isGoals ? p.split(/[,\s]+/).filter((x) => /^\d{1,2}$/.test(x) && Number(x) >= 1 && Number(x) <= 17) : [];
  });
  const known = withPriorities(parts.flatMap((p) => PRIORITY_NAMES.get(bare(p)) ?? []));
  return { goals: [...new Set(goals)], priorities: known.filter((k) => (PRIORITY_CODES as readonly string[]).includes(k)), themes: known.filter((k) => k.includes('.')) };
};

/** The language of a text by the small words that only one of the two has. */
export const languageOf = (text: string): Lang => {
  const words = bare(text).split(/[^a-z]+/);
  const of = (list: string): number => { const known = new Set(list.split(' ')); return words.filter((w) => known.has(w)).length; };
  return of('le la les des du et dans pour sur avec aux une est qui que par ses leur afin') > of('the of and to in for with on its that by from their all is are') ? 'fr' : 'en';
};

/** A figure as people write it: `1 000 000`, `1,000.50`, `1.000,50`, `25 %`. */
export const figureOf = (cell: string): number | null => {
  const t = cell.replace(/[\s\u00a0\u202f'’]+/g, '').replace(/%$/, '');
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(t) ? t.replaceAll(',', '') : /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(t) ? t.replaceAll('.', '').replace(',', '.') : t.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) && Number(plain) <= 1e12 ? Math.round(Number(plain) * 100) / 100 : null;
};

// A sentence of a report that the record writes: the same facts said in each language, and behind it in brackets where they stand, each a way there. Pure. Not here: which sentences (annual-sheet.ts, mid-term-sheet.ts).
import type { Cited } from '../../ledger/cited.sql.js';
import { LANGS, type Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { Row, Span } from '../documents/sheet.js';
import type { StateNames } from '../documents/names.js';

export type Say = (lang: Lang) => string;
/** A place in the record: its page, and how it is called there. */
interface Place {
  path: string;
  text: Say;
}
export interface Told {
  say: Say;
  from?: readonly Place[];
}
/** What every such report is told by: names as they are now, `origin` of whole addresses, `at` the instant as of which, ISO 8601 UTC. */
export interface DraftSource extends StateNames {
  origin: string;
  at: string;
}
export interface DraftAsked {
  /** Both, the reader's own first: no such report stands in one language. */
  langs: readonly Lang[];
  made: Date;
}

/** Of what a figure stands for, so many places are named. */
const PLACES_MAX = 60;
export const inLang = (text: Readonly<Record<Lang, string | null>>, lang: Lang): string => text[lang] || text.en || text.fr || '';
/** Words that stand in one language only say so in the other. */
export const inOriginal = (text: { text: string; lang: Lang } | null, lang: Lang): string => (text ? sentence(lang, `draft.original.${text.lang}`, { words: text.text }) : '');
export const asWritten = (words: Readonly<Record<Lang, string | null>>, lang: Lang): string => {
  const other = LANGS.find((l) => words[l]);
  return words[lang] ?? (other ? inOriginal({ text: words[other]!, lang: other }, lang) : '');
};
const PAGE = { action: 'actions', meeting: 'meetings', commitment: 'commitments' } as const;
/** The page of what it is told in, and the line of it; the day, where no line says it. `name`: what the reader knows it by. */
export const placeOf = (page: keyof typeof PAGE, c: Cited & { last?: number | null }, name?: string): Place => {
  const line: Say = (lang) => (c.seq === null ? dayOf(c.at, lang) : sentence(lang, c.last ? 'draft.lines' : 'draft.line', { seq: c.seq, last: c.last }));
  return { path: `/${PAGE[page]}/${c.channel}`, text: (lang) => (name ? `${name}, ${line(lang)}` : line(lang)) };
};
/** Facts of commitments, each by its number. */
export const placesOf = (all: readonly (Cited & { number: string })[]): Place[] => all.map((c) => placeOf('commitment', c, c.number));

const bracketed = (places: readonly Place[], origin: string, lang: Lang): Span[] => {
  if (!places.length) return [];
  const named = places.slice(0, PLACES_MAX).flatMap((p, i): Span[] => [...(i ? [{ text: sentence(lang, 'draft.between') }] : []), { text: p.text(lang), link: origin + p.path }]);
  return [{ text: ' [' }, ...named, ...(places.length > PLACES_MAX ? [{ text: ` ${sentence(lang, 'draft.more', { count: places.length - PLACES_MAX })}` }] : []), { text: ']' }];
};
export const told = (langs: readonly Lang[], origin: string, { say, from = [] }: Told, kind: 'heading' | 'prose' = 'prose'): Row =>
  ({ number: '', kind, notes: [], cells: langs.map((lang) => ({ lang, spans: [{ text: say(lang) }, ...bracketed(from, origin, lang)] })) });
/** A heading with its figure, and what the figure counts below it, so many at most. */
const LINES_MAX = 500;
export const section = (langs: readonly Lang[], origin: string, heading: Told, lines: readonly Told[]): Row[] => [
  told(langs, origin, heading, 'heading'), ...lines.slice(0, LINES_MAX).map((l) => told(langs, origin, l)),
  ...(lines.length > LINES_MAX ? [told(langs, origin, { say: (lang) => sentence(lang, 'draft.more', { count: lines.length - LINES_MAX }) })] : []),
];
/** A heading that counts. */
export const counted = (key: string, count: number, more: Record<string, unknown> = {}): Told => ({ say: (lang) => sentence(lang, key, { count, ...more }) });
/** What stands around the sentences says itself in both languages too. */
export const both = (langs: readonly Lang[], say: Say): string => [...new Set(langs.map(say))].join(' · ');

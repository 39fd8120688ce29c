// A list of people as CSV from somebody's spreadsheet: encoding, delimiter and line ends are found out, every mistake has its line and its reason.
// Not here: what the rows would change (people-plan.ts).
import { decodeText } from '../kernel/tables/decode.js';
import { readDelimited } from '../kernel/tables/delimited.js';
import { isEmail, isISO8601 } from 'class-validator';
import { FUNCTIONS, type PersonFunction } from '../contract/members.codes.js';
import type { PeoplePreview, ReadRow, RowMistake } from '../contract/members.reads.js';
import { MANDATES, type Mandate } from '../contract/seats.js';

type ReadList = Omit<PeoplePreview, 'rows' | 'counts'> & { rows: ReadRow[] };
/** Posts of the delegation by the city people write. */
export type PostsByCity = ReadonlyMap<string, string>;

const MAX_ROWS = 500;
const COLUMNS = {
  name: ['name', 'full name', 'nom', 'nom complet'], email: ['email', 'e-mail', 'mail', 'courriel', 'adresse electronique'], lang: ['language', 'lang', 'langue'],
  post: ['post', 'city', 'poste', 'ville'], function: ['function', 'office', 'role', 'fonction'], mandates: ['mandates', 'mandats'], since: ['since', 'from', 'depuis', 'du'], until: ['until', 'to', 'jusqu au', 'au'],
} as const;
type Column = keyof typeof COLUMNS;
const FUNCTION_WORDS: Readonly<Record<string, PersonFunction>> = {
  'chef': 'head', 'chef de delegation': 'head', 'suppleant': 'alternate', 'suppleante': 'alternate', 'delegue': 'delegate', 'deleguee': 'delegate', 'conseiller': 'adviser', 'conseillere': 'adviser',
  'point focal': 'focal-point', 'approbateur': 'capital-approver',
};
const LANG_WORDS: Readonly<Record<string, 'en' | 'fr'>> = { en: 'en', english: 'en', anglais: 'en', fr: 'fr', french: 'fr', francais: 'fr' };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, ' ').trim();

const headerOf = (cells: readonly string[]): (Column | null)[] =>
  cells.map((cell) => (Object.keys(COLUMNS) as Column[]).find((c) => (COLUMNS[c] as readonly string[]).includes(plain(cell))) ?? null);

const instant = (text: string): string | null => {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && isISO8601(text, { strict: true })) return `${text}T00:00:00Z`;
  return isISO8601(text, { strict: true }) && /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? text : null;
};

/** One value by its reader, or a mistake noted. */
const take = <T>(mistakes: RowMistake[], field: string, value: string, why: string, read: (v: string) => T | null): T | undefined => {
  const got = read(value);
  if (got !== null) return got;
  mistakes.push({ field, why, ...(value ? { value: value.slice(0, 80) } : {}) });
  return undefined;
};

const mandatesOf = (text: string): Mandate[] | null => {
  const words = plain(text).split(/[\s,;|/·]+/).filter(Boolean);
  return words.every((w) => (MANDATES as readonly string[]).includes(w)) ? [...new Set(words as Mandate[])] : null;
};
const functionOf = (text: string): PersonFunction | null => FUNCTION_WORDS[plain(text)] ?? FUNCTIONS.find((f) => f === plain(text).replaceAll(' ', '-')) ?? null;

const readRow = (cell: (c: Column) => string, line: number, posts: PostsByCity): ReadRow => {
  const mistakes: RowMistake[] = [];
  const name = take(mistakes, 'name', cell('name'), 'row.name', (v) => (v.length >= 2 && v.length <= 120 ? v : null));
  const email = take(mistakes, 'email', cell('email'), 'row.email', (v) => (isEmail(v) && v.length <= 200 ? v : null));
  const lang = take(mistakes, 'lang', cell('lang'), 'row.lang', (v) => (v === '' ? 'en' : (LANG_WORDS[plain(v)] ?? null)));
  const fn = take(mistakes, 'function', cell('function'), 'row.function', functionOf);
  const mandates = take(mistakes, 'mandates', cell('mandates'), 'row.mandates', mandatesOf);
  const post = cell('post') ? take(mistakes, 'post', cell('post'), 'row.post', (v) => posts.get(plain(v)) ?? null) : undefined;
  const since = cell('since') ? take(mistakes, 'since', cell('since'), 'row.date', instant) : undefined;
  const until = cell('until') ? take(mistakes, 'until', cell('until'), 'row.date', instant) : undefined;
  if (since && until && new Date(until) <= new Date(since)) mistakes.push({ field: 'until', why: 'row.order' });
  if (mistakes.length) return { line, row: null, mistakes };
  return { line, mistakes, row: { name: name!, email: email!, lang: lang!, function: fn!, mandates: mandates!, ...(post ? { post } : {}), ...(since ? { since } : {}), ...(until ? { until } : {}) } };
};

/** Reads the file. `posts` has plain city names (no accents, lower case) to post ids. Never throws: what cannot be read is said. */
export const readPeople = (bytes: Uint8Array, posts: PostsByCity): ReadList => {
  const { text, encoding } = decodeText(bytes);
  const { delimiter, lineEnds, rows, openQuote } = readDelimited(text, MAX_ROWS + 2);
  const list: ReadList = { encoding, delimiter: delimiter ?? ',', lineEnds, ignored: [], rows: [] };
  if (openQuote !== null) return { ...list, why: 'refusal.csv-broken' };
  const [head, ...lines] = rows.map(({ line, cells }) => ({ line, cells: cells.map((c) => c.trim()) }));
  const columns = headerOf(head?.cells ?? []);
  const missing = (['name', 'email', 'function'] as const).filter((c) => !columns.includes(c));
  if (missing.length) return { ...list, why: 'refusal.csv-columns' };
  if (lines.length > MAX_ROWS) return { ...list, why: 'refusal.csv-too-long' };
  list.ignored = (head?.cells ?? []).filter((_, i) => columns[i] === null && head!.cells[i] !== '');
  list.rows = lines.map(({ cells, line }) => readRow((c) => (columns.includes(c) ? (cells[columns.indexOf(c)] ?? '') : ''), line, posts));
  return list;
};

/** The key a city is found by. */
export const cityKey = plain;

// A record of who spoke in which order → speakers to be heard again. Two kinds, told apart by their columns: a review, alphabetical from a drawn letter, and a general debate, by level.
// Pure. Not here: hearing them again (speakers-replay.ts), levels (ranks.ts).
import { parse } from 'csv-parse/sync';
import type { Rank } from '../../contract/floor.views.js';
import { countryNames } from '../../members/countries.js';
import { stateNamed } from '../../members/former-names.js';
import { rankOf } from './ranks.js';

/** `review`: a delegation a row, beside it the state under review. `debate`: a speaker a row, with the post. */
export type RecordKind = 'review' | 'debate';
export interface Recorded {
  state: string;
  /** As the record calls it, and the name under which the state sat then, where that is no longer its name. */
  name: string;
  former: readonly [string, string] | null;
  speaker: string | null;
  rank: Rank | null;
  /** Its place in the record, counted over the speakers of the list. */
  place: number;
}
/** What cannot be known, or was left out, in words for whoever reads the comparison. */
export interface SpeakersRecord {
  kind: RecordKind;
  speakers: Recorded[];
  /** Rows of the list, those of unknown states with them. */
  rows: number;
  unknown: { place: number; name: string; code: string }[];
  notes: string[];
}
type Row = Record<string, string>;

const COLUMNS = {
  code: ['iso3', 'iso', 'code', 'country_code', 'iso_code', 'alpha3'], name: ['name', 'country', 'state', 'delegation', 'country_name', 'state_name'], order: ['order', 'order_in_source', 'position', 'no', 'n', 'rank_in_source'],
  kind: ['kind', 'role', 'type'], post: ['post', 'title', 'function', 'office'], speaker: ['speaker', 'person', 'speaker_name', 'representative'],
} as const;
/** Those that are on the list of a review: whatever else a row is, is not. */
const ON_THE_LIST = /^(delegations?|members?|observers?( states?)?|states?|speakers?|countr(y|ies))$/i;

const value = (row: Row, column: keyof typeof COLUMNS): string => {
  for (const name of COLUMNS[column]) if (row[name]?.trim()) return row[name].replace(/\s+/g, ' ').trim();
  return '';
};
const has = (header: readonly string[], column: keyof typeof COLUMNS): boolean => COLUMNS[column].some((name) => header.includes(name));

/** By the record's own number where every row has one, else as the rows stand. */
const inOrder = (rows: Row[]): Row[] => {
  const numbers = rows.map((r) => Number(value(r, 'order') || NaN));
  return numbers.some(Number.isNaN) ? rows : rows.map((row, i) => ({ row, no: numbers[i]! })).sort((a, b) => a.no - b.no).map(({ row }) => row);
};

/** The code decides which state it is, and the name, where there is none that is known; a former name is the name it sat under. */
const stateOf = (code: string, name: string): { state: string; former: readonly [string, string] | null } | null => {
  const named = stateNamed(name);
  const known = countryNames(code) ? code : (named?.code ?? null);
  return known ? { state: known, former: named?.code === known ? named.former : null } : null;
};

/** Reads a record; null where its columns are of neither kind. */
export const readSpeakers = (text: string): SpeakersRecord | null => {
  let header: string[] = [];
  const rows = parse(text, { columns: (names: string[]) => (header = names.map((n) => n.trim().toLowerCase().replace(/[ -]+/g, '_'))), bom: true, skip_empty_lines: true, relax_column_count: true }) as Row[];
  const kind: RecordKind | null = has(header, 'post') && !has(header, 'kind') ? 'debate' : has(header, 'name') || has(header, 'code') ? 'review' : null;
  if (!kind) return null;
  const said = new Map<string, number>();
  const note = (sentence: string): void => void said.set(sentence, (said.get(sentence) ?? 0) + 1);
  const listed = inOrder(rows).filter((row) => {
    const is = value(row, 'kind');
    if (kind === 'debate' || !is || ON_THE_LIST.test(is)) return true;
    note(`not on the list of speakers: ${is.replaceAll('_', ' ')}`);
    return false;
  });
  const unknown: SpeakersRecord['unknown'] = [];
  const speakers: Recorded[] = [];
  for (const [i, row] of listed.entries()) {
    const [code, name, post] = [value(row, 'code').toUpperCase(), value(row, 'name'), value(row, 'post')];
    const who = stateOf(code, name);
    if (!who) {
      unknown.push({ place: i + 1, name, code });
      continue;
    }
    const rank = kind === 'debate' ? rankOf(post) : null;
    if (kind === 'debate' && !rank) note(post ? `no level is known for “${post}”: it comes after all others` : 'a speaker without a post comes after all others');
    speakers.push({ ...who, name, speaker: value(row, 'speaker') || null, rank, place: i + 1 });
  }
  return { kind, speakers, rows: listed.length, unknown, notes: [...said].map(([sentence, times]) => (times > 1 ? `${sentence} (${times} rows)` : sentence)) };
};

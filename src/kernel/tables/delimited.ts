// Text of a spreadsheet (CSV and its kin) → rows with their lines: delimiter and line ends are found out, quoted cells may hold line breaks. Pure. Not here: bytes (decode.ts), workbooks (workbook.ts).
import { parse } from 'csv-parse/sync';

export type LineEnds = 'LF' | 'CRLF' | 'CR';
/** `line`: where the row begins in the file, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}
export interface Delimited {
  /** Null: nothing divides the lines, each is one cell. */
  delimiter: string | null;
  lineEnds: LineEnds;
  rows: TableRow[];
  /** The line on which a quotation mark opens that nothing closes: from there on marks are read as they stand. */
  openQuote: number | null;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Divides nothing: no text has it. */
const NONE = '\u0001';
/** Enough of a file to see how it is made: so many characters, so many rows. */
const SAMPLE = { chars: 128 * 1024, rows: 60 };
const CELL_MAX = 400_000;

/** What most lines end with, outside quoted cells. */
const lineEndsOf = (text: string): LineEnds => {
  const count = { CRLF: 0, LF: 0, CR: 0 };
  let isQuoted = false;
  for (const [sign] of text.matchAll(/"|\r\n|\r|\n/g)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) count[sign === '\r\n' ? 'CRLF' : sign === '\n' ? 'LF' : 'CR'] += 1;
  }
  return (Object.keys(count) as LineEnds[]).reduce((best, k) => (count[k] > count[best] ? k : best), count.LF || count.CRLF || count.CR ? 'CRLF' : 'LF');
};

interface Pass { rows: TableRow[]; whole: boolean }
/** One pass; ends of lines are all \n. Where a mark stays open, what was read before it is kept. */
const pass = (text: string, delimiter: string | null, quoted: boolean, from: number, most: number): Pass => {
  const rows: TableRow[] = [];
  let line = from;
  const take = (record: string[], { lines }: { lines: number }): null => {
    if (rows.length < most) rows.push({ line, cells: record });
    line = from + lines;
    return null;
  };
  const escape = quoted && /\\"/.test(text) && !text.includes('""') ? '\\' : '"';
  try {
    parse(text, { delimiter: delimiter ?? NONE, quote: quoted ? '"' : null, escape, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, max_record_size: CELL_MAX, to: most, on_record: take as never });
    return { rows, whole: true };
  } catch {
    return { rows, whole: false };
  }
};

const isBlank = (row: TableRow): boolean => row.cells.every((c) => c.trim() === '');

/** How well a delimiter explains the text: most rows have one width, and that is more than one cell. */
const fitOf = (sample: string, delimiter: string): number => {
  const widths = pass(sample, delimiter, true, 1, SAMPLE.rows).rows.filter((r) => !isBlank(r)).map((r) => r.cells.length);
  const times = new Map<number, number>();
  for (const w of widths) times.set(w, (times.get(w) ?? 0) + 1);
  const [width, often] = [...times].filter(([w]) => w > 1).reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [1, 0]);
  const share = widths.length ? often / widths.length : 0;
  return share < 0.4 ? 0 : share ** 2 * Math.log2(width + 1) * (widths[0] === width ? 1.25 : 1);
};
const delimiterOf = (text: string): string | null => {
  const cut = text.length > SAMPLE.chars ? text.slice(0, text.lastIndexOf('\n', SAMPLE.chars) + 1 || SAMPLE.chars) : text;
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(cut, delimiter) }));
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  return best.fit > 0 ? best.delimiter : null;
};

/** Reads the text; rows without anything in them are left out. `most`: no more rows than this are read (ask for one more than is allowed). */
export const readDelimited = (given: string, most: number): Delimited => {
  const lineEnds = lineEndsOf(given.length > SAMPLE.chars ? given.slice(0, SAMPLE.chars) : given);
  const text = given.replace(/\r\n?/g, '\n');
  // A spreadsheet's own hint, which is no row.
  const hint = /^sep=(.)\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? delimiterOf(body);
  const first = hint ? 2 : 1;
  const marked = pass(body, delimiter, true, first, most);
  if (marked.whole) return { delimiter, lineEnds, rows: marked.rows.filter((r) => !isBlank(r)), openQuote: null };
  const lines = body.split('\n');
  const bare = (from: number): TableRow[] => pass(lines.slice(from - first).join('\n'), delimiter, false, from, most - marked.rows.length).rows;
  const last = marked.rows.at(-1);
  const openQuote = last ? last.line + last.cells.join('').split('\n').length : first;
  return { delimiter, lineEnds, rows: [...marked.rows, ...bare(openQuote)].filter((r) => !isBlank(r)), openQuote };
};

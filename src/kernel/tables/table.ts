// A file that somebody brings → a table, whatever wrote it: a workbook, or text in one of the usual encodings with one of the usual delimiters. What cannot be read is said, never thrown.
// Not here: the two readers (workbook.ts, delimited.ts), what the columns mean (the rooms).
import { ArchiveFault } from '../archive.js';
import { decodeText, type TextEncoding } from './decode.js';
import { readDelimited, type LineEnds, type TableRow } from './delimited.js';
import { readWorkbook, WorkbookTooLarge, type Sheet } from './workbook.js';

/** How the file was made. `line`: of the quotation mark that nothing closes; `broken`: places that no encoding explains. */
export type TableForm =
  | { kind: 'text'; encoding: TextEncoding; delimiter: string | null; lineEnds: LineEnds; openQuote: number | null; broken: number }
  | { kind: 'workbook'; sheet: string; others: string[] };
export interface ReadTable { form: TableForm; rows: TableRow[] }
/** Why nothing of it could be read. */
export type TableTrouble = 'empty' | 'too-large' | 'too-many-rows' | 'protected' | 'not-a-table';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((b, i) => bytes[i] === b);
/** Letters that no text has: such a file is a picture, a PDF, a program. */
const isBinary = (text: string): boolean => (text.slice(0, 8_192).match(/[\0-\x08\x0e-\x1f]/g) ?? []).length > 2 || text.startsWith('%PDF-');

const troubleOf = (e: unknown): TableTrouble => {
  if (e instanceof WorkbookTooLarge) return 'too-large';
  if (!(e instanceof ArchiveFault)) return 'not-a-table';
  return e.trouble === 'too-much' ? 'too-large' : e.trouble === 'protected' ? 'protected' : 'not-a-table';
};

/** `choose`: which sheet of a workbook is meant. `most`: the rows allowed, the header's among them. */
export const readTable = async (bytes: Uint8Array, most: number, choose: (sheets: readonly Sheet[]) => Sheet | undefined): Promise<ReadTable | TableTrouble> => {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, COMPOUND)) return 'protected';
  if (begins(bytes, ZIP)) {
    try {
      const sheets = (await readWorkbook(bytes, most + 1)).filter((s) => s.rows.length);
      const sheet = choose(sheets);
      if (!sheet) return sheets.length ? 'not-a-table' : 'empty';
      return bounded({ form: { kind: 'workbook', sheet: sheet.name, others: sheets.filter((s) => s !== sheet).map((s) => s.name) }, rows: sheet.rows }, most);
    } catch (e) {
      return troubleOf(e);
    }
  }
  const { text, encoding, broken } = decodeText(bytes);
  if (isBinary(text)) return 'not-a-table';
  const { delimiter, lineEnds, openQuote, rows } = readDelimited(text, most + 1);
  return bounded({ form: { kind: 'text', encoding, delimiter, lineEnds, openQuote, broken }, rows }, most);
};
const saysSomething = ({ rows }: ReadTable): boolean => rows.some((r) => r.cells.some((c) => /[\p{L}\p{N}]/u.test(c)));
const bounded = (read: ReadTable, most: number): ReadTable | TableTrouble => (read.rows.length > most ? 'too-many-rows' : saysSomething(read) ? read : 'empty');

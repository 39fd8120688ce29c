// What a file would bring: its form, its columns, every row with what it would become or why not. Nothing is kept. Not here: reading bytes (kernel/tables), columns and rows (columns.ts, rows.ts), the act (imports.commands.ts).
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  IMPORT_BYTES_MAX, IMPORT_ROWS_MAX, type CandidatesPreview, type ImportField, type ImportForm, type ImportPreviewRow, type ImportRowState, type ImportTotals,
} from '../../contract/commitment-imports.views.js';
import { readTable, type TableForm } from '../../kernel/tables/table.js';
import type { TableRow } from '../../kernel/tables/delimited.js';
import type { Sheet } from '../../kernel/tables/workbook.js';
import { ReadDb } from '../../ledger/read-db.js';
import { columnsOf, headerAt, memoryKey, namesOf, type Given } from './columns.js';
import { rowKey } from './keys.js';
import { readingOf, readRow, type ReadRow } from './rows.js';

/** `given`: what somebody said of the columns, asked once their names are known. `party`: whose earlier files are remembered. */
export interface PreviewAsked {
  name: string;
  owner: string;
  /** Of the owner's delegation. */
  channel: string;
  party: string;
  given?: (names: readonly string[]) => Given;
}

const NOTHING: ImportTotals = { total: 0, new: 0, known: 0, refused: 0, wrong: 0 };
const formOf = (f: TableForm): ImportForm =>
  f.kind === 'text'
    ? { kind: 'text', encoding: f.encoding, delimiter: f.delimiter, lineEnds: f.lineEnds, openQuote: f.openQuote, broken: f.broken, sheet: null, otherSheets: [] }
    : { kind: 'workbook', encoding: null, delimiter: null, lineEnds: null, openQuote: null, broken: 0, sheet: f.sheet, otherSheets: f.others };

const named = (rows: readonly TableRow[]): { at: number; names: string[] } => {
  const at = headerAt(rows);
  const cells = rows[at]!.cells.map((c) => c.trim());
  while (cells.length > 1 && !cells.at(-1) && rows.every((r) => !r.cells[cells.length - 1]?.trim())) cells.pop();
  return { at, names: namesOf(cells, cells.length) };
};
/** Of several sheets the one whose columns say most, of those that say as much the first. */
const likeliest = (sheets: readonly Sheet[]): Sheet | undefined => {
  const known = sheets.map((s) => { const { at, names } = named(s.rows); return { s, n: new Set(columnsOf(names, s.rows.slice(at + 1), null, null).flatMap((c) => c.field ?? [])).size }; });
  return known.reduce<(typeof known)[number] | undefined>((best, k) => (best && best.n >= k.n ? best : k), undefined)?.s;
};

@Injectable()
export class CandidatesPreviews {
  constructor(private readonly db: ReadDb) {}

  async of(bytes: Uint8Array, { name, owner, channel, party, given }: PreviewAsked): Promise<CandidatesPreview> {
    const file = { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), owner, channel };
    const none = { ...file, form: null, header: null, columns: [], rows: [], counts: NOTHING };
    if (bytes.length > IMPORT_BYTES_MAX) return { ...none, why: 'refusal.table-too-large' };
    const table = await readTable(bytes, IMPORT_ROWS_MAX + 1, likeliest);
    if (typeof table === 'string') return { ...none, why: `refusal.table-${table}` };
    const { at, names } = named(table.rows);
    const body = table.rows.slice(at + 1);
    const columns = columnsOf(names, body, given?.(names) ?? null, await this.remembered(party, names));
    const shown = { ...file, form: formOf(table.form), header: table.rows[at]!.line, columns };
    if (!columns.some((c) => c.field?.startsWith('words'))) return { ...shown, rows: [], counts: { ...NOTHING, total: body.length }, why: 'refusal.table-no-words' };
    const reading = readingOf(columns, body);
    const rows = await this.judged(body.map((r) => readRow(r, reading)), owner);
    const of = (state: ImportRowState): number => rows.filter((r) => r.state === state).length;
    return { ...shown, rows, counts: { total: rows.length, new: of('new'), known: of('known'), refused: of('refused'), wrong: of('wrong') }, why: null };
  }

  private async judged(rows: readonly ReadRow[], owner: string): Promise<ImportPreviewRow[]> {
    const keys = rows.map((r) => (r.row ? rowKey(r.row) : null));
    const held = await this.db.query<{ key: string; candidate: string }>('select key, candidate from candidates_import_key where owner = $1 and key = any($2::text[])', [owner, keys.filter(Boolean)]);
    const known = new Map(held.map((h) => [h.key, h.candidate]));
    const first = new Map<string, number>();
    return rows.map(({ line, row, owner: addressed, mistakes, remarks }, i): ImportPreviewRow => {
      if (!row) return { line, state: 'wrong', row: null, mistakes, remarks };
      const key = keys[i]!;
      const before = first.get(key);
      if (addressed && addressed !== owner) return { line, state: 'refused', row: null, mistakes: [{ column: null, name: null, why: 'import-row.of-another', value: addressed }], remarks };
      if (before !== undefined) return { line, state: 'refused', row: null, mistakes: [{ column: null, name: null, why: 'import-row.twice', value: String(before) }], remarks };
      first.set(key, line);
      const candidate = known.get(key);
      return { line, state: candidate ? 'known' : 'new', row, mistakes, remarks, ...(candidate ? { candidate } : {}) };
    });
  }

  private async remembered(party: string, names: readonly string[]): Promise<(ImportField | null)[] | null> {
    const [row] = await this.db.query<{ fields: (ImportField | null)[] }>('select fields from candidates_import_columns where party = $1 and key = $2', [party, memoryKey(names)]);
    return row?.fields ?? null;
  }
}

// A table as a file for spreadsheets. No cell of it is ever taken for a formula: in CSV such text is led by an apostrophe, in a workbook every text is one. Not here: what stands in it (scorecard-table.ts).
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { Cell } from './scorecard-table.js';

/** UTF-8 with its mark, which is what spreadsheets know it by. */
export const csvOf = (table: readonly (readonly Cell[])[]): Buffer => Buffer.from(stringify(table as Cell[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
export const xlsxOf = (table: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeExcelFile(table.map((row, i) => row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String, ...(i ? {} : { fontWeight: 'bold' as const }) })))).toBuffer();

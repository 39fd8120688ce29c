// A workbook (XLSX) → the rows of its sheets, within bounds: what it unfolds to is counted, cells are kept where they stand and nothing is made for those that are not there.
// Not here: text files (delimited.ts), what a row means (the rooms).
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { archiveParts } from '../archive.js';
import type { TableRow } from './delimited.js';
import { isDateFormat, shownNumber } from './workbook-numbers.js';

export interface Sheet {
  name: string;
  rows: TableRow[];
}
/** What all parts that are read unfold to, and the cells and columns of a workbook, at most. */
const MOST = { bytes: 48 * 1024 * 1024, cells: 1_000_000, columns: 500 };
export class WorkbookTooLarge extends Error {}

const WANTED = /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/;
const local = (tag: SaxesTagPlain): string => tag.name.replace(/^.*:/, '');
const attribute = (tag: SaxesTagPlain, name: string): string | undefined => Object.entries(tag.attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1];

/** Walks through a part: every tag as it opens and closes, with the text since its opening. */
const walk = (xml: string | undefined, open: (tag: SaxesTagPlain, name: string) => void, close: (name: string, text: string) => void = () => undefined): void => {
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', (tag) => { text = ''; open(tag, local(tag)); });
  parser.on('text', (t) => { text += t; });
  parser.on('cdata', (t) => { text += t; });
  parser.on('closetag', (tag) => { close(local(tag), text); text = ''; });
  parser.on('error', (e) => { throw e; });
  if (xml) parser.write(xml.replace(/^\ufeff/, '')).close();
};

const sharedStrings = (xml: string | undefined): string[] => {
  const strings: string[] = [];
  let [said, isReading] = ['', false];
  walk(xml, (_, name) => {
    if (name === 'si') said = '';
    if (name === 'rPh') isReading = true;
  }, (name, text) => {
    if (name === 't' && !isReading) said += text;
    if (name === 'rPh') isReading = false;
    if (name === 'si') strings.push(said);
  });
  return strings.map(escaped);
};
/** `_x000D_` is how the format writes a sign that XML cannot. */
const escaped = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The format of each style, in the order of their numbers: the built-in number or the format's own letters. */
const stylesOf = (xml: string | undefined): string[] => {
  const own = new Map<string, string>();
  const styles: string[] = [];
  let isCell = false;
  walk(xml, (tag, name) => {
    if (name === 'numFmt') own.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '');
    if (name === 'cellXfs') isCell = true;
    if (name === 'xf' && isCell) styles.push(attribute(tag, 'numFmtId') ?? '0');
  }, (name) => { if (name === 'cellXfs') isCell = false; });
  return styles.map((id) => own.get(id) ?? id);
};

const columnOf = (reference: string): number => [...reference.replace(/\d+$/, '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

interface Book { strings: string[]; styles: string[]; is1904: boolean; cells: number }
const valueOf = (type: string, style: string, text: string, book: Book): string => {
  if (type === 's') return book.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'str' || type === 'inlineStr' || type === 'e' || type === 'd') return escaped(text);
  return text === '' || Number.isNaN(Number(text)) ? text : shownNumber(text, style, isDateFormat(style), book.is1904);
};

const rowsOf = (xml: string, book: Book, most: number): TableRow[] => {
  const rows: TableRow[] = [];
  let [row, line, column, type, style, value, isReading]: [TableRow | null, number, number, string, string, string, boolean] = [null, 0, -1, 'n', '0', '', false];
  walk(xml, (tag, name) => {
    if (name === 'row') {
      line = Number(attribute(tag, 'r') ?? line + 1);
      column = -1;
      row = { line, cells: [] };
    } else if (name === 'c') {
      const reference = attribute(tag, 'r');
      column = reference ? columnOf(reference) : column + 1;
      [type, style, value] = [attribute(tag, 't') ?? 'n', book.styles[Number(attribute(tag, 's') ?? 0)] ?? '0', ''];
      if (column >= MOST.columns || ++book.cells > MOST.cells) throw new WorkbookTooLarge();
    } else if (name === 'rPh') isReading = true;
  }, (name, text) => {
    if ((name === 'v' || name === 't') && !isReading) value += text;
    else if (name === 'rPh') isReading = false;
    else if (name === 'c' && row && value !== '') {
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = valueOf(type, style, value, book);
    } else if (name === 'row' && row) {
      if (row.cells.some((c) => c.trim() !== '') && rows.length < most) rows.push(row);
      row = null;
    }
  });
  return rows;
};

/** Sheets that can be seen, in their order, each without its empty rows. Rejects with ArchiveFault, WorkbookTooLarge, or what the XML reader says of broken parts. */
export const readWorkbook = async (bytes: Uint8Array, most: number): Promise<Sheet[]> => {
  const parts = await archiveParts(Buffer.from(bytes), (name) => WANTED.test(name), MOST.bytes);
  const targets = new Map<string, string>();
  walk(parts.get('xl/_rels/workbook.xml.rels'), (tag, name) => {
    if (name === 'Relationship') targets.set(attribute(tag, 'Id') ?? '', (attribute(tag, 'Target') ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  });
  const sheets: { name: string; part: string }[] = [];
  let is1904 = false;
  walk(parts.get('xl/workbook.xml'), (tag, name) => {
    if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (name === 'sheet' && !/hidden/i.test(attribute(tag, 'state') ?? '')) sheets.push({ name: tag.attributes.name ?? '', part: targets.get(attribute(tag, 'id') ?? '') ?? '' });
  });
  const book: Book = { strings: sharedStrings(parts.get('xl/sharedStrings.xml')), styles: stylesOf(parts.get('xl/styles.xml')), is1904, cells: 0 };
  return sheets.flatMap(({ name, part }) => (parts.has(part) ? [{ name, rows: rowsOf(parts.get(part)!, book, most) }] : []));
};

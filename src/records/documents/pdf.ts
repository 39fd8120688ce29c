// A sheet as PDF, with fonts of its own: brackets bold, attribution raised, what came in underlined and what went struck; lines numbered where there is one language. Not here: the words (spans.ts).
import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { byFont, FONTS, isFont } from './pdf-fonts.js';
import { isBold, type Cell, type Row, type Sheet, type Span } from './sheet.js';

// Nothing is fetched and no file is read but the fonts.
pdfmake.setFonts(FONTS);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFont);

const MARGINS: [number, number, number, number] = [72, 64, 64, 64];
const NUMBER_WIDTH = 44;
const [RED, INK] = ['#9a1f1f', '#14532d'];
/** Every fifth line has its number. */
const EVERY = 5;

const pieces = (s: Span): ContentText[] =>
  byFont(s.text).map((piece) => ({
    ...piece, ...(s.bold ? { bold: true } : {}), ...(s.italic ? { italics: true } : {}), ...(s.raised ? { sup: true } : {}), ...(s.link ? { link: s.link } : {}),
    ...(s.inserted ? { decoration: 'underline' as const, color: INK } : s.deleted ? { decoration: 'lineThrough' as const, color: RED } : {}),
  }));
/** Paper shows who put words in above them, as a word processor does beside them. */
const drawn = (s: Span): ContentText[] => [...pieces(s), ...(s.inserted ? pieces({ text: ` ${s.inserted.author}`, raised: true }) : [])];
const textOf = (cell: Cell, row: Row): Content => ({ text: cell.spans.flatMap(drawn), bold: isBold(row), margin: [row.kind === 'sub' ? 18 : 0, row.kind === 'heading' ? 10 : 0, 0, 8] });
const words = (text: string): ContentText[] => byFont(text);
const notesOf = (row: Row): Content[] => row.notes.map((n) => ({ text: words(n), italics: true, fontSize: 9, margin: [0, -4, 0, 8] }));

const flowing = (row: Row): Content =>
  row.kind === 'title' ? { ...(textOf(row.cells[0]!, row) as ContentText), alignment: 'center', marker: 'line' } as Content
    : row.kind === 'heading' || row.kind === 'prose' ? { stack: [textOf(row.cells[0]!, row), ...notesOf(row)] }
    : { columns: [{ width: NUMBER_WIDTH, text: row.number, bold: true }, { width: '*', stack: [{ ...(textOf(row.cells[0]!, row) as object), marker: 'line' } as unknown as Content, ...notesOf(row)] }] };
const beside = (sheet: Sheet): Content => ({
  layout: 'noBorders',
  table: { widths: [NUMBER_WIDTH, '*', '*'], body: sheet.rows.map((row) => [{ text: row.number, bold: true }, ...row.cells.map((c, i): Content => ({ stack: [textOf(c, row), ...(i ? [] : notesOf(row))] }))]) },
});

/** A paragraph of the text, as the layout leaves it: where each of its lines stands. */
interface Laid {
  marker?: string;
  positions?: Line[];
  stack?: Laid[];
  columns?: Laid[];
}
interface Line {
  pageNumber: number;
  top: number;
}
const linesIn = (nodes: readonly Laid[]): Line[] => nodes.flatMap((n) => (n.marker ? (n.positions ?? []) : linesIn([...(n.stack ?? []), ...(n.columns ?? [])])));
/** Numbers beside the lines of one page. */
const numbersOn = (lines: readonly Line[], page: number): Content[] =>
  lines.flatMap((line, i): Content[] => (line.pageNumber === page && (i + 1) % EVERY === 0 ? [{ text: String(i + 1), fontSize: 8, color: '#555555', absolutePosition: { x: 44, y: line.top + 3 } }] : []));

/** What is laid out, made anew for each time: the layout writes into it. */
const bodyOf = (sheet: Sheet): Content[] => (!sheet.rows.length ? [{ text: words(sheet.empty), italics: true }] : sheet.langs.length === 1 ? sheet.rows.map(flowing) : [beside(sheet)]);
const pagesOf = (sheet: Sheet, body: Content[], lines: readonly Line[]): Promise<Buffer> => {
  const after: Content[] = sheet.after ? [{ text: words(sheet.after.heading), bold: true, margin: [0, 12, 0, 4] }, ...sheet.after.lines.map((l): Content => ({ text: words(l) }))] : [];
  const definition: TDocumentDefinitions = {
    pageSize: 'A4', pageMargins: MARGINS, defaultStyle: { font: 'latin', fontSize: 11, lineHeight: 1.25 }, language: sheet.lang,
    info: { title: sheet.title, author: sheet.foot, creator: sheet.foot, producer: sheet.foot, creationDate: sheet.made, modDate: sheet.made },
    content: [
      { text: words(sheet.title), bold: true, fontSize: 16, margin: [0, 0, 0, 6] },
      ...sheet.lines.map((l): Content => ({ text: words(l), fontSize: 9.5, color: '#333333' })),
      { text: ' ' }, ...body, ...after,
    ],
    background: (page) => ({ stack: numbersOn(lines, page) }),
    footer: (page, pages) => ({ text: [...words(`${sheet.foot} · `), `${page} / ${pages}`], alignment: 'center', fontSize: 9, margin: [0, 24, 0, 0] }),
  };
  return pdfmake.createPdf(definition).getBuffer();
};

/** The file's bytes. Its properties name the Network and nobody. Where lines are numbered it is laid twice: what the first time tells of the lines, the second writes beside them. */
export const pdfOf = async (sheet: Sheet): Promise<Buffer> => {
  const body = bodyOf(sheet);
  const file = await pagesOf(sheet, body, []);
  const lines = sheet.numbered ? linesIn(body as Laid[]) : [];
  return lines.length < EVERY ? file : pagesOf(sheet, bodyOf(sheet), lines);
};

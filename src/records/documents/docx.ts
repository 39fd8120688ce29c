// A sheet as a Word document: brackets bold, attribution raised, changes as tracked changes with author and date. Not here: the words (spans.ts), the page as PDF (pdf.ts).
import { AlignmentType, BorderStyle, DeletedTextRun, Document, ExternalHyperlink, Footer, InsertedTextRun, LineNumberRestartFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import { LOCALE } from '../../kernel/dates.js';
import { isBold, type Cell, type Row, type Sheet, type Span } from './sheet.js';

const FONT = 'Times New Roman';
/** Widths of the page's 9,026 twentieths of a point between the margins of A4. */
const [NUMBER_WIDTH, TEXT_WIDTH] = [900, 4_063];
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Each change of a document has a number of its own. */
const numbering = (): (() => number) => {
  let n = 0;
  return () => ++n;
};

const runOf = (s: Span, lang: Cell['lang'], next: () => number): ParagraphChild => {
  const look = { text: s.text, ...(s.bold ? { bold: true } : {}), ...(s.italic ? { italics: true } : {}), ...(s.raised ? { superScript: true } : {}), language: { value: LOCALE[lang] } };
  const change = s.inserted ?? s.deleted;
  if (s.link) return new ExternalHyperlink({ link: s.link, children: [new TextRun(look)] });
  if (!change) return new TextRun(look);
  const mark = { ...look, id: next(), author: change.author, date: change.at };
  return s.inserted ? new InsertedTextRun(mark) : new DeletedTextRun(mark);
};
const runsOf = (cell: Cell, bold: boolean, next: () => number): ParagraphChild[] => cell.spans.map((s) => runOf(bold ? { ...s, bold: true } : s, cell.lang, next));
const plain = (text: string, more: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun => new TextRun({ text, ...more });
const notesOf = (row: Row, suppressed: boolean): Paragraph[] => row.notes.map((n) => new Paragraph({ children: [plain(n, { italics: true, size: 18 })], indent: { left: suppressed ? 0 : NUMBER_WIDTH }, suppressLineNumbers: true, spacing: { after: 120 } }));

const INDENT = { title: 0, heading: 0, prose: 0, PP: NUMBER_WIDTH, OP: NUMBER_WIDTH, annex: NUMBER_WIDTH, sub: NUMBER_WIDTH * 2 } as const;
const spacing = (row: Row): { before?: number; after: number } => (row.kind === 'heading' ? { before: 240, after: 120 } : { after: 160 });
const placeOf = (row: Row) => {
  if (row.kind === 'title') return { alignment: AlignmentType.CENTER };
  const left = INDENT[row.kind];
  return left ? { indent: { left, hanging: NUMBER_WIDTH }, tabStops: [{ type: 'left' as const, position: left }] } : { keepNext: row.kind === 'heading' };
};
/** One language: a paragraph a row, its number hanging in the margin, so that lines can be numbered. */
const flowing = (row: Row, next: () => number): Paragraph[] => {
  const number = row.number ? [plain(`${row.number}\t`, { bold: true })] : [];
  return [new Paragraph({ ...placeOf(row), spacing: spacing(row), children: [...number, ...runsOf(row.cells[0]!, isBold(row), next)] }), ...notesOf(row, !INDENT[row.kind])];
};

const cellOf = (width: number, children: Paragraph[]): TableCell => new TableCell({ width: { size: width, type: WidthType.DXA }, borders: BORDERLESS, margins: { right: 160 }, children });
/** Two languages: side by side, so that each paragraph begins at one height. */
const beside = (sheet: Sheet, next: () => number): Table =>
  new Table({
    layout: TableLayoutType.FIXED, width: { size: NUMBER_WIDTH + 2 * TEXT_WIDTH, type: WidthType.DXA }, columnWidths: [NUMBER_WIDTH, TEXT_WIDTH, TEXT_WIDTH],
    rows: sheet.rows.map((row) => new TableRow({
      children: [
        cellOf(NUMBER_WIDTH, [new Paragraph({ children: [plain(row.number, { bold: true })] })]),
        ...row.cells.map((c, i) => cellOf(TEXT_WIDTH, [new Paragraph({ spacing: spacing(row), children: runsOf(c, isBold(row), next) }), ...(i ? [] : notesOf(row, true))])),
      ],
    })),
  });

const headOf = (sheet: Sheet): Paragraph[] => [
  new Paragraph({ children: [plain(sheet.title, { bold: true, size: 32 })], suppressLineNumbers: true, spacing: { after: 120 } }),
  ...sheet.lines.map((l) => new Paragraph({ children: [plain(l, { size: 20 })], suppressLineNumbers: true })),
  new Paragraph({ children: [], suppressLineNumbers: true }),
];
const afterOf = ({ after }: Sheet): Paragraph[] =>
  after ? [new Paragraph({ children: [plain(after.heading, { bold: true })], spacing: { before: 240 }, suppressLineNumbers: true }), ...after.lines.map((l) => new Paragraph({ children: [plain(l)], suppressLineNumbers: true }))] : [];

/** The file's bytes. Its properties name the Network and nobody. */
export const docxOf = async (sheet: Sheet): Promise<Buffer> => {
  const next = numbering();
  const isOne = sheet.langs.length === 1;
  const body = !sheet.rows.length ? [new Paragraph({ children: [plain(sheet.empty, { italics: true })] })] : isOne ? sheet.rows.flatMap((r) => flowing(r, next)) : [beside(sheet, next)];
  const foot = new Paragraph({ alignment: AlignmentType.CENTER, children: [plain(`${sheet.foot} · `, { size: 18 }), new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] });
  const document = new Document({
    creator: sheet.foot, lastModifiedBy: sheet.foot, title: sheet.title, description: sheet.lines.join(' · '),
    styles: { default: { document: { run: { font: FONT, size: 24, language: { value: LOCALE[sheet.lang] } } } } },
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 } }, ...(sheet.numbered ? { lineNumbers: { countBy: 5, restart: LineNumberRestartFormat.CONTINUOUS, distance: 300 } } : {}) },
      footers: { default: new Footer({ children: [foot] }) },
      children: [...headOf(sheet), ...body, ...afterOf(sheet)],
    }],
  });
  return Packer.toBuffer(document);
};

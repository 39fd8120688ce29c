// A text as a printed document, before it is a file: rows of paragraphs, each as spans in one language or two. Pure. Not here: which words (spans.ts), a file of it (docx.ts, pdf.ts).
import type { ParagraphKind } from '../../contract/text.views.js';
import type { Lang } from '../../contract/words/words.js';

/** Who changed something and when (ISO 8601): what a word processor shows beside the change. */
export interface Mark {
  author: string;
  at: string;
}
export interface Span {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Attribution stands above the line. */
  raised?: boolean;
  inserted?: Mark;
  deleted?: Mark;
  /** The way to where it stands in the record: a whole address. */
  link?: string;
}
export interface Cell {
  lang: Lang;
  spans: Span[];
}
export interface Row {
  /** As it is printed ("OP7bis"); '' for a title, and for what is no paragraph of the text. */
  number: string;
  /** A paragraph of the text, or what stands before or behind it. */
  kind: ParagraphKind | 'heading' | 'prose';
  cells: Cell[];
  /** What is said below the paragraph: its reservations. */
  notes: string[];
}
export const isBold = (row: Row): boolean => row.kind === 'title' || row.kind === 'heading';
export interface Sheet {
  title: string;
  /** What the document is, for whom, and when it was true. */
  lines: string[];
  /** The language of what stands around the text. */
  lang: Lang;
  /** One language, or two side by side, the negotiated one first. */
  langs: readonly Lang[];
  /** In one language, while a text is negotiated: by their numbers people find the lines. */
  numbered: boolean;
  rows: Row[];
  /** Said instead of rows where there are none. */
  empty: string;
  /** What is said of the text as a whole, below it. */
  after: { heading: string; lines: string[] } | null;
  /** At the foot of each page. */
  foot: string;
  made: Date;
}

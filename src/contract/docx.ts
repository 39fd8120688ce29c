// What a Word file says against a text, as it is shown before anything is proposed (POST /api/texts/:id/preview). Nothing of the file is kept. Not here: reading the file (src/actions/text/docx).
import type { Anchor } from './text.model.js';
import type { ParagraphKind } from './text.views.js';
import type { Lang } from './words/words.js';

/** Largest file, in bytes. */
export const DOCX_MAX = 10 * 1024 * 1024;

/** One change of words that stand, ready to be proposed. `author` as the file names it; null in a file without tracked changes. */
export interface DocxChange {
  is: 'change';
  /** Under which it is proposed, so that asking twice proposes once. */
  id: string;
  paragraph: string;
  number: string;
  verb: 'insert' | 'replace' | 'delete';
  /** None: the whole paragraph. */
  anchor: Anchor | null;
  was: string;
  text: string;
  /** Some words around it. */
  before: string;
  after: string;
  author: string | null;
}
/** A paragraph that the text does not have; `after`: behind that one of the text, null where it has none. */
export interface DocxParagraph {
  is: 'paragraph';
  id: string;
  kind: ParagraphKind;
  text: string;
  after: string | null;
  author: string | null;
}
/** A paragraph of a draft written anew: nothing is proposed in one's own draft. */
export interface DocxWritten {
  is: 'written';
  paragraph: string;
  number: string;
  was: string;
  text: string;
  author: string | null;
}
/** The other language of a paragraph, as a file in that language has it; `basedOn`: the revision of the words it was laid beside. */
export interface DocxTranslation {
  is: 'translation';
  paragraph: string;
  number: string;
  basedOn: number;
  was: string;
  text: string;
  author: null;
}
/** A change of words that stand no longer, or stand in brackets: it has to be made by hand. `number`: '' where even its paragraph was not found. */
export interface DocxUnplaced {
  is: 'unplaced';
  number: string;
  was: string;
  text: string;
  author: string | null;
  /** Its paragraph has brackets, which a file in the other language cannot name. */
  bracketed?: true;
}
export type DocxRow = DocxChange | DocxParagraph | DocxWritten | DocxTranslation | DocxUnplaced;
export interface DocxPlan {
  /** The language the file was read in: the one that is negotiated, or the one that follows, and then its rows are translations. */
  lang: Lang;
  /** Whether the file tracks its changes: then they alone are taken, else whatever differs. */
  tracked: boolean;
  /** Paragraphs of the file that were found in the text. */
  found: number;
  /** Numbers of paragraphs of the text that the file does not have. */
  missing: string[];
  rows: DocxRow[];
}

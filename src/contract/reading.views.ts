// What observers read of a text (§3.4, 5): de-attributed by construction, because no line of its channel has an author and no view of it a name. Not here: the text (text.views.ts).
import type { ActionKind, ActionStage } from './actions.views.js';
import type { Content } from './text.model.js';
import type { DocumentKind, ParagraphKind, ParagraphStatus } from './text.views.js';
import type { Lang } from './words/words.js';

/** Written by the clock, some seconds after the text has changed. `text`: SHA-256 in hex of what is read. */
export interface ReadingEntries {
  'reading.issued': { count: number; text: string };
}
/** The words of `content` stand as in the text; whoever stands behind them does not. */
export interface ReadingParagraph {
  id: string;
  number: string;
  kind: ParagraphKind;
  status: ParagraphStatus;
  content: Content;
}
export interface ReadingView {
  id: string;
  kind: ActionKind;
  stage: ActionStage;
  title: { en: string; fr: string };
  lang: Lang;
  document: DocumentKind;
  rev: number;
  paragraphs: ReadingParagraph[];
  at: string;
}
export interface ReadingViews {
  reading: ReadingView;
}
/** A row of GET /api/readings: the texts that the reader's party may read in this way, what moved last first, 200 at most. */
export type ReadingRow = Pick<ReadingView, 'id' | 'kind' | 'stage' | 'title' | 'at'>;

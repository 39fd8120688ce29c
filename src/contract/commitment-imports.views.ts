// What is said and shown of files of pledges and recommendations that are brought into the register as candidates: what a column may be, the preview, the report. Interfaces and tables only.
// Not here: payloads (commitment-imports.ts), candidates themselves (commitments.views.ts), how a file is read (the server's).
import type { CommitmentContent } from './commitments.views.js';
import type { Lang } from './words/words.js';

/** Rows of a file, and bytes, at most; rows that one act takes. */
export const IMPORT_ROWS_MAX = 5_000;
export const IMPORT_BYTES_MAX = 16 * 1024 * 1024;
export const IMPORT_PART_MAX = 100;
export const IMPORT_MORE_MAX = 60;

/**
 * What a column may hold. `ref`: its number in its document; `words`: in the language that it is in; `states`: who recommended it; `owner`: to whom it is addressed; `position`: whether that state
 * supported it; `tags`: whatever it was filed under, of which goals and priorities are taken; `symbol`: the document; `forum`: where it was said.
 */
export const IMPORT_FIELDS = [
  'ref', 'words', 'words-en', 'words-fr', 'title', 'title-en', 'title-fr', 'states', 'owner', 'position', 'tags', 'type', 'measure', 'indicator', 'baseline', 'target', 'unit', 'starts', 'due', 'forum', 'symbol', 'url',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** Fields that several columns may hold together; of every other the first filled column counts. */
export const MANY_COLUMNS: readonly ImportField[] = ['states', 'tags', 'forum'];

export const IMPORT_POSITIONS = ['supported', 'noted'] as const;
export type ImportPosition = (typeof IMPORT_POSITIONS)[number];

/** How the file was made, as it was found out. `delimiter`: null where lines are not divided; `openQuote`: the line of a quotation mark that nothing closes; `broken`: signs that could not be read. */
export interface ImportForm {
  kind: 'text' | 'workbook';
  encoding: string | null;
  delimiter: string | null;
  lineEnds: 'LF' | 'CRLF' | 'CR' | null;
  openQuote: number | null;
  broken: number;
  sheet: string | null;
  otherSheets: string[];
}
/** `by`: where the meaning comes from: what was said with this file, an earlier file with the same columns, the header, what the cells look like; null: it is not used. */
export interface ImportColumn {
  no: number;
  name: string;
  field: ImportField | null;
  by: 'given' | 'remembered' | 'header' | 'cells' | null;
  sample: string;
}
/** Something about a row: a word `import-row.…`, where (`column`: its number from 1 and its name) and what stood there. */
export interface ImportRowRemark {
  column: number | null;
  name: string | null;
  why: string;
  value?: string;
}
/** `new`: would become a candidate; `known`: came in with an earlier file; `refused`: another state's, or twice in this file; `wrong`: cannot be one, with `mistakes`. */
export type ImportRowState = 'new' | 'known' | 'refused' | 'wrong';

export interface RowDraft {
  type: CommitmentContent['type'];
  title: Partial<Record<Lang, string>>;
  words: Partial<Record<Lang, string>>;
  measure?: Partial<Record<Lang, string>>;
  indicator?: Partial<Record<Lang, string>>;
  baseline?: number;
  target?: number;
  unit?: string;
  priorities: string[];
  themes?: string[];
  goals?: string[];
  starts?: string;
  due?: string;
  level: CommitmentContent['level'];
  forum?: string;
}
/** One row as the act takes it. `parties`: alpha-3 of who recommended it, `others`: names of which nobody knows the state; `more`: cells that found no place, by their column. */
export interface ImportRow {
  line: number;
  draft: RowDraft;
  ref?: string;
  symbol?: string;
  url?: string;
  position?: ImportPosition;
  parties: string[];
  others: string[];
  more: { column: string; value: string }[];
}
export interface ImportPreviewRow {
  line: number;
  state: ImportRowState;
  row: ImportRow | null;
  mistakes: ImportRowRemark[];
  remarks: ImportRowRemark[];
  /** The candidate that it is already, where it came in before. */
  candidate?: string;
}
/** `total` of rows that hold something: `new` + `known` + `refused` + `wrong`. */
export interface ImportTotals {
  total: number;
  new: number;
  known: number;
  refused: number;
  wrong: number;
}
/** Answer of POST /api/commitments/imports/preview: nothing of it is kept. `why`: the whole file cannot be read; `header`: the line of the columns' names; `sha256`: of the bytes. */
export interface CandidatesPreview {
  name: string;
  size: number;
  sha256: string;
  owner: string;
  /** Of the delegation that it is addressed to: where the rows are taken. */
  channel: string;
  form: ImportForm | null;
  header: number | null;
  columns: ImportColumn[];
  rows: ImportPreviewRow[];
  counts: ImportTotals;
  why: string | null;
}

export interface CommitmentImportsEntries {
  /** In the candidate's own channel, as its first line. `words`: SHA-256 in hex. */
  'candidate.brought': { owner: string; import: string; offered: boolean; words: string };
  /** In the delegation's channel: `rows` of this act, `known` of them already there; `offered` or only marked. */
  'candidates.imported': { import: string; owner: string; sha256: string; rows: number; new: number; known: number; offered: boolean };
}
/** A file that was brought, in the channel of the delegation that it concerns. */
export interface CandidatesImportView {
  id: string;
  owner: string;
  name: string;
  sha256: string;
  by: { party: string; person: string | null };
  begun: string;
  last: string;
  rows: number;
  new: number;
  known: number;
}
export interface CommitmentImportsViews {
  'candidates-import': CandidatesImportView;
}

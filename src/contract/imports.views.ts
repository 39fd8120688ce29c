// What is said about imports: the lifecycle, entries, the view with its progress, the pages of records. Interfaces and tables only.
// Not here: payloads (imports.ts), the initiatives that an import makes (initiatives.views.ts).
import type { Section } from './initiatives.views.js';
import { machine } from './machine.js';

export type ImportStage = 'staging' | 'refused' | 'staged' | 'accepting' | 'completed' | 'cancelled';
export const IMPORT_STAGE = machine({
  name: 'import',
  initial: 'staging' as ImportStage,
  steps: {
    stage: { from: ['staging'], to: 'staged' },
    refuse: { from: ['staging'], to: 'refused' },
    accept: { from: ['staged'], to: 'accepting' },
    take: { from: ['accepting'], to: 'completed' },
    cancel: { from: ['staging', 'staged', 'accepting'], to: 'cancelled' },
  },
});

/** The most records that can be chosen one by one; more are taken all together. */
export const MOST_CHOSEN = 2_000;

export const VERDICTS = ['new', 'changed', 'unchanged', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** Records by verdict, and how many remarks were made on those that are not refused. */
export interface ImportCounts extends Record<Verdict, number> { warnings: number }
/** Why the whole file was refused: a word `iati.file-…`, its line (0: none), what it says. */
export interface FileReason { code: string; line: number; params: Record<string, string> }

interface OfImport { id: string }
export interface ImportsEntries {
  'import.opened': OfImport & { state: string; sha256: string; size: number };
  'import.opened-for': OfImport & { state: string; sha256: string; size: number };
  'import.read': OfImport & { done: number };
  'import.refused': OfImport & { reason: string; line: number };
  'import.staged': OfImport & ImportCounts;
  'import.accepted': OfImport & { all: boolean; count: number };
  'import.taken': OfImport & { done: number; total: number };
  'import.completed': OfImport & ImportCounts;
  'import.cancelled': OfImport & { done: number; total: number };
  'initiative.imported': OfImport & { revision: number; identifier: string; import: string; sha256: string };
  'initiative.reimported': OfImport & { revision: number; fields: Section[]; import: string; sha256: string };
  'initiatives.imported': { import: string; state: string; ids: string[]; count: number; new: number; changed: number };
}

export interface ImportView {
  id: string;
  /** The state for which the file was brought, and by whom: a person of it, or the operator. */
  state: string;
  by: string;
  person: string | null;
  stage: ImportStage;
  name: string;
  size: number;
  sha256: string;
  opened: string;
  staged: string | null;
  accepted: string | null;
  ended: string | null;
  /** Records read so far. */
  read: number;
  /** What staging found. `conflicts`: records with a change of something that was edited here by hand. */
  counts: ImportCounts & { conflicts: number };
  progress: { done: number; total: number };
  /** What was done of it; grows while it is accepted. `left`: records that could have been taken and were not chosen. */
  report: ImportCounts & { left: number };
  reason: FileReason | null;
}
export interface ImportsViews {
  import: ImportView;
}

/** One difference, short: `part` names the member of a list, null = was not there or is no more. */
export interface ImportChange { section: Section; part: string; before: string | null; after: string | null }
/** A remark about a record: a word with its params, and where. */
export interface ImportRemark { severity: 'refused' | 'mended' | 'warning'; code: string; line: number; path: string; params: Record<string, string> }
export interface ImportRecordRow {
  index: number;
  line: number;
  identifier: string | null;
  title: { en: string; fr: string };
  verdict: Verdict;
  /** Whether the record as the file had it is still kept: not of what changed nothing, and not once its people were taken out. */
  hasXml: boolean;
  /** Whose record it is or would be, and in what right; `lead`: the state of its reporting organisation where that is known. */
  owner: string | null;
  lead: string | null;
  custody: 'own' | 'foreign' | null;
  changes: ImportChange[];
  sections: Section[];
  /** Changed sections that were edited here by hand: taken only when named. */
  conflicts: Section[];
  remarks: ImportRemark[];
  /** What became of it; null: not yet, or not chosen. */
  outcome: Verdict | null;
  initiative: string | null;
}
export interface ImportRecordPage { rows: ImportRecordRow[]; page: number; pages: number; total: number }
/** Answer of POST /api/imports/upload. */
export interface UploadedFile { file: string; name: string; size: number; sha256: string }

// What is wrong with a file or a record: a code with its place, never a sentence; the sentences stand in contract/words/iati.ts.
// Not here: who finds it (read, mend, rules, write).

/** Severity: a refusal keeps the record out; a mended fault was repaired and says how; a warning changes nothing. */
export type Severity = 'refused' | 'mended' | 'warning';

export interface Problem {
  severity: Severity;
  /** Key into IATI_WORDS. */
  code: string;
  /** Line in the file, from 1; 0 when the record did not come from a file. */
  line: number;
  /** Where in the record: `transaction[3]/value/@value-date`. */
  path: string;
  params: Record<string, string>;
}

/** Adds one warning at a place of the record. */
export type Warn = (code: string, path: string, params?: Record<string, string>) => void;

/** The whole file is refused: nothing of it may be used, and records already handed out must be dropped. */
export class FileRefused extends Error {
  constructor(readonly code: string, readonly line: number, readonly params: Record<string, string> = {}) {
    super(`${code} (line ${line})`);
  }
}

// What stops a backup or a restore, as a sentence of the catalogue. Not here: bugs, which stay errors with a stack.
import { sentence } from '../sentences.js';

export class BackupFault extends Error {
  /** The exit code: 1 something at this place has to be put right, 2 the backup or the record itself is refused. */
  constructor(readonly code: 1 | 2, key: string, params: Record<string, unknown> = {}) {
    super(sentence('en', key, params));
  }
}

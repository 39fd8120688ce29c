// By what a row is known again: a file that is brought twice, or a newer edition of it, makes no second candidate. Pure. Not here: looking it up (preview.ts, imports.commands.ts).
import { createHash } from 'node:crypto';
import { plain } from './columns.js';

interface Known { ref?: string; draft: { words: { en?: string; fr?: string } } }

/** Its reference and its words, letters and digits alone: another spacing or another stop is no other row. */
export const rowKey = ({ ref, draft }: Known): string =>
  createHash('sha256').update(JSON.stringify([plain(ref ?? ''), plain(draft.words.en ?? ''), draft.words.en ? '' : plain(draft.words.fr ?? '')])).digest('hex');

// The one part of a Word file that holds its words, taken out within bounds. Refuses what is no such file, is protected, or unfolds to too much. Not here: archives (kernel/archive.ts),
// what the part says (document.ts).
import { ArchiveFault, archiveParts } from '../../../kernel/archive.js';
import { refuse } from '../../../kernel/refusal.js';

const PART = 'word/document.xml';
/** Bytes of the part that is read, at most: a document of 500 paragraphs has some 3 MB. */
const PART_MAX = 24 * 1024 * 1024;
const WHY = { not: 'refusal.docx-not', protected: 'refusal.docx-protected', 'too-much': 'refusal.docx-too-much' } as const;

/** The XML of the document. Refuses `invalid` with a sentence that says what is wrong with the file. */
export const documentXml = async (bytes: Buffer): Promise<string> => {
  const parts = await archiveParts(bytes, (name) => name === PART, PART_MAX).catch((e: unknown) => {
    if (e instanceof ArchiveFault) return refuse('invalid', { why: WHY[e.trouble] });
    throw e;
  });
  return parts.get(PART) ?? refuse('invalid', { why: 'refusal.docx-not' });
};

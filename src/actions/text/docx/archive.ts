// The one part of a Word file that holds its words, taken out within bounds. Refuses what is no such file, is protected, or unfolds to too much. Not here: what the part says (document.ts).
import yauzl from 'yauzl';
import { refuse } from '../../../kernel/refusal.js';

const PART = 'word/document.xml';
/** Parts of the archive, and bytes of the part that is read, at most: a document of 500 paragraphs has some 3 MB. */
const [PARTS_MAX, PART_MAX] = [2_000, 24 * 1024 * 1024];
/** The older format, and a newer one under a password, begin so. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = 1;

type Opened = { zip: yauzl.ZipFile; entry: yauzl.Entry };
const notDocx = (): never => refuse('invalid', { why: 'refusal.docx-not' });

const find = (bytes: Buffer): Promise<Opened | null> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (fault, zip) => {
      if (fault) return reject(fault);
      if (zip.entryCount > PARTS_MAX) return resolve(null);
      zip.on('error', reject).on('end', () => resolve(null));
      zip.on('entry', (entry: yauzl.Entry) => (entry.fileName === PART ? resolve({ zip, entry }) : zip.readEntry()));
      zip.readEntry();
    });
  });
/** Counts what comes out, whatever the archive says of its size. */
const unfold = ({ zip, entry }: Opened): Promise<string | null> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault) return reject(fault);
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('error', reject).on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      stream.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size <= PART_MAX) return;
        stream.destroy();
        resolve(null);
      });
    });
  });

/** The XML of the document. Refuses `invalid` with a sentence that says what is wrong with the file. */
export const documentXml = async (bytes: Buffer): Promise<string> => {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return refuse('invalid', { why: 'refusal.docx-protected' });
  const opened = (await find(bytes).catch(notDocx)) ?? notDocx();
  if (opened.entry.generalPurposeBitFlag & ENCRYPTED) return refuse('invalid', { why: 'refusal.docx-protected' });
  if (opened.entry.uncompressedSize > PART_MAX) return refuse('invalid', { why: 'refusal.docx-too-much' });
  return (await unfold(opened).catch(notDocx)) ?? refuse('invalid', { why: 'refusal.docx-too-much' });
};

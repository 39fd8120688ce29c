// Single parts of a zip archive (Word and Excel files are such), taken out within bounds. Not here: what a part says (the rooms, tables/workbook.ts).
import yauzl from 'yauzl';

/** `not`: no archive, or a broken one; `protected`: under a password, or of the older format; `too-much`: it unfolds to more than was allowed. */
export type ArchiveTrouble = 'not' | 'protected' | 'too-much';
export class ArchiveFault extends Error {
  constructor(readonly trouble: ArchiveTrouble) {
    super(`archive: ${trouble}`);
  }
}

/** Parts of an archive at most, whichever of them is wanted. */
const PARTS_MAX = 2_000;
/** The older formats of Office, and newer ones under a password, begin so. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = 1;
const fault = (trouble: ArchiveTrouble): ArchiveFault => new ArchiveFault(trouble);
const asFault = (e: unknown): ArchiveFault => (e instanceof ArchiveFault ? e : fault('not'));

/** Counts what comes out, whatever the archive says of its size. */
const unfold = (zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (entry.generalPurposeBitFlag & ENCRYPTED) return reject(fault('protected'));
    if (entry.uncompressedSize > most) return reject(fault('too-much'));
    zip.openReadStream(entry, (e, stream) => {
      if (e) return reject(asFault(e));
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('error', (cut: Error) => reject(asFault(cut))).on('end', () => resolve(Buffer.concat(parts)));
      stream.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size <= most) return;
        stream.destroy();
        reject(fault('too-much'));
      });
    });
  });

/** The parts that are wanted, by name, as UTF-8 text; together they unfold to no more than `most` bytes. Rejects with ArchiveFault; a part that is not there is left out. */
export const archiveParts = (bytes: Buffer, wanted: (name: string) => boolean, most: number): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return reject(fault('protected'));
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (e, zip) => {
      if (e) return reject(asFault(e));
      if (zip.entryCount > PARTS_MAX) return reject(fault('too-much'));
      const found = new Map<string, string>();
      let left = most;
      zip.on('error', (broken: Error) => reject(asFault(broken))).on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (!wanted(entry.fileName)) return zip.readEntry();
        unfold(zip, entry, left).then((part) => {
          left -= part.length;
          found.set(entry.fileName, part.toString('utf8'));
          zip.readEntry();
        }, reject);
      });
      zip.readEntry();
    });
  });

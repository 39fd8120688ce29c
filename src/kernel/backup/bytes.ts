// Bytes of a backup on their way to and from the disk: counted, hashed, and on the disk before anybody says so. Not here: what they mean.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file's length and the SHA-256 of its bytes, in hex. */
export interface Measured {
  bytes: number;
  sha256: string;
}

class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: (e: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }
  result(): Measured {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Writes a new file that only its owner reads; resolves when its bytes are on the disk. */
export const write = async (path: string, source: Readable, ...through: Transform[]): Promise<Measured> => {
  const meter = new Meter();
  await pipeline([source, ...through, meter, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })]);
  return meter.result();
};

export const measure = async (path: string): Promise<Measured> => {
  const meter = new Meter();
  const nowhere = new Writable({ write: (_, __, done) => done() });
  await pipeline(createReadStream(path), meter, nowhere);
  return meter.result();
};

/** A text file appears with its whole content or not at all. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.new`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, path);
  await syncFolder(dirname(path));
};

/** The folder's own list of names, on the disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

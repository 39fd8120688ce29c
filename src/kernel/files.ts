// Bytes on disk, named by their SHA-256 under <data>/files: written once, bounded, typed by content and never by name. Not here: whose they are and who may read them.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from './config.js';
import { CONFIG } from './kernel.module.js';
import { refuse } from './refusal.js';

export interface KeptFile {
  sha256: string;
  bytes: number;
  /** Media type found in the content. */
  format: string;
}
const TEXT = 'text/plain';
/** Documents and pictures; nothing that a browser or a desk would run. */
const ACCEPTED: ReadonlySet<string> = new Set([
  TEXT,
  'application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'application/zip', 'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation',
]);

/** Bytes younger than this may belong to an upload that is not in the table yet. */
const OLD_MS = 3_600_000;

/** Where a file of this content lies below the folder of files. */
export const keptPath = (folder: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(folder, sha256.slice(0, 2), sha256);
};
/** The folder of files of an installation. */
export const filesFolder = (data: string): string => join(data, 'files');

@Injectable()
export class Files {
  private readonly folder: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = filesFolder(config.data);
  }

  /**
   * Keeps a stream. Refuses `invalid` when it is longer than `max` bytes, empty, or of a kind that is not among `formats`; nothing stays on disk then.
   * The same content twice is one file.
   */
  async keep(source: Readable, max: number, formats: ReadonlySet<string> = ACCEPTED): Promise<KeptFile> {
    await mkdir(this.folder, { recursive: true });
    const draft = join(this.folder, `draft-${randomUUID()}`);
    try {
      const { sha256, bytes } = await this.write(source, draft, max);
      const format = await formatOf(draft, formats);
      const path = this.pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(draft, path);
      return { sha256, bytes, format };
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** The content, to be streamed. The caller has checked who may. */
  read(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  /** Takes the bytes away, unless somebody has just sent the same again. */
  async drop(sha256: string): Promise<void> {
    if (await isOld(this.pathOf(sha256))) await rm(this.pathOf(sha256), { force: true });
  }

  /** What uploads that were cut have left behind. */
  async dropDrafts(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) if (name.startsWith('draft-') && (await isOld(join(this.folder, name)))) await rm(join(this.folder, name), { force: true });
  }

  private pathOf(sha256: string): string {
    return keptPath(this.folder, sha256);
  }

  private async write(source: Readable, path: string, max: number): Promise<{ sha256: string; bytes: number }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        hash.update(chunk);
        done(bytes > max ? new TooLong() : null, chunk);
      },
    });
    await pipeline(source, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })).catch((e: unknown) => {
      if (e instanceof TooLong) refuse('invalid', { why: 'refusal.file-too-long', max });
      throw e;
    });
    if (!bytes) refuse('invalid', { why: 'refusal.file-empty' });
    return { sha256: hash.digest('hex'), bytes };
  }
}

class TooLong extends Error {}

const isOld = async (path: string): Promise<boolean> => {
  const is = await stat(path).catch(() => null);
  return is !== null && Date.now() - is.mtimeMs > OLD_MS;
};

/** By the content's own signature; what has none and reads as UTF-8 is plain text. */
const formatOf = async (path: string, formats: ReadonlySet<string>): Promise<string> => {
  const { fileTypeFromFile } = await import('file-type');
  const found = (await fileTypeFromFile(path))?.mime;
  if (found) return formats.has(found) ? found : refuse('invalid', { why: 'refusal.file-kind', format: found });
  return formats.has(TEXT) && (await isText(path)) ? TEXT : refuse('invalid', { why: 'refusal.file-kind', format: 'application/octet-stream' });
};

/** Looks at the first 64 KiB. */
const isText = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const start = buffer.subarray(0, bytesRead);
    // stream: a character may be cut at the end of the window.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return !start.includes(0);
  } catch {
    return false;
  } finally {
    await file.close();
  }
};

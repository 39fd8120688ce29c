// A backup's table of contents, written last: without it there is no backup. Its seal shows any byte of it that was changed by accident; it is no signature.
// Not here: making the parts (backup.ts), putting them back (restore.ts).
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole, type Measured } from './bytes.js';
import { BackupFault } from './fault.js';

const NAME = 'manifest.json';
const FORMAT = 1;

export interface TablePart extends Measured {
  name: string;
  columns: string[];
  rows: number;
}
export interface Manifest<R = unknown> {
  format: number;
  /** Version of the product that made it, and of the PostgreSQL it was made from. */
  product: string;
  postgres: string;
  /** The instant of the snapshot, ISO 8601. */
  made: string;
  /** Names of the migrations that made the schema, in their order. */
  migrations: string[];
  /** tables/<name>.copy.gz: PostgreSQL's COPY text, gzipped; length and hash are those of the file as it lies there. */
  tables: TablePart[];
  /** Tables whose rows were not taken along. */
  leftOut: string[];
  /** files/<first two letters>/<SHA-256>: uploaded files, as they are. */
  files: Measured[];
  /** Uploaded files that the database names and the disk did not have, or had damaged. */
  missing: string[];
  /** What the ledger says of itself in the same snapshot. */
  record: R;
}

export const tablePath = (folder: string, { name }: Pick<TablePart, 'name'>): string => join(folder, 'tables', `${name}.copy.gz`);

const textOf = (manifest: Manifest): string => {
  const body = JSON.stringify(manifest, null, 1);
  return `${JSON.stringify({ ...manifest, seal: createHash('sha256').update(body).digest('hex') }, null, 1)}\n`;
};

export const writeManifest = async <R>(folder: string, parts: Omit<Manifest<R>, 'format'>): Promise<Manifest<R>> => {
  const manifest = { format: FORMAT, ...parts };
  await writeWhole(join(folder, NAME), textOf(manifest));
  return manifest;
};

/** The manifest as it was written. Throws BackupFault where there is none, where it was changed, and where it is of a form that this version does not know. */
export const readManifest = async <R>(folder: string): Promise<Manifest<R>> => {
  const text = await readFile(join(folder, NAME), 'utf8').catch((e: NodeJS.ErrnoException) => {
    throw e.code === 'ENOENT' || e.code === 'ENOTDIR' ? new BackupFault(2, 'restore.no-manifest', { folder, name: NAME }) : e;
  });
  const manifest = unsealed(text);
  if (!manifest) throw new BackupFault(2, 'restore.damaged', { part: NAME });
  if (manifest.format !== FORMAT) throw new BackupFault(2, 'restore.newer-form', { version: manifest.product });
  return manifest as Manifest<R>;
};

const unsealed = (text: string): Manifest | null => {
  try {
    const { seal: _, ...manifest } = JSON.parse(text) as Manifest & { seal: string };
    return textOf(manifest) === text ? manifest : null;
  } catch {
    return null;
  }
};

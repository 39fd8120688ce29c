// Uploaded files between the installation's folder and a backup's, which lie alike: two letters, then the SHA-256 that is each one's name. What a name does not
// prove is not taken. Not here: receiving and serving them (files.ts).
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keptPath } from '../files.js';
import { measure, syncFolder, write, type Measured } from './bytes.js';

/** Names of all files that lie below the folder; drafts are none. */
const namesIn = async (folder: string): Promise<string[]> => {
  const below = (await readdir(folder, { recursive: true }).catch((e: NodeJS.ErrnoException): string[] => {
    if (e.code === 'ENOENT') return [];
    throw e;
  })).map((path) => path.replaceAll('\\', '/'));
  return below.flatMap((path) => /^([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(path)?.[2] ?? []).sort();
};

const isWhole = async (path: string, sha256: string): Promise<boolean> => {
  const found = await measure(path).catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return null;
    throw e;
  });
  return found?.sha256 === sha256;
};

/** One file to its place in another folder, whole or not at all. Null, and nothing there, when its bytes are not those of its name. */
const carry = async (sha256: string, from: string, to: string): Promise<Measured | null> => {
  const path = keptPath(to, sha256);
  const draft = `${path}.draft`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  const measured = await write(draft, createReadStream(keptPath(from, sha256)));
  if (measured.sha256 !== sha256) {
    await rm(draft);
    return null;
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
  return measured;
};

/** All files of the installation into a backup's folder; damaged ones stay behind. */
export const filesOut = async (installation: string, backup: string): Promise<Measured[]> => {
  await mkdir(backup, { mode: 0o700 });
  const carried: Measured[] = [];
  for (const sha256 of await namesIn(installation)) {
    const file = await carry(sha256, installation, backup);
    if (file) carried.push(file);
  }
  await syncFolder(backup);
  return carried;
};

/** Files of a backup into the installation; one that is there already stays. */
export const filesIn = async (files: readonly Measured[], backup: string, installation: string): Promise<void> => {
  for (const { sha256 } of files) if (!(await isWhole(keptPath(installation, sha256), sha256))) await carry(sha256, backup, installation);
};

// Imports as stories tell them: upload, open, wait for the clock, read what was found. Not here: HTTP and the shell.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ImportRecordRow, ImportView } from '../../src/contract/imports.views.js';
import { ImportsRead } from '../../src/initiatives/imports/imports.read.js';
import { FILE_MAX, Uploads } from '../../src/initiatives/imports/uploads.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import type { Network, Voice } from './network.js';
import { shared } from './shared-data.js';

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** Bytes of a shared file. */
export const sharedFile = (...parts: string[]): Buffer => readFileSync(shared('iati', ...parts));

/** Uploads and opens; answers the import's id. */
export const open = async (n: Network, voice: Voice, bytes: Buffer, name = 'file.xml'): Promise<string> => {
  const { file } = await n.app.get(Uploads).store(inPieces(bytes), { name, party: voice.party, person: voice.person }, FILE_MAX.http);
  const id = randomUUID();
  await voice.do('import.open', { file }, id);
  return id;
};

export const view = async (n: Network, party: string, id: string): Promise<ImportView> => (await n.app.get(ImportsRead).list(party)).find((m) => m.id === id)!;

/** Until the clock has brought the import to one of these stages. */
export const until = async (n: Network, party: string, id: string, ...stages: ImportView['stage'][]): Promise<ImportView> => {
  for (;;) {
    await n.app.get(AlarmClock).runDue();
    const seen = await view(n, party, id);
    if (stages.includes(seen.stage)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

export const staged = async (n: Network, voice: Voice, bytes: Buffer): Promise<ImportView> => until(n, voice.party, await open(n, voice, bytes), 'staged', 'refused');

/** The whole way: upload, preview, accept all, done. */
export const imported = async (n: Network, voice: Voice, bytes: Buffer): Promise<ImportView> => {
  const { id } = await staged(n, voice, bytes);
  await voice.do('import.accept', { all: true }, id);
  return until(n, voice.party, id, 'completed');
};

export const records = async (n: Network, party: string, id: string): Promise<ImportRecordRow[]> => {
  const rows: ImportRecordRow[] = [];
  for (let page = 1; ; page++) {
    const answer = await n.app.get(ImportsRead).records(party, id, null, page);
    rows.push(...answer.rows);
    if (page >= answer.pages) return rows;
  }
};

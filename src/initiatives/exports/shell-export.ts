// An export from the shell, into a file that appears whole or not at all. Not here: options (initiatives.cli.ts), what is exported (exports.ts).
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { sentence } from '../../kernel/sentences.js';
import { ReadDb } from '../../ledger/read-db.js';
import { ShellFault } from '../imports/shell-import.js';
import { Exports, isRecord, type LeftOut } from './exports.js';

export interface ShellExport { state: string | null; perState: boolean; complete: boolean; out: string; tell(sentence: string): void }

const remark = ({ identifier, title, whole, remarks }: LeftOut): string =>
  sentence('en', whole ? 'shell.left-out' : 'shell.shortened', { identifier, title: title.any, reason: [...new Set(remarks.map((p) => sentence('en', p.code, p.params)))].join(' ') });

const writeFile = async (exports: Exports, state: string | null, { complete, tell }: ShellExport, file: string): Promise<string> => {
  let [records, left] = [0, 0];
  const parts = async function* (): AsyncGenerator<string> {
    for await (const part of exports.document({ party: null, state, complete }, (l) => { left += l.whole ? 1 : 0; tell(remark(l)); })) {
      if (isRecord(part)) records += 1;
      yield part;
    }
  };
  const draft = `${file}.part`;
  await pipeline(Readable.from(parts()), createWriteStream(draft));
  if (records === 0) {
    await rm(draft, { force: true });
    throw new ShellFault(sentence('en', 'refusal.export-nothing'));
  }
  await rename(draft, file);
  return sentence('en', 'shell.exported', { records, file, left });
};

/** Exports and answers a sentence for each file that was written. Throws ShellFault for what is wrong at the shell. */
export const exportFiles = async (app: INestApplicationContext, asked: ShellExport): Promise<string[]> => {
  const exports = app.get(Exports);
  const [known] = asked.state ? await app.get(ReadDb).query('select from state where code = $1', [asked.state]) : [{}];
  if (!known) throw new ShellFault(sentence('en', 'shell.no-state', { state: asked.state }));
  try {
    if (!asked.perState) return [await writeFile(exports, asked.state, asked, asked.out)];
    await mkdir(asked.out, { recursive: true });
    const said: string[] = [];
    for (const state of asked.state ? [asked.state] : await exports.states()) said.push(await writeFile(exports, state, asked, join(asked.out, `concord-${state}.xml`)));
    return said.length ? said : [sentence('en', 'refusal.export-nothing')];
  } catch (e) {
    const { code, message } = e as NodeJS.ErrnoException;
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EEXIST'].includes(String(code))) throw new ShellFault(sentence('en', 'shell.not-written', { file: asked.out, reason: message }));
    throw e;
  }
};

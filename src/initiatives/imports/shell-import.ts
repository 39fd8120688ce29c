// An import from the shell: the operator brings a file for a state and, if told to, accepts all of it; the same acts, the same clock, the same record as from
// a browser. The clock may be that of a server running beside it: this only waits. Not here: options and output formats (initiatives.cli.ts).
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { CommandName } from '../../contract/commands.js';
import type { ImportCounts, ImportView } from '../../contract/imports.views.js';
import { Refusal } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { Dispatch } from '../../ledger/dispatch.js';
import { ReadDb } from '../../ledger/read-db.js';
import { FileRefused } from '../iati/problem.js';
import { readActivities } from '../iati/read.js';
import { IMPORT_SELECT } from './imports.views.js';
import { FILE_MAX, Uploads } from './uploads.js';

export interface ShellImport { file: string; state: string; accept: boolean; tell(sentence: string): void }
/** `refused`: the whole file, with the reason as a sentence. */
export interface ShellReport { counts: ImportCounts; refused: string | null }

const HEAD_BYTES = 64 * 1024;
const EVERY_MS = 100;
const TELL_MS = 1_000;
const NOTHING: ImportCounts = { new: 0, changed: 0, unchanged: 0, refused: 0, warnings: 0 };

/** Something the person at the shell has to put right first: an answer, not a fault. */
export class ShellFault extends Error {}

const counts = ({ new: fresh, changed, unchanged, refused, warnings }: ImportCounts): ImportCounts => ({ new: fresh, changed, unchanged, refused, warnings });

/** Imports and answers the report. Throws ShellFault for what is wrong at the shell, Refusal when the door refuses. */
export const importFile = async (app: INestApplicationContext, asked: ShellImport): Promise<ShellReport> => {
  const db = app.get(ReadDb);
  if (!(await stat(asked.file).catch(() => null))?.isFile()) throw new ShellFault(sentence('en', 'shell.no-file', { file: asked.file }));
  const [state] = await db.query<{ channel: string }>('select channel from state where code = $1', [asked.state]);
  if (!state) throw new ShellFault(sentence('en', 'shell.no-state', { state: asked.state }));
  const atOnce = await refusedByItsHead(asked.file);
  if (atOnce) return { counts: NOTHING, refused: atOnce };
  const kept = await keep(app, asked);
  if ('refused' in kept) return kept;
  const id = randomUUID();
  await act(app, 'import.open-for', state.channel, { import: id, file: kept.file });
  const staged = await wait(db, id, ['staged', 'refused', 'cancelled'], asked.tell);
  if (staged.reason) return { counts: NOTHING, refused: reasonOf(staged.reason) };
  if (!asked.accept || staged.stage === 'cancelled') return { counts: counts(staged.counts), refused: null };
  await act(app, 'import.accept', id, { all: true });
  const done = await wait(db, id, ['completed', 'cancelled'], asked.tell);
  return { counts: counts(done.report), refused: null };
};

/** What the first bytes already give away (entities, no XML, another kind of file): such a file is not even stored. Null: it has to be read. */
const refusedByItsHead = async (file: string): Promise<string | null> => {
  try {
    for await (const _ of readActivities(createReadStream(file, { end: HEAD_BYTES - 1 }), { today: new Date().toISOString().slice(0, 10) })) break;
  } catch (e) {
    if (!(e instanceof FileRefused)) throw e;
    // The cut is ours.
    return e.code === 'iati.file-truncated' || e.code === 'iati.file-encoding-broken' || e.code === 'iati.file-not-wellformed' ? null : reasonOf({ code: e.code, line: e.line, params: e.params });
  }
  return null;
};

const reasonOf = ({ code, line, params }: NonNullable<ImportView['reason']>): string => {
  const reason = sentence('en', code, params);
  return line ? sentence('en', 'shell.line', { line, reason }) : reason;
};

const keep = async (app: INestApplicationContext, { file, state }: ShellImport): Promise<{ file: string } | ShellReport> => {
  try {
    return await app.get(Uploads).store(createReadStream(file), { name: basename(file), party: state, person: null }, FILE_MAX.shell);
  } catch (e) {
    if (!(e instanceof Refusal) || e.detail.why !== 'refusal.import-file-size') throw e;
    return { counts: NOTHING, refused: sentence('en', e.detail.why, e.detail) };
  }
};

const act = async (app: INestApplicationContext, name: CommandName, channel: string, payload: object): Promise<void> => {
  const outcome = await app.get(Dispatch).run({ kind: 'operator' }, { name, channel, command: randomUUID(), payload });
  if (!outcome.ok) throw new Refusal(outcome.refusal.code, outcome.refusal.detail);
};

/** Until the import has come to one of these stages, telling of progress about once a second. */
const wait = async (db: ReadDb, id: string, stages: readonly ImportView['stage'][], tell: (sentence: string) => void): Promise<ImportView> => {
  let told = Date.now();
  for (;;) {
    const [view] = await db.query<ImportView>(`${IMPORT_SELECT} where m.id = $1`, [id]);
    if (stages.includes(view!.stage)) return view!;
    if (Date.now() - told >= TELL_MS) {
      told = Date.now();
      const { read, stage, progress } = view!;
      tell(stage === 'staging' ? sentence('en', 'shell.import-reading', { done: read }) : sentence('en', 'shell.import-taking', { ...progress }));
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
};

// A file of pledges or recommendations from the shell: the same preview and the same act as in the browser, part by part. Not here: options and output (commitments.cli.ts).
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { IMPORT_BYTES_MAX, IMPORT_PART_MAX, type CandidatesPreview, type ImportRow } from '../../contract/commitment-imports.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { Refusal } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { Dispatch } from '../../ledger/dispatch.js';
import { ReadDb } from '../../ledger/read-db.js';
import { givenOf } from './given.js';
import { CandidatesPreviews } from './preview.js';

export interface ShellPledges { file: string; state: string; map: string | null; preview: boolean; mark: boolean; tell(sentence: string): void }
/** `total` of rows that hold something = `imported` (with a preview alone: `new`) + `known` (came in before) + `refused` + `errors`. */
export interface ShellTotals { total: number; new: number; imported: number; offered: number; known: number; refused: number; errors: number }
export interface ShellReport { preview: CandidatesPreview; totals: ShellTotals }

/** Something the person at the shell has to put right first: an answer, not a fault. */
export class ShellFault extends Error {}

const isFile = async (path: string): Promise<boolean> => Boolean((await stat(path).catch(() => null))?.isFile());
const read = async (path: string): Promise<Buffer> => {
  if (!(await isFile(path))) throw new ShellFault(sentence('en', 'shell.no-file', { file: path }));
  if ((await stat(path)).size > IMPORT_BYTES_MAX) throw new ShellFault(sentence('en', 'refusal.table-too-large'));
  return readFile(path);
};

/** Imports and answers the report. Throws ShellFault for what is wrong at the shell, Refusal when the door refuses. */
export const importPledges = async (app: INestApplicationContext, asked: ShellPledges): Promise<ShellReport> => {
  const bytes = await read(asked.file);
  const [home] = await app.get(ReadDb).query<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1 and owner <> $2`, [asked.state, SECRETARIAT]);
  if (!home) throw new ShellFault(sentence('en', 'shell.no-state', { state: asked.state }));
  const map = asked.map === null ? null : (await read(asked.map)).toString('utf8').replace(/^\ufeff/, '');
  const preview = await app.get(CandidatesPreviews).of(bytes, { name: basename(asked.file), owner: asked.state, channel: home.id, party: 'operator', ...(map === null ? {} : { given: (names) => givenOf(map, names) }) });
  const { counts } = preview;
  const totals: ShellTotals = { total: counts.total, new: counts.new, imported: 0, offered: 0, known: counts.known, refused: counts.refused, errors: counts.wrong };
  if (preview.why || asked.preview) return { preview, totals };
  const taken = preview.rows.filter((r) => r.state === 'new' || r.state === 'known').flatMap((r) => r.row ?? []);
  const brought = randomUUID();
  for (const [i, part] of partsOf(taken).entries()) {
    const done = await take(app, home.id, { brought, taken: part, preview, mark: asked.mark });
    totals.imported += done.new;
    totals.offered += asked.mark ? 0 : done.new;
    asked.tell(sentence('en', 'shell.candidates-taking', { done: Math.min((i + 1) * IMPORT_PART_MAX, taken.length), total: taken.length }));
  }
  return { preview, totals };
};

const partsOf = (rows: readonly ImportRow[]): ImportRow[][] => Array.from({ length: Math.ceil(rows.length / IMPORT_PART_MAX) }, (_, i) => rows.slice(i * IMPORT_PART_MAX, (i + 1) * IMPORT_PART_MAX));

interface Part { brought: string; taken: readonly ImportRow[]; preview: CandidatesPreview; mark: boolean }
const take = async (app: INestApplicationContext, channel: string, { brought, taken, preview: { name, sha256, columns }, mark }: Part): Promise<{ new: number }> => {
  const payload = { brought, name: name.slice(0, 200), sha256, columns: columns.map((c) => ({ name: c.name.slice(0, 200), ...(c.field ? { field: c.field } : {}) })), taken, ...(mark ? { mark } : {}) };
  const outcome = await app.get(Dispatch).run({ kind: 'operator' }, { name: 'candidates.import', channel, command: randomUUID(), payload });
  if (!outcome.ok) throw new Refusal(outcome.refusal.code, outcome.refusal.detail);
  return outcome.result as { new: number };
};

// The import's own row as the acts of this room load and move it. Not here: its records (records.sql.ts), its view (imports.views.ts).
import type { FileReason, ImportCounts, ImportStage } from '../../contract/imports.views.js';
import { IMPORT_STAGE } from '../../contract/imports.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import type { Tx } from '../store.js';

export interface ImportRow {
  id: string; state: string; file: string; sha256: string; size: string; stage: ImportStage; read: number; warnings: number; unchanged: number; refused: number;
  total: number; done: number; done_new: number; done_changed: number; done_unchanged: number; done_refused: number; batch: number; everything: boolean;
}
type Name = 'import.stage' | 'import.accept' | 'import.take' | 'import.cancel';

/** The import behind its channel's lock; refuses a verb that its stage does not allow. */
export const presentImport = async (act: Act<Name>, verb: keyof typeof IMPORT_STAGE.steps): Promise<ImportRow> => {
  const [row] = (await act.tx.query('select * from import where id = $1', [act.channel.id])) as ImportRow[];
  if (!row) return refuse('not-found', { why: 'refusal.no-channel' });
  if (next(IMPORT_STAGE, row.stage, verb) === null) refuse('wrong-state', { why: `refusal.import-${row.stage}`, stage: row.stage });
  return row;
};

const alarm = (id: string): string => `import:${id}`;
/** The clock goes on with it as soon as it can. */
export const goOn = (tx: Tx, id: string, command: 'import.stage' | 'import.take', at: Date): Promise<unknown> => setAlarm(tx, alarm(id), id, command, {}, at);
export const stopClock = (tx: Tx, id: string): Promise<unknown> => cancelAlarm(tx, alarm(id));
/** The bytes have been read, or never will be. */
export const dropBytes = (tx: Tx, file: string): Promise<unknown> => tx.query('delete from import_piece where file = $1', [file]);

/** Nothing of the file is used: what was staged goes, the reason stays. */
export const refuseWhole = async (tx: Tx, row: ImportRow, reason: FileReason, at: Date): Promise<void> => {
  await tx.query('delete from import_record where import = $1', [row.id]);
  await tx.query(
    `update import set stage = 'refused', ended = $2, reason = $3, read = 0, fresh = 0, changed = 0, unchanged = 0, refused = 0, conflicts = 0, warnings = 0 where id = $1`,
    [row.id, at, JSON.stringify(reason)],
  );
  await dropBytes(tx, row.file);
};

/** The report as it stands: what staging settled and what was done since. */
export const reportOf = (r: ImportRow): ImportCounts => ({
  new: r.done_new, changed: r.done_changed, unchanged: r.unchanged + r.done_unchanged, refused: r.refused + r.done_refused, warnings: r.warnings,
});

// Staging: the clock reads the file slice by slice and keeps what each record would do, without touching a single initiative. A cut is taken up where the
// last kept record stands. Not here: the reading (readings.ts), the judgement (judge.ts).
import { Injectable } from '@nestjs/common';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { FileRefused } from '../iati/problem.js';
import type { ActivityRecord } from '../iati/record.js';
import { holdingsOf } from './holdings.js';
import { dropBytes, goOn, presentImport, refuseWhole, type ImportRow } from './imports.rows.js';
import { Readings, type Slice } from './readings.js';
import { keepRecords } from './records.sql.js';

const KEEP = `
  update import set read = read + $2, fresh = fresh + $3, changed = changed + $4, unchanged = unchanged + $5, refused = refused + $6, conflicts = conflicts + $7, warnings = warnings + $8
  where id = $1 returning read, fresh as new, changed, unchanged, refused, warnings`;
type Counted = { read: number; new: number; changed: number; unchanged: number; refused: number; warnings: number };

@Injectable()
export class StagingCommands {
  constructor(private readonly readings: Readings) {}

  @Command('import.stage')
  async stage(act: Act<'import.stage'>): Promise<Said> {
    const row = await presentImport(act, 'stage');
    try {
      const slice = await this.readings.slice(row.id, row.file, row.read, act.now.toISOString().slice(0, 10));
      return await this.keep(act, row, slice);
    } catch (e) {
      if (!(e instanceof FileRefused)) throw e;
      await refuseWhole(act.tx, row, { code: e.code, line: e.line, params: e.params }, act.now);
      return said('import.refused', { id: row.id, reason: e.code, line: e.line }, `import:${row.id}`);
    }
  }

  private async keep(act: Act<'import.stage'>, row: ImportRow, { records, end }: Slice): Promise<Said> {
    const holdings = await holdingsOf(act.tx, activitiesOf(records), row.state);
    const kept = await keepRecords(act.tx, row.id, row.state, records, holdings);
    const [[counted]] = (await act.tx.query(KEEP, [row.id, records.length, kept.new, kept.changed, kept.unchanged, kept.refused, kept.conflicts, kept.warnings])) as [[Counted], number];
    const { read, ...counts } = counted;
    if (!end) {
      await goOn(act.tx, row.id, 'import.stage', act.now);
      return said('import.read', { id: row.id, done: read }, `import:${row.id}`);
    }
    await act.tx.query(`update import set stage = 'staged', staged = $2 where id = $1`, [row.id, act.now]);
    await dropBytes(act.tx, row.file);
    return said('import.staged', { id: row.id, ...counts }, `import:${row.id}`);
  }
}

const activitiesOf = (records: readonly ActivityRecord[]) => records.flatMap((r) => (r.activity ? [r.activity] : []));

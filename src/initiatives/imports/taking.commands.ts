// Taking: the clock makes accepted records into initiatives, a batch an act, each act whole or not at all; cut anywhere, the next one finds what is left.
// The plenary hears of the batch in one line. Not here: what a batch does (plan.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportCounts } from '../../contract/imports.views.js';
import { NETWORK, NETWORK_AUDIENCE } from '../../contract/seats.js';
import { openChannels } from '../../ledger/channels.js';
import { Command, line, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { reviseActivities, storeActivities, type Source } from '../store.js';
import { holdingsOf } from './holdings.js';
import { goOn, presentImport, reportOf, type ImportRow } from './imports.rows.js';
import { planned, type Change, type Fresh, type Plan } from './plan.js';
import { settle, targetsOfNext, waiting, type Settled } from './records.sql.js';

type Taking = Act<'import.take'>;
/** The plenary is locked meanwhile, so a batch is sized to take about this long. */
const BATCH_MS = 250;
const BATCH = { least: 5, most: 50 };
/** Records stored between two turns of the event loop. */
const AT_ONCE = 5;
const DONE = `
  update import set done = done + $2, done_new = done_new + $3, done_changed = done_changed + $4, done_unchanged = done_unchanged + $5, done_refused = done_refused + $6,
    batch = $7, stage = $8, ended = $9 where id = $1 returning *`;

const parts = <T>(items: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

@Injectable()
export class TakingCommands {
  @Command('import.take', { locks: (tx, _payload, channel) => targetsOfNext(tx, channel) })
  async take(act: Taking): Promise<Said> {
    const begun = performance.now();
    const row = await presentImport(act, 'take');
    const records = await waiting(act.tx, row.id);
    const holdings = await holdingsOf(act.tx, records.map((r) => r.activity), row.state);
    const source: Source = { importId: row.id, sha256: row.sha256, at: act.now.toISOString() };
    const plan = planned(records, holdings, { importer: row.state, source, everything: row.everything, isLocked: (id) => act.locked.has(id), mint: randomUUID });
    const fresh = await this.bringIn(act, row, plan.fresh);
    await this.revise(act, row, plan.changes);
    const settled: Settled[] = [
      ...plan.settled,
      ...fresh.map((f): Settled => ({ idx: f.idx, outcome: 'new', target: f.row.id, taken: 1, remarks: [] })),
      ...plan.changes.map((c): Settled => ({ idx: c.idx, outcome: 'changed', target: c.before.id, taken: c.before.revision + 1, remarks: [] })),
    ];
    await settle(act.tx, row.id, settled);
    const after = await this.count(act, row, settled, performance.now() - begun);
    return this.tell(act, after, { ...plan, fresh });
  }

  /** New initiatives, then their channels. One whose identifier somebody else was faster with goes on waiting: next time it is found. */
  private async bringIn({ tx, now }: Taking, row: ImportRow, fresh: readonly Fresh[]): Promise<Fresh[]> {
    await tx.query('set constraints initiative_id_fkey deferred');
    const done: Fresh[] = [];
    for (const part of parts(fresh, AT_ONCE)) {
      const stored = new Set(await storeActivities(tx, part.map((f) => f.row), row.state, now));
      const own = part.filter((f) => stored.has(f.row.id));
      await openChannels(tx, own.map(({ row: r }) => ({ id: r.id, kind: 'initiative', audience: NETWORK_AUDIENCE, owner: r.owner })));
      done.push(...own);
      await turn();
    }
    return done;
  }

  private async revise({ tx, now }: Taking, row: ImportRow, changes: readonly Change[]): Promise<void> {
    for (const part of parts(changes, AT_ONCE)) {
      await reviseActivities(tx, part, row.state, now);
      await turn();
    }
  }

  private async count({ tx, now }: Taking, row: ImportRow, settled: readonly Settled[], ms: number): Promise<ImportRow> {
    const of = (outcome: Settled['outcome']): number => settled.filter((s) => s.outcome === outcome).length;
    const isEnd = row.done + settled.length >= row.total;
    const batch = Math.min(BATCH.most, Math.max(BATCH.least, Math.round((row.batch * BATCH_MS) / Math.max(ms, 1))));
    const values = [row.id, settled.length, of('new'), of('changed'), of('unchanged'), of('refused'), batch, isEnd ? 'completed' : 'accepting', isEnd ? now : null];
    const [[after]] = (await tx.query(DONE, values)) as [[ImportRow], number];
    if (!isEnd) await goOn(tx, row.id, 'import.take', now);
    return after;
  }

  private tell({ locked }: Taking, row: ImportRow, { fresh, changes }: Pick<Plan, 'changes'> & { fresh: readonly Fresh[] }): Said {
    const ref = `import:${row.id}`;
    const report: ImportCounts = reportOf(row);
    const own = row.stage === 'completed' ? said('import.completed', { id: row.id, ...report }, ref) : said('import.taken', { id: row.id, done: row.done, total: row.total }, ref);
    const origin = { import: row.id, sha256: row.sha256 };
    const lines: Line[] = [
      ...fresh.map(({ row: r }) => line(r.id, 'initiative.imported', { id: r.id, revision: 1, identifier: r.activity.identifier, ...origin }, `initiative:${r.id}`)),
      ...changes.map(({ before: b, to }) => line(b.id, 'initiative.reimported', { id: b.id, revision: b.revision + 1, fields: [...to.fields], ...origin }, `initiative:${b.id}`)),
    ];
    // A draft that its own state filled from a file is still nobody else's business.
    const shared = changes.filter((c) => locked.get(c.before.id)?.audience === NETWORK_AUDIENCE);
    const ids = [...fresh.map((f) => f.row.id), ...shared.map((c) => c.before.id)];
    if (ids.length) lines.push(line(NETWORK, 'initiatives.imported', { import: row.id, state: row.state, ids, count: ids.length, new: fresh.length, changed: shared.length }));
    return { lines: [own.lines[0], ...lines] };
  }
}

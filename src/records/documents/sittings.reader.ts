// Reads the record of a sitting at one moment. Not here: who may have it (sittings.controller.ts), what is made of it (sitting-sheet.ts, akoma-ntoso-debate.ts).
import { Injectable } from '@nestjs/common';
import type { ViewKind, ViewTypes } from '../../contract/entries.js';
import type { RecordLines } from '../../contract/minutes.say.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Views, type ReadTx } from '../../ledger/views.js';
import { stateNames } from './names.js';
import type { SittingSource } from './sitting.source.js';

@Injectable()
export class SittingsReader {
  constructor(
    private readonly db: ReadDb,
    private readonly views: Views,
  ) {}

  /** The record of a sitting of that meeting; refuses `not-found` until it is drawn up. `drawn`: its lines. */
  read(meeting: string, id: string, drawn: RecordLines): Promise<SittingSource> {
    return this.db.snapshot(async (tx) => {
      const [[m], [sitting], [record]] = [await this.of(tx, 'meeting', meeting), await this.one(tx, 'sitting', meeting, id), await this.one(tx, 'record', meeting, id)];
      if (!m || !sitting || !record) return refuse('not-found', { why: 'refusal.record-none' });
      const [now] = await tx.query<{ at: string }>(`select ${isoUtc('concord_now()')} as at`);
      const here = <V extends { sitting: string }>(all: V[]): V[] => all.filter((x) => x.sitting === id);
      return {
        meeting: m, sitting, record, ...drawn, at: now!.at, minutes: here(await this.of(tx, 'minutes', meeting)), corrections: here(await this.of(tx, 'correction', meeting)),
        followUps: await this.of(tx, 'follow-up', meeting), ...(await stateNames(tx)),
      };
    });
  }

  private of<K extends ViewKind>(tx: ReadTx, kind: K, meeting: string): Promise<({ id: string } & ViewTypes[K])[]> {
    return this.views.readers.get(kind)!.ofChannel!(tx, meeting) as Promise<({ id: string } & ViewTypes[K])[]>;
  }
  private one<K extends ViewKind>(tx: ReadTx, kind: K, meeting: string, id: string): Promise<({ id: string } & ViewTypes[K])[]> {
    return this.views.readers.get(kind)!.byIds(tx, [id], meeting) as Promise<({ id: string } & ViewTypes[K])[]>;
  }
}

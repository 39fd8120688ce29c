// Which records name one: backlinks. Found in the index and told from the redacted record, so that neither a draft of others nor a withheld partner can be learnt from them.
// Not here: what a record itself names (named.ts).
import { Injectable } from '@nestjs/common';
import type { KnownRecord, NamedBy as Answer } from '../contract/initiatives.reads.js';
import { refuse } from '../kernel/refusal.js';
import { ReadDb } from '../ledger/read-db.js';
import { KNOWN, SEATED } from './catalogue.sql.js';
import { namingsOf } from './named.js';
import { redact } from './redact.js';
import { loadActivities, type Tx } from './store.js';

const MOST = 50;
const FOUND = `from initiative i join channel c on c.id = i.id where i.names @> array[$2] and i.id <> $3 and i.stage <> 'discarded' and c.audience in (${SEATED})`;

@Injectable()
export class NamedBy {
  constructor(private readonly db: ReadDb) {}

  /** Refuses `not-found` where the party may not see the record itself. */
  of(party: string, id: string): Promise<Answer> {
    return this.db.snapshot(async (tx) => {
      const [record] = await tx.query<{ identifier: string }>(`select i.identifier from initiative i join channel c on c.id = i.id where i.id = $2 and c.audience in (${SEATED})`, [party, id]);
      if (!record) return refuse('not-found', { why: 'refusal.no-channel' });
      const asked = [party, record.identifier, id];
      const [{ total }] = (await tx.query<{ total: number }>(`select count(*)::int as total ${FOUND}`, asked)) as [{ total: number }];
      const found = await tx.query<KnownRecord>(`select ${KNOWN} ${FOUND} order by i.updated desc, i.id limit ${MOST}`, asked);
      const loaded = new Map((await loadActivities(tx as Tx, found.map((f) => f.id))).map((r) => [r.id, redact(r.activity, r.protection)]));
      return { total, records: found.map((f) => ({ ...f, as: namingsOf(loaded.get(f.id)!, record.identifier) })) };
    });
  }
}

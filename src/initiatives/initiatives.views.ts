// Row → view: an initiative as its whole audience sees it, from the redacted record. Not here: the exact one (catalogue.controller.ts, for its owner).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { InitiativeView } from '../contract/initiatives.views.js';
import { Views, type ReadTx } from '../ledger/views.js';
import { redact } from './redact.js';
import { loadActivities, type StoredInitiative, type Tx } from './store.js';

type Columns = Pick<InitiativeView, 'id' | 'priorities' | 'committed' | 'marks' | 'gaps'>;

export const toView = (r: StoredInitiative, c: Columns): InitiativeView => ({
  id: r.id,
  identifier: r.activity.identifier,
  owner: r.owner,
  lead: r.lead,
  custody: r.custody,
  stage: r.stage,
  revision: r.revision,
  updated: r.updated.toISOString(),
  activity: redact(r.activity, r.protection),
  protection: { reason: r.protection.reason, precision: r.protection.precision, partners: r.protection.partners.length },
  priorities: c.priorities,
  tagged: r.tagged === null ? null : [...r.tagged],
  committed: c.committed,
  marks: c.marks,
  gaps: c.gaps,
  sourceOwned: [...r.sourceOwned],
  source: r.source,
});

@Injectable()
export class InitiativesViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('initiative', {
      byIds: (tx, ids) => this.read(tx, ids),
      // A channel of an initiative has its id; every other channel touches none.
      ofChannel: (tx, channel) => this.read(tx, [channel]),
    });
  }

  private async read(tx: ReadTx, ids: readonly string[]): Promise<InitiativeView[]> {
    const records = await loadActivities(tx as Tx, ids);
    if (!records.length) return [];
    const columns = await tx.query<Columns>('select id, priorities, committed, marks, gaps from initiative where id = any($1::uuid[])', [ids]);
    const byId = new Map(columns.map((c) => [c.id, c]));
    return records.map((r) => toView(r, byId.get(r.id)!));
  }
}

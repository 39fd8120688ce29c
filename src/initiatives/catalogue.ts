// Answers of the catalogue across channels: lists with facets, single rows, one record as its audience sees it and as its owner does. Not here: the statement (catalogue.sql.ts).
import { Injectable } from '@nestjs/common';
import type { FullRecordView, KnownRecord } from '../contract/initiatives.reads.js';
import { FACETS, type Catalogue as Answer, type CurrencyTotal, type Facet, type FacetValue, type InitiativeRow, type InitiativeView } from '../contract/initiatives.views.js';
import { refuse } from '../kernel/refusal.js';
import { ReadDb } from '../ledger/read-db.js';
import { cursor } from '../kernel/address.js';
import { type Selection } from './catalogue.query.js';
import { catalogueSql, KNOWN, ROW, SEATED } from './catalogue.sql.js';
import { countOnce, joined, type MoneyRow } from './count-once.js';
import { sum, times } from './decimal.js';
import { toView } from './initiatives.views.js';
import { loadActivity, type Tx } from './store.js';

interface Found {
  rows: (InitiativeRow & { key: string; n: number })[];
  total: number;
  all: number;
  facets: { facet: Facet; value: string; count: number }[];
  map: { country: string; count: number }[];
  withheld: number;
  plain: CurrencyTotal[];
  linked: MoneyRow[];
}

@Injectable()
export class Catalogue {
  constructor(private readonly db: ReadDb) {}

  /** What a party may see of the selection, in one statement. */
  async list(party: string, selection: Selection): Promise<Answer> {
    const { text, values } = catalogueSql(party, selection);
    const found = await this.db.snapshot(async (tx) => {
      // Ten thousand index rows fit; with the default they are written to disk and read back for every facet.
      await tx.query(`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
      return (await tx.query<Found>(text, values))[0]!;
    });
    const rows = found.rows.slice(0, selection.limit);
    const last = rows.at(-1);
    const totals = joined(found.plain, countOnce(found.linked));
    return {
      rows: rows.map(({ key: _key, n: _n, ...row }) => row),
      next: found.rows.length > selection.limit && last ? cursor(last.key, last.id) : null,
      total: found.total, all: found.all, facets: byFacet(found.facets), map: found.map, withheld: found.withheld, totals,
      converted: await this.converted(totals),
    };
  }

  /** Rows by id, for windows that heard of them; what the party may not see is left out. */
  rows(party: string, ids: readonly string[]): Promise<InitiativeRow[]> {
    return this.db.query(`select ${ROW} from initiative i join channel c on c.id = i.id where i.id = any($2::uuid[]) and c.audience in (${SEATED}) order by i.id`, [party, ids]);
  }

  /** Those of the identifiers that stand for a record this party may see. */
  known(party: string, identifiers: readonly string[]): Promise<KnownRecord[]> {
    return this.db.query(
      `select ${KNOWN} from initiative i join channel c on c.id = i.id where i.identifier = any($2::text[]) and c.audience in (${SEATED}) order by i.identifier`,
      [party, identifiers],
    );
  }

  async one(party: string, id: string): Promise<InitiativeView> {
    return this.db.snapshot(async (tx) => {
      const [columns] = await tx.query<Pick<InitiativeView, 'id' | 'priorities' | 'committed' | 'marks' | 'gaps'>>(
        `select i.id, i.priorities, i.committed, i.marks, i.gaps from initiative i join channel c on c.id = i.id where i.id = $2 and c.audience in (${SEATED})`,
        [party, id],
      );
      const record = columns && (await loadActivity(tx as Tx, id));
      return record ? toView(record, columns) : refuse('not-found', { why: 'refusal.no-channel' });
    });
  }

  /** The exact record, for the people of the state that owns or keeps it and for nobody else. */
  async full(party: string, id: string): Promise<FullRecordView> {
    return this.db.snapshot(async (tx) => {
      const [seated] = await tx.query(`select from initiative i join channel c on c.id = i.id where i.id = $2 and i.owner = $1 and c.audience in (${SEATED})`, [party, id]);
      const record = seated && (await loadActivity(tx as Tx, id));
      return record ? { revision: record.revision, activity: record.activity, protection: record.protection } : refuse('not-found', { why: 'refusal.no-channel' });
    });
  }

  /** A sum across currencies exists only where each has a rate dated on or before its last value date; the rates are told with it. */
  private async converted(totals: readonly CurrencyTotal[]): Promise<Answer['converted']> {
    if (totals.length < 2) return null;
    const rates = await this.db.query<{ currency: string; date: string; value: string }>(
      `select distinct on (r.currency) r.currency, r.date::text as date, r.value::text as value
       from rate r join jsonb_to_recordset($1::jsonb) t(currency text, "to" date) on t.currency = r.currency and r.date <= t."to" order by r.currency, r.date desc`,
      [JSON.stringify(totals)],
    );
    const rateOf = new Map(rates.map((r) => [r.currency, r.value]));
    if (totals.some((t) => !rateOf.has(t.currency))) return null;
    return { unit: 'XDR', amount: sum(totals.map((t) => times(t.amount, rateOf.get(t.currency)!))), rates };
  }
}

const byFacet = (all: Found['facets']): Record<Facet, FacetValue[]> =>
  Object.fromEntries(FACETS.map((f) => [f, all.filter((v) => v.facet === f).map(({ value, count }) => ({ value, count }))])) as Record<Facet, FacetValue[]>;

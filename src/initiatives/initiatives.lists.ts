// What other rooms may list of initiatives: titles for the desk, hits of a search, what waits for a state. Not here: the catalogue (catalogue.ts), one record (initiatives.views.ts).
import { Injectable } from '@nestjs/common';
import type { Title, TodayItem } from '../contract/notices.js';
import type { Found } from '../contract/records.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { ASKED, seatedHits, type Asked } from '../ledger/search.sql.js';
import type { ReadTx } from '../ledger/views.js';

/** A Title of the columns of `x`: the languages there are; `any` only where neither official one is there. */
const TITLE = `json_strip_nulls(json_build_object('en', nullif(x.title_en, ''), 'fr', nullif(x.title_fr, ''), 'any', case when x.title_en = '' and x.title_fr = '' then nullif(x.title_any, '') end)) as title`;

const HITS = `with ${ASKED} select x.id, x.identifier, x.owner, ${TITLE} ${seatedHits('initiative', 'id', 'search', `x.stage <> 'discarded'`)}`;

/** $1 the party. Imports to decide or under way, records whose end comes or has passed unproven, its own drafts. */
const WAITING = `
  select 'import-staged' as kind, x.id, json_build_object('any', x.name) as title, x.state as party, null::text as due, ${isoUtc('x.staged')} as at,
    json_build_object('new', x.fresh, 'changed', x.changed, 'refused', x.refused) as facts
  from import x where x.by_party = $1 and x.stage = 'staged'
  union all
  select 'import-running', x.id, json_build_object('any', x.name), x.state, null, ${isoUtc('x.accepted')}, json_build_object('done', x.done, 'total', x.total)
  from import x where x.by_party = $1 and x.stage = 'accepting'
  union all
  select 'status-due', x.id, ${TITLE}, x.owner, to_char(x.planned_end, 'YYYY-MM-DD') || 'T23:59:59Z', to_char(x.planned_end, 'YYYY-MM-DD') || 'T00:00:00.000Z', json_build_object('status', x.status)
  from initiative x where x.owner = $1 and x.custody = 'own' and x.stage = 'shared' and x.status in ('pipeline', 'implementation') and x.actual_end is null and x.source_import is null
    and x.planned_end between (concord_now() - interval '1 year')::date and (concord_now() + interval '60 days')::date
  union all
  select 'draft', x.id, ${TITLE}, x.owner, null, ${isoUtc('x.updated')}, json_build_object('gaps', cardinality(x.gaps))
  from initiative x where x.owner = $1 and x.stage = 'draft'
  order by due nulls last, at desc, id limit $2`;

/** With `at`, ISO 8601: since when it waits. */
export type Waiting = TodayItem & { at: string };

@Injectable()
export class InitiativesLists {
  constructor(private readonly db: ReadDb) {}

  /** Titles by channel, for those who list what a reader may read: they ask for the seat before. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = ids.length ? await this.db.query<{ id: string; title: Title }>(`select x.id, ${TITLE} from initiative x where x.id = any($1::uuid[])`, [ids]) : [];
    return new Map(rows.map((r) => [r.id, r.title]));
  }

  /** The priorities of these records, all together. */
  async priorities(ids: readonly string[]): Promise<string[]> {
    return (await this.db.query<{ p: string }>('select distinct unnest(priorities) as p from initiative where id = any($1::uuid[])', [ids])).map((r) => r.p);
  }

  /** What the hat may read of initiatives, best first; drafts are their state's own, what is discarded is nobody's. */
  search(tx: ReadTx, asked: Asked): Promise<Found['initiatives']> {
    return tx.query(HITS, [...asked]);
  }

  /** What waits for the people of a state, soonest due first, `most` at most. */
  waiting(party: string, most: number): Promise<Waiting[]> {
    return this.db.query(WAITING, [party, most]);
  }
}

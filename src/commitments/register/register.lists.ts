// What others, the register's page and the search may list of commitments: everything registered is the Network's; candidates only their own readers'. Not here: one of them (its channel).
import { Injectable } from '@nestjs/common';
import { COMMITMENT_FACETS, type CandidateRow, type CommitmentFacet, type CommitmentList, type CommitmentRow } from '../../contract/commitments.views.js';
import type { Title, TodayItem } from '../../contract/notices.js';
import type { Found as FoundOnes } from '../../contract/records.js';
import { cursor } from '../../kernel/address.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { ASKED, seatedHits, type Asked } from '../../ledger/search.sql.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import type { ReadTx } from '../../ledger/views.js';
import { registerSql, type RegisterAsked } from './register.query.js';

const ROWS_MAX = 500;
/** $1 a hat: those whose channel its party reads now. */
const CANDIDATES = `
  select x.id, x.owner, x.state, json_build_object('en', x.content #>> '{title,en}', 'fr', x.content #>> '{title,fr}') as title, ${isoUtc('x.since')} as since, json_build_object('party', x.party) as marked,
    (select k.id from commitment k where k.candidate = x.id) as commitment
  from (select concord_now() as now) t, hat h, candidate x join channel c on c.id = x.id
  where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
  order by x.since desc, x.id limit ${ROWS_MAX}`;
/** $1 the party. What waits for its answer is one thing to do, however many a file has brought: called as the newest, with how many there are. */
const OFFERED = `
  select 'candidate' as kind, (array_agg(x.id order by x.since desc, x.id))[1] as id,
    (array_agg(json_strip_nulls(json_build_object('en', nullif(x.content #>> '{title,en}', ''), 'fr', nullif(x.content #>> '{title,fr}', ''))) order by x.since desc, x.id))[1] as title,
    $1 as party, null::text as due, ${isoUtc('max(x.since)')} as at, json_build_object('candidates', count(*)) as facts
  from candidate x where x.owner = $1 and x.state = 'offered' and ${seatedIn('x.id', '$1')} having count(*) > 0`;
/** A candidate is called as what it is about. */
const TITLES = `
  select c.id, json_strip_nulls(json_build_object('en', nullif(c.title_en, ''), 'fr', nullif(c.title_fr, ''))) as title from commitment c where c.id = any($1::uuid[])
  union all select x.id, json_strip_nulls(json_build_object('en', nullif(x.content #>> '{title,en}', ''), 'fr', nullif(x.content #>> '{title,fr}', ''))) from candidate x where x.id = any($1::uuid[])
  union all select s.id, json_strip_nulls(json_build_object('en', nullif(c.title_en, ''), 'fr', nullif(c.title_fr, '')))
    from (select id, commitment from assessment union all select id, commitment from evidence where access = 'assessor') s join commitment c on c.id = s.commitment where s.id = any($1::uuid[])`;

type Found = { rows: (CommitmentRow & { n: number; key: string })[]; total: number; facets: { facet: CommitmentFacet; value: string; count: number }[] };

@Injectable()
export class RegisterLists {
  constructor(private readonly db: ReadDb) {}

  /** A page of the register, with its facets. */
  async list(asked: RegisterAsked): Promise<CommitmentList> {
    const { text, values } = registerSql(asked);
    const [found] = await this.db.query<Found>(text, values);
    const { rows, total, facets } = found!;
    const [page, last] = [rows.slice(0, asked.limit), rows[asked.limit - 1]];
    return {
      rows: page.map(({ n: _, key: __, ...row }) => row), total,
      facets: Object.fromEntries(COMMITMENT_FACETS.map((f) => [f, facets.filter((x) => x.facet === f).map(({ value, count }) => ({ value, count }))])) as CommitmentList['facets'],
      after: rows.length > asked.limit && last ? cursor(last.key, last.id) : null,
    };
  }

  /** What the hat may read of the register, best first. */
  search(tx: ReadTx, asked: Asked): Promise<FoundOnes['commitments']> {
    return tx.query(`with ${ASKED} select x.id, x.number, x.owner, json_strip_nulls(json_build_object('en', nullif(x.title_en, ''), 'fr', nullif(x.title_fr, ''))) as title ${seatedHits('commitment', 'id', 'search')}`, [...asked]);
  }

  candidates(hat: string): Promise<CandidateRow[]> {
    return this.db.query(CANDIDATES, [hat]);
  }

  /** What others have offered to the state and waits for its answer. With `at`: since when. */
  offered(party: string): Promise<(TodayItem & { at: string })[]> {
    return this.db.query(OFFERED, [party]);
  }

  /** Titles by channel, for those who list what a reader may read: they ask for the seat before. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = ids.length ? await this.db.query<{ id: string; title: Title }>(TITLES, [ids]) : [];
    return new Map(rows.map((r) => [r.id, r.title]));
  }
}

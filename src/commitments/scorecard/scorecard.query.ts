// What a reader asks the scorecard for, out of the address, bounded and checked; and the facts of every commitment as they stood at an instant, as one statement. Pure. Not here: running it
// (scorecard.reader.ts), the readings and the formula (contract).
import { CARD_LINES, type CardLines } from '../../contract/scorecard.views.js';
import { ASIDE, SQUARES, type Aside, type Square } from '../../contract/scorecard.js';
import { among, day, one, wrong, type Address } from '../../kernel/address.js';
import { isoUtc } from '../../kernel/sql.js';

export interface CardAsked {
  /** YYYY-MM-DD; null: now. */
  day: string | null;
  by: CardLines;
  forum: string | null;
  year: number | null;
}
export interface RowsAsked extends CardAsked {
  key: string | null;
  column: string | null;
  square: Square | null;
  overdue: boolean;
  /** null: what is counted; `any`: whatever there is. */
  aside: Aside | 'any' | null;
}
/** Refuses `invalid` with the field that is wrong. */
export const cardAsked = (asked: Address): CardAsked => {
  const year = one(asked, 'year');
  return { day: day(asked, 'asOf'), by: among(asked, 'by', CARD_LINES) ?? 'owner', forum: one(asked, 'forum'), year: year === null ? null : /^\d{4}$/.test(year) ? Number(year) : wrong('year') };
};
export const rowsAsked = (asked: Address): RowsAsked => ({
  ...cardAsked(asked), key: one(asked, 'key'), column: one(asked, 'column'), square: among(asked, 'square', SQUARES), overdue: one(asked, 'overdue') === '1', aside: among(asked, 'aside', ASIDE),
});

/** Whose rows: the register itself, or the views of what is published of it. The names after it are the same. */
export type Of = '' | 'public_';

/** $1 an instant, $2 a forum or null, $3 a year or null. What is true now stands in the rows themselves; these are read a hundred thousand at a time. */
const NOW = (of: Of): string => `
  select c.id, c.owner, c.form, c.stage, c.outcome, c.counted, c.historic, c.same_as is not null as same, c.priorities, c.forum, c.year, c.cycle, to_char(c.due, 'YYYY-MM-DD') as due,
    to_char(m.due, 'YYYY-MM-DD') as milestone, ${isoUtc('d.due')} as awaited, a.completion
  from ${of}commitment c
    left join (select commitment, min(due) as due from ${of}milestone where done is null and dropped is null and due is not null group by commitment) m on m.commitment = c.id
    left join (select commitment, min(due) as due from ${of}report_due where until is null group by commitment) d on d.commitment = c.id
    left join (select distinct on (commitment) commitment, completion from ${of}assessment where state = 'final' order by commitment, final desc) a on a.commitment = c.id
  where c.registered <= $1 and ($2::text is null or c.forum = $2) and ($3::int is null or c.year = $3)`;
/** The same as it stood: each fact with the time from which it held. A commitment whose owner was corrected stands under its right one, also in the past. */
const THEN = (of: Of): string => `
  select c.id, c.owner, c.form, c.historic, c.forum, c.year, c.cycle, v.counted, v.priorities, to_char(v.due, 'YYYY-MM-DD') as due, coalesce(c.same_as is not null and c.same_since <= $1, false) as same,
    case when c.closed <= $1 then 'closed' when c.condition_en is not null and (c.condition_at is null or c.condition_at > $1) then 'conditional' when c.activated <= $1 then 'active' else 'registered' end as stage,
    case when c.closed <= $1 then c.outcome end as outcome,
    (select min(p->>'due') from jsonb_array_elements(v.content->'milestones') p left join ${of}milestone s on s.id = (p->>'id')::uuid where p->>'due' is not null and not coalesce(s.done <= $1, false) and not coalesce(s.dropped <= $1, false)) as milestone,
    ${isoUtc('d.due')} as awaited, a.completion
  from ${of}commitment c
    join (select distinct on (commitment) commitment, content, due, counted, priorities from ${of}commitment_version where at <= $1 order by commitment, version desc) v on v.commitment = c.id
    left join (select commitment, min(due) as due from ${of}report_due where since <= $1 and (until is null or until > $1) group by commitment) d on d.commitment = c.id
    left join (select distinct on (commitment) commitment, completion from ${of}assessment where state = 'final' and final <= $1 order by commitment, final desc) a on a.commitment = c.id
  where c.registered <= $1 and ($2::text is null or c.forum = $2) and ($3::int is null or c.year = $3)`;
export const factsSql = (of: Of, now: boolean): string => (now ? NOW(of) : THEN(of));

/** $1 ids, $2 an instant: what a row says besides. The words of the version that stood then. */
export const rowsSql = (of: Of): string => `
  select c.id, c.number, v.content->'title' as title, v.slips,
    (select json_build_object('stage', r.stage, 'percent', r.percent, 'at', ${isoUtc('r.at')}) from ${of}commitment_report r where r.commitment = c.id and r.at <= $2 order by r.at desc limit 1) as self,
    (select json_build_object('completion', a.completion, 'assessor', a.assessor, 'at', ${isoUtc('a.final')}, 'reply', a.reply is not null) from ${of}assessment a where a.commitment = c.id and a.state = 'final' and a.final <= $2 order by a.final desc limit 1) as assessed,
    (select json_agg(json_build_object('share', s.share, 'percent', (select r.percent from ${of}commitment_report r where r.commitment = c.id and r.party = s.party and r.at <= $2 order by r.at desc limit 1)))
      from ${of}commitment_share s where s.commitment = c.id and s.joined <= $2 and (s.left_at is null or s.left_at > $2)) as parts,
    (select coalesce(json_agg(json_build_object('kind', o.kind, 'symbol', o.symbol, 'url', o.url, 'seconds', o.seconds, 'at', ${isoUtc('o.at')}) order by o.at), '[]') from ${of}commitment_source o where o.commitment = c.id) as sources
  from ${of}commitment c join lateral (select content, slips from ${of}commitment_version where commitment = c.id and at <= $2 order by version desc limit 1) v on true
  where c.id = any($1::uuid[]) order by c.number`;

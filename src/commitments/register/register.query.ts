// What a reader asks the register for, out of the address: bounded and checked; and the question as one statement: rows of the page, total, counts of every facet with the others applied. Pure. Not here: running it.
import { COMMITMENT_FACETS, type CommitmentFacet } from '../../contract/commitments.views.js';
import { afterOf, day, fitting, isDay, isInstant, limitOf, many, one, UUID, wrong, type Address } from '../../kernel/address.js';
import { isoUtc, unaccentedSql } from '../../kernel/sql.js';
import { isOn } from '../../ledger/seated.sql.js';

const SORTS = { registered: { key: 'c.registered', type: 'timestamptz' }, due: { key: `coalesce(c.due, 'infinity'::date)`, type: 'date' }, owner: { key: `c.owner collate "C"`, type: 'text collate "C"' }, slips: { key: 'c.slips', type: 'int' } } as const;
type Sort = keyof typeof SORTS;

export interface RegisterAsked {
  facets: Partial<Record<CommitmentFacet, string[]>>;
  /** Due on a day of [from, to]. */
  from: string | null;
  to: string | null;
  q: string | null;
  /** Registered out of what stands in this channel: the way from a meeting or a text to what was promised there. */
  source: string | null;
  sort: Sort;
  descending: boolean;
  limit: number;
  after: { key: string; id: string } | null;
}
const CAN_END: Readonly<Record<Sort, (key: string) => boolean>> = { registered: isInstant, due: (key) => key === 'infinity' || isDay(key), owner: (key) => /^[A-Z]{3}$/.test(key), slips: (key) => /^\d{1,4}$/.test(key) };

/** Refuses `invalid` with the field that is wrong. The newest first unless another order is asked for. */
export const registerAsked = (asked: Address): RegisterAsked => {
  const order = one(asked, 'sort', 20) ?? '-registered';
  const sort = (Object.keys(SORTS) as Sort[]).find((s) => s === order.replace(/^[-+ ]/, '')) ?? wrong('sort');
  const picked = COMMITMENT_FACETS.map((f) => [f, many(asked, f)] as const).filter(([, values]) => values.length > 0);
  return {
    facets: Object.fromEntries(picked), from: day(asked, 'from'), to: day(asked, 'to'), q: one(asked, 'q', 200), source: fitting(asked, 'source', UUID), sort, descending: order.startsWith('-'),
    limit: limitOf(asked), after: afterOf(asked, 500, CAN_END[sort]),
  };
};

/** Which column a facet asks; of a list any value suffices. */
const COLUMN: Readonly<Record<CommitmentFacet, { column: string; list?: true }>> = {
  owner: { column: 'owner' }, priority: { column: 'priorities', list: true }, theme: { column: 'themes', list: true }, goal: { column: 'goals', list: true }, group: { column: 'grp' }, region: { column: 'regions', list: true }, type: { column: 'type' },
  form: { column: 'form' }, stage: { column: 'stage' }, outcome: { column: 'outcome' }, level: { column: 'level' }, counted: { column: 'counts' }, forum: { column: 'forum' }, year: { column: 'year' },
};
/** Promised in a group's name, or a state's own part of such a promise. */
const GROUP = `(case when c.parent is null then c.state_group else (select g.state_group from commitment g where g.id = c.parent) end)::text`;
const bit = (f: CommitmentFacet): number => 1 << COMMITMENT_FACETS.indexOf(f);
const counted = (f: CommitmentFacet): string => {
  const others = `(mask & ${~bit(f)}) = 0`;
  const { column, list } = COLUMN[f];
  if (list) return `select '${f}' as facet, v as value, count(*) as n from (select unnest(${column}) as v from base where ${others}) x group by v`;
  return `select '${f}' as facet, ${column} as value, count(*) as n from base where ${others} and ${column} is not null group by ${column}`;
};
/** Single-valued facets in which nothing is selected share one pass over the rows. */
const allCounts = (picked: RegisterAsked['facets']): string => {
  const together = COMMITMENT_FACETS.filter((f) => !COLUMN[f].list && !picked[f]);
  const alone = COMMITMENT_FACETS.filter((f) => !together.includes(f)).map(counted);
  if (!together.length) return alone.join(' union all ');
  const columns = together.map((f) => COLUMN[f].column);
  const facet = together.map((f) => `when grouping(${COLUMN[f].column}) = 0 then '${f}'`).join(' ');
  const shared = `select case ${facet} end as facet, coalesce(${columns.join(', ')}) as value, count(*) as n from base where mask = 0 group by grouping sets (${columns.map((c) => `(${c})`).join(', ')})`;
  return [...alone, `select * from (${shared}) s where value is not null`].join(' union all ');
};
const texts = (q: string): string => {
  const plain = unaccentedSql(q);
  return `(websearch_to_tsquery('english', ${q}) || websearch_to_tsquery('french', ${q}) || websearch_to_tsquery('english', ${plain}) || websearch_to_tsquery('french', ${plain}))`;
};

export const COMMITMENT_ROW = `c.id, c.number, c.owner, not exists (select from membership m where m.state = c.owner and ${isOn('m')}) as former, c.form, c.type,
  json_build_object('en', c.title_en, 'fr', c.title_fr) as title, c.priorities, to_char(c.starts, 'YYYY-MM-DD') as starts, to_char(c.due, 'YYYY-MM-DD') as due, c.level, c.counted, c.stage, c.outcome, c.version, c.slips,
  ${isoUtc('c.registered')} as registered`;

/** One row: rows (one more than the page holds), total, facets. */
export const registerSql = (s: RegisterAsked): { text: string; values: unknown[] } => {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const masks = COMMITMENT_FACETS.filter((f) => s.facets[f]).map((f) => {
    const chosen = `${bind(s.facets[f])}::text[]`;
    const column = f === 'counted' ? `case when c.counted then 'yes' else 'no' end` : f === 'year' ? 'c.year::text' : f === 'group' ? GROUP : `c.${COLUMN[f].column}`;
    return `case when ${COLUMN[f].list ? `${column} && ${chosen}` : `coalesce(${column} = any(${chosen}), false)`} then 0 else ${bit(f)} end`;
  });
  const found = [
    ...(s.q ? [`(c.search @@ ${texts(`${bind(s.q)}::text`)} or c.number = ${bind(s.q)})`] : []),
    ...(s.from ? [`c.due >= ${bind(s.from)}::date`] : []),
    ...(s.to ? [`c.due <= ${bind(s.to)}::date`] : []),
    ...(s.source ? [`c.id in (select x.commitment from commitment_source x where x.channel = ${bind(s.source)}::uuid union select m.id from commitment m where m.meeting = ${bind(s.source)}::uuid)`] : []),
  ];
  const { key, type } = SORTS[s.sort];
  const order = s.descending ? 'desc' : 'asc';
  const beyond = s.after ? ` and (key, id) ${s.descending ? '<' : '>'} (${bind(s.after.key)}::${type}, ${bind(s.after.id)}::uuid)` : '';
  const text = `
    with base as materialized (
      select c.id, c.owner, c.priorities, c.themes, ${GROUP} as grp, c.goals, c.regions, c.type, c.form, c.stage, c.outcome, c.level, case when c.counted then 'yes' else 'no' end as counts, c.forum, c.year::text as year, ${key} as key,
        ${masks.join(' + ') || '0'} as mask
      from commitment c${found.length ? ` where ${found.join(' and ')}` : ''}),
    page as (select id, key from base where mask = 0${beyond} order by key ${order}, id ${order} limit ${s.limit + 1}),
    told as materialized (${allCounts(s.facets)})
    select
      (select coalesce(jsonb_agg(to_jsonb(r) order by r.n), '[]') from (select row_number() over (order by p.key ${order}, p.id ${order}) as n, p.key::text as key, ${COMMITMENT_ROW} from page p join commitment c on c.id = p.id) r) as rows,
      (select count(*)::float8 from base where mask = 0) as total,
      (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', n) order by n desc, value), '[]') from told) as facets`;
  return { text, values };
};

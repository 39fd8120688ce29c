// The catalogue's question as one statement: rows of the page, total, counts of every facet with the other facets applied, map, money. Pure.
// Not here: running it and counting joint funds once (catalogue.ts). Everything asked is about the index, which knows the redacted record only.
import { FACETS, type Facet } from '../contract/initiatives.views.js';
import { fold } from './fold.js';
import type { Selection, Sort } from './catalogue.query.js';

export interface Statement { text: string; values: unknown[] }

/** Which column a facet asks; those of a list match when any value is selected. */
const COLUMN: Readonly<Record<Exclude<Facet, 'mine'>, { column: string; isList: boolean }>> = {
  priority: { column: 'priorities', isList: true }, country: { column: 'countries', isList: true }, region: { column: 'regions', isList: true },
  partner: { column: 'partners', isList: true }, sdg: { column: 'sdgs', isList: true },
  status: { column: 'status', isList: false }, lead: { column: 'lead', isList: false }, stage: { column: 'stage', isList: false }, custody: { column: 'custody', isList: false },
};
const bit = (f: Facet): number => 1 << FACETS.indexOf(f);
/** What one sees without choosing a stage. */
const USUAL = ['shared', 'draft'];
const PARTNERS_SHOWN = 100;

const KEYS: Readonly<Record<Sort, (lang: string) => { key: string; type: string }>> = {
  title: (lang) => ({ key: `i.sort_${lang} collate "C"`, type: 'text collate "C"' }),
  start: () => ({ key: `coalesce(i.starts, '0001-01-01')`, type: 'date' }),
  end: () => ({ key: `coalesce(i.ends, '0001-01-01')`, type: 'date' }),
  updated: () => ({ key: 'i.updated', type: 'timestamptz' }),
  complete: () => ({ key: `length(replace(i.marks, '0', ''))`, type: 'int' }),
  lead: () => ({ key: `coalesce(i.lead, i.owner) collate "C"`, type: 'text collate "C"' }),
  relevance: () => ({ key: 'ts_rank(i.search, s.query, 1)', type: 'real' }),
};

/** Both languages' stems, as typed and without accents, or the bare words. */
const anyOf = (q: string, f: string): string =>
  `(websearch_to_tsquery('english', ${q}) || websearch_to_tsquery('french', ${q}) || websearch_to_tsquery('english', ${f}) || websearch_to_tsquery('french', ${f}) || websearch_to_tsquery('simple', ${f}))`;
const NOT = /(^|\s)-("[^"]+"|\S+)/g;
/** What is asked and what is excluded are put apart: an exclusion must hold in every reading, a word need fit one. */
const query = (q: string, bind: (value: unknown) => string): string => {
  const text = (words: string): string => anyOf(`${bind(words)}::text`, `${bind(fold(words))}::text`);
  const without = [...q.matchAll(NOT)].map((m) => m[2]!);
  const wanted = q.replace(NOT, ' ').trim();
  return [...(wanted ? [text(wanted)] : []), ...without.map((w) => `!!${text(w)}`)].join(' && ');
};

/** Audiences in which the party ($1) sits now. */
export const SEATED = `select audience from seat where party = $1 and since <= concord_now() and (until is null or until > concord_now())`;
/** What is said of a record where others name it. */
export const KNOWN = `i.id, i.identifier, i.owner, i.stage, jsonb_build_object('en', i.title_en, 'fr', i.title_fr, 'any', i.title_any) as title`;
export const ROW = `i.id, i.identifier, i.owner, i.lead, i.custody, i.stage, i.status, jsonb_build_object('en', i.title_en, 'fr', i.title_fr, 'any', i.title_any) as title,
  i.priorities, i.countries, i.regions, i.withheld, i.starts::text as start, i.ends::text as "end", i.committed, i.marks, i.gaps, to_char(i.updated at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as updated`;

/** Lists are unnested in the target list: ten times cheaper over thousands of rows than a lateral function scan. */
const counts = (f: Facet): string => {
  const others = `(mask & ${~bit(f)}) = 0`;
  if (f === 'mine') return `select 'mine' as facet, '1' as value, count(*) as n from base where ${others} and owner = $1`;
  const { column, isList } = COLUMN[f];
  const grouped = isList
    ? `select '${f}' as facet, v as value, count(*) as n from (select unnest(${column}) as v from base where ${others}) x group by v`
    : `select '${f}' as facet, ${column} as value, count(*) as n from base where ${others} and ${column} is not null group by ${column}`;
  return f === 'partner' ? `(${grouped} order by n desc, v limit ${PARTNERS_SHOWN})` : grouped;
};
const PLAIN = ['status', 'lead', 'custody'] as const;
/** Every facet's counts; single-valued ones in which nothing is selected share one pass over the rows. */
const allCounts = (picked: Selection['facets']): string => {
  const together = PLAIN.filter((f) => !picked[f]);
  const alone = FACETS.filter((f) => !together.some((t) => t === f)).map(counts);
  if (!together.length) return alone.join(' union all ');
  const facet = together.map((f) => `when grouping(${f}) = 0 then '${f}'`).join(' ');
  const shared = `select case ${facet} end as facet, coalesce(${together.join(', ')}) as value, count(*) as n from base where mask = 0 group by grouping sets (${together.map((f) => `(${f})`).join(', ')})`;
  return [...alone, `select * from (${shared}) s where value is not null`].join(' union all ');
};

/** The statement for a party ($1) and what it asks. One row: rows, total, all, facets, map, withheld, plain (money of unrelated records), linked (the others). */
export const catalogueSql = (party: string, s: Selection): Statement => {
  const values: unknown[] = [party];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const picked: Selection['facets'] = { stage: USUAL, ...s.facets };
  const masks = FACETS.filter((f) => picked[f]).map((f) => {
    if (f === 'mine') return `case when i.owner = $1 then 0 else ${bit(f)} end`;
    const { column, isList } = COLUMN[f];
    const chosen = `${bind(picked[f])}::text[]`;
    return `case when ${isList ? `i.${column} && ${chosen}` : `coalesce(i.${column} = any(${chosen}), false)`} then 0 else ${bit(f)} end`;
  });
  const search = s.q ? `, (select ${query(s.q, bind)} as query) s` : '';
  const found = [
    ...(s.q ? [`(i.search @@ s.query or i.identifier = ${bind(s.q)})`] : []),
    ...(s.from ? [`coalesce(i.ends, i.starts) >= ${bind(s.from)}::date`] : []),
    ...(s.to ? [`coalesce(i.starts, i.ends) <= ${bind(s.to)}::date`] : []),
  ].map((c) => ` and ${c}`).join('');
  const { key, type } = KEYS[s.sort](s.lang);
  const order = s.descending ? 'desc' : 'asc';
  const beyond = s.after ? ` and (key, id) ${s.descending ? '<' : '>'} (${bind(s.after.key)}::${type}, ${bind(s.after.id)}::uuid)` : '';
  const usual = `any('{${USUAL.join(',')}}')`;
  const all = found
    ? `select count(*) from initiative i join channel c on c.id = i.id where i.stage = ${usual} and c.audience = any(array(select audience from seated))`
    : `select count(*) from base where stage = ${usual}`;
  // Where no country is selected the facet's counts are the map's.
  const perCountry = picked.country ? `(select v as value, count(*) as n from (select unnest(countries) as v from base where mask = 0) x group by v)` : `(select value, n from counted where facet = 'country')`;
  const map = `select coalesce(jsonb_agg(jsonb_build_object('country', m.value, 'count', m.n) order by m.n desc, m.value), '[]') from ${perCountry} m`;
  const text = `
    with seated as materialized (${SEATED}),
    base as materialized (
      select i.id, i.identifier, i.owner, i.lead, i.custody, i.stage, i.status, i.priorities, i.countries, i.regions, i.sdgs, i.partners, i.withheld,
        i.currencies, i.amounts, i.valued_from, i.valued_to, i.links, ${key} as key, ${masks.join(' + ')} as mask
      from initiative i join channel c on c.id = i.id${search}
      where c.audience = any(array(select audience from seated))${found}),
    page as (select id, key from base where mask = 0${beyond} order by key ${order}, id ${order} limit ${s.limit + 1}),
    named as materialized (select unnest(links) as identifier from base where mask = 0 and links <> '{}'),
    linked as materialized (select id from base where mask = 0 and (links <> '{}' or identifier in (select identifier from named))),
    counted as materialized (${allCounts(picked)}),
    size as materialized (select count(*) as total, count(*) filter (where withheld) as withheld from base where mask = 0)
    select
      (select coalesce(jsonb_agg(to_jsonb(r) order by r.n), '[]') from (select row_number() over (order by p.key ${order}, p.id ${order}) as n, p.key::text as key, ${ROW}
        from page p join initiative i on i.id = p.id) r) as rows,
      (select total from size) as total,
      (${all}) as all,
      (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', n) order by n desc, value), '[]') from counted) as facets,
      (${map}) as map,
      (select withheld from size) as withheld,
      (select coalesce(jsonb_agg(to_jsonb(t) order by t.currency), '[]') from (
        select m.currency, sum(m.amount)::text as amount, min(m."from") as "from", max(m."to") as "to", count(*) as records from (
          select unnest(currencies) as currency, unnest(amounts) as amount, unnest(valued_from) as "from", unnest(valued_to) as "to"
          from base where mask = 0 and id not in (select id from linked)) m group by m.currency) t) as plain,
      (select coalesce(jsonb_agg(jsonb_build_object('identifier', i.identifier, 'committed', i.committed, 'inflows', i.inflows, 'outflows', i.outflows,
        'parents', i.parents, 'children', i.children) order by i.identifier), '[]') from initiative i where i.id in (select id from linked)) as linked`;
  return { text, values };
};

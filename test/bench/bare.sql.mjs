// The bare queries: what a page of entries and a page of the catalogue ask of the database, written down plainly, with no rights and nothing kept ready.
// They answer what ours answer: rows, total, facets (each with the other facets applied), map, money. Not here: our own statements.

/** Entries of a channel before a number, newest first. */
export const bareEntries = async (db, asked) => {
  const { rows } = await db.query(
    `select channel, seq, type, at, due, json_build_object('party', party, 'person', person, 'seat', seat) as by, data, touched, command, encode(hash, 'hex') as hash
     from entry where channel = $1 and seq < $2 order by seq desc limit $3`,
    [asked.get('channel'), Number(asked.get('before')), Number(asked.get('limit'))],
  );
  return { entries: rows.map(({ hash, ...text }) => ({ text, hash })) };
};

const LISTS = { priority: 'priorities', country: 'countries', region: 'regions', partner: 'partners', sdg: 'sdgs' };
const SINGLE = { status: 'status', lead: 'lead', stage: 'stage', custody: 'custody' };
const ROW = `id, identifier, owner, lead, custody, stage, status, jsonb_build_object('en', title_en, 'fr', title_fr, 'any', title_any) as title,
  priorities, countries, regions, withheld, starts, ends, committed, marks, gaps, updated`;

/** A page of 50 of the initiatives that are found, by title, with everything that is counted beside it. */
export const bareCatalogue = async (db, asked) => {
  const values = [];
  const bind = (value) => `$${values.push(value)}`;
  const facets = [...Object.keys(LISTS), ...Object.keys(SINGLE)].filter((f) => asked.has(f));
  const q = asked.get('q');
  const words = q ? bind(q) : null;
  const always = [
    `stage in ('shared', 'draft')`,
    ...(q ? [`search @@ (websearch_to_tsquery('english', ${words}) || websearch_to_tsquery('french', ${words}))`] : []),
    ...(asked.has('from') ? [`coalesce(ends, starts) >= ${bind(asked.get('from'))}::date`] : []),
    ...(asked.has('to') ? [`coalesce(starts, ends) <= ${bind(asked.get('to'))}::date`] : []),
  ].join(' and ');
  const chosen = Object.fromEntries(facets.map((f) => [f, LISTS[f] ? `${LISTS[f]} && ${bind(asked.getAll(f))}::text[]` : `${SINGLE[f]} = any(${bind(asked.getAll(f))}::text[])`]));
  const where = (without) => facets.filter((f) => f !== without).map((f) => ` and ${chosen[f]}`).join('');
  const count = (f) => {
    const value = LISTS[f] ? `unnest(${LISTS[f]})` : SINGLE[f];
    return `select '${f}' as facet, value, count(*) as count from (select ${value} as value from base where true${where(f)}) x where value is not null group by value`;
  };
  const { rows } = await db.query(
    `with base as (select * from initiative where ${always}), found as (select * from base where true${where(null)})
     select
       (select json_agg(r) from (select ${ROW} from found order by sort_en collate "C", id limit 50) r) as rows,
       (select count(*) from found) as total,
       (select json_agg(c) from (${[...Object.keys(LISTS), ...Object.keys(SINGLE)].map(count).join(' union all ')}) c) as facets,
       (select json_agg(m) from (select value as country, count(*) from (select unnest(countries) as value from found) x group by value) m) as map,
       (select json_agg(t) from (select currency, sum(amount) as amount, min(f) as from, max(l) as to, count(*) as records
         from found, unnest(currencies, amounts, valued_from, valued_to) as u(currency, amount, f, l) group by currency) t) as totals`,
    values,
  );
  return rows[0];
};

// What every room's search asks in one statement: whose hat, which words, and the seat in the same breath. Not here: any room's table or columns.
// Parameters of every such statement: $1 hat, $2 the words as written, $3 without accents (both as tsquery), $4 how many.

/** The four parameters. */
export type Asked = readonly [hat: string, words: string, plain: string, most: number];

/** Texts are stemmed in their own language; so are the words that are looked for, in both. */
export const ASKED = `
  t as (select concord_now() as now),
  me as (select h.party from hat h, t where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)),
  q as (select to_tsquery('english', $2) || to_tsquery('french', $2) || to_tsquery('english', $3) || to_tsquery('french', $3) || to_tsquery('simple', $3) as words)`;

/** The rows of a table, as `x` (its channel as `c`), that the hat may read and whose index holds the words, best first. `channel` and `index`: columns of the table. */
export const seatedHits = (table: string, channel: string, index: string, and = 'true'): string => `
  from q, t, me, ${table} x join channel c on c.id = x.${channel}
  where exists (select from seat s where s.audience = c.audience and s.party = me.party and s.since <= t.now and (s.until is null or s.until > t.now))
    and x.${index} @@ q.words and ${and}
  order by ts_rank(x.${index}, q.words) desc, x.id limit $4`;

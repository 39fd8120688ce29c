// The statements of the search: each asks for the seat in the same breath. $1 hat, $2 the words as written, $3 without accents (both as tsquery), $4 how many.
// Not here: people and states (search.ts), how the words were indexed (the rooms' migrations).
import { isoUtc } from '../kernel/sql.js';

/** Texts are stemmed in their own language; so are the words that are looked for, in both. */
const ASKED = `
  t as (select concord_now() as now),
  me as (select h.party from hat h, t where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)),
  q as (select to_tsquery('english', $2) || to_tsquery('french', $2) || to_tsquery('english', $3) || to_tsquery('french', $3) || to_tsquery('simple', $3) as words)`;
const from = (table: string, channel: string): string => `
  from q, t, me, ${table} x join channel c on c.id = x.${channel}
  where exists (select from seat s where s.audience = c.audience and s.party = me.party and s.since <= t.now and (s.until is null or s.until > t.now))`;
const best = (column: string): string => `order by ts_rank(x.${column}, q.words) desc, x.id limit $4`;

export const INITIATIVES = `
  with ${ASKED}
  select x.id, x.identifier, x.owner,
    json_strip_nulls(json_build_object('en', nullif(x.title_en, ''), 'fr', nullif(x.title_fr, ''), 'any', case when x.title_en = '' and x.title_fr = '' then nullif(x.title_any, '') end)) as title
  ${from('initiative', 'id')} and x.search @@ q.words and x.stage <> 'discarded' ${best('search')}`;
export const THREADS = `with ${ASKED} select x.id, x.about, x.title, x.lang, x.state ${from('thread', 'id')} and x.words @@ q.words ${best('words')}`;
export const CAUCUSES = `with ${ASKED} select x.id, x.title, x.lang ${from('caucus', 'id')} and x.words @@ q.words ${best('words')}`;
/** The excerpt is made for the few that are sent, never for all that match. */
export const REMARKS = `
  with ${ASKED},
  hit as (select x.id, x.channel, c.kind, x.standing, x.party, x.person, x.lang, x.text, x.at, ts_rank(x.words, q.words) as rank ${from('remark', 'channel')} and x.words @@ q.words ${best('words')})
  select hit.id, hit.channel, hit.kind, coalesce((select h.title from thread h where h.id = hit.channel), (select k.title from caucus k where k.id = hit.channel)) as title, hit.standing, hit.party, hit.person, hit.lang, ${isoUtc('hit.at')} as at,
    ts_headline(case hit.lang when 'fr' then 'french' else 'english' end::regconfig, hit.text, q.words, 'StartSel="", StopSel="", MaxWords=24, MinWords=10') as excerpt
  from hit, q order by hit.rank desc, hit.id`;

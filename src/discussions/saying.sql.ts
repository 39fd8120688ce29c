// The statements of saying something, which is what people do most: what has to be known before it, and what is written.
import { prepared } from '../ledger/prepared.js';

export interface Known {
  /** The thread's state; null in a caucus. */
  thread: string | null;
  /** A room in which only sealed words are said; null in a thread. */
  sealed: boolean | null;
  /** The remark's id is taken. */
  taken: boolean;
  /** What it answers stands in this conversation. */
  answers: boolean;
  /** Parties among the mentions that cannot read here. */
  strangers: string[];
}
/** $1 remark · $2 channel · $3 what it answers or null · $4 mentions · $5 the audience, where it is not the channel's own. `limit 1`: see `find` in door.sql.ts. */
export const known = prepared<Known>(
  'saying.known',
  `select (select state from thread where id = $2) as thread, (select sealed from caucus where id = $2) as sealed, exists (select from remark where id = $1) as taken,
     $3::uuid is null or exists (select from remark where id = $3 and channel = $2) as answers,
     array(select p from unnest($4::text[]) with ordinality as m(p, n), (select clock_timestamp() + shift as now from installation limit 1) t
       where not exists (select from seat s where s.audience = coalesce($5, (select audience from channel where id = $2)) and s.party = p and s.since <= t.now and (s.until is null or s.until > t.now)) order by n) as strangers`,
);

/** Stores the remark; a trigger counts it and moves its conversation up in the lists. */
export const keep = prepared(
  'saying.keep',
  `insert into remark (id, channel, seq, at, party, person, seat, standing, lang, text, mentions, reply_to, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

// The reading side of attention: what concerns a person under a hat, how much of it is unread, and who of those online should hear of it.
// Every statement asks for the seat as well: a channel that may not be read is not counted either. Not here: titles (the rooms), writing (attention.ts).
import { UNREAD_MAX, type Attention } from '../contract/notices.js';
import type { ChannelKind } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import type { ReadTx } from './views.js';

export interface AttentionRow extends Attention {
  channel: string;
  kind: ChannelKind;
}
/** Channels on a desk at most. */
export const DESK_MAX = 200;

const ME = `
  t as (select concord_now() as now),
  me as (select h.person, h.party from hat h, t where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now))`;
const seated = (party: string): string =>
  `exists (select from seat s where s.audience = c.audience and s.party = ${party} and s.since <= t.now and (s.until is null or s.until > t.now))`;
/** With `c` a channel and `p` a person and party: the chosen level, else the one that interest gives, and what is read. */
const ATTENDED = `
  left join follow f on f.channel = c.id and f.person = p.person
  left join marker m on m.channel = c.id and m.person = p.person
  left join interest i on i.channel = c.id and i.party = p.party
  cross join lateral (select coalesce(f.level, case when i.party is null then 'normal' else 'track' end) as level, coalesce(m.seq, i.seq, c.head) as marker) a`;
const HEARD = `(a.level in ('watch', 'track') or (a.level = 'normal' and exists (select from mention n where n.channel = c.id and n.party = p.party and n.seq > a.marker)))`;
const COUNTED = `
  select r.id as channel, r.kind, r.head, r.marker, r.level, ${isoUtc('r.last')} as "lastAt",
    (select count(*)::int from (select from entry e where e.channel = r.id and e.seq > r.marker and e.person is distinct from me.person limit ${UNREAD_MAX}) x) as unread,
    (select count(*)::int from mention n where n.channel = r.id and n.party = me.party and n.seq > r.marker) as mentions
  from ranked r, me order by r.last desc, r.id`;
const LAST = `coalesce((select e.at from entry e where e.channel = c.id and e.seq = c.head), c.opened) as last`;

const ranked = (from: string, where: string): string =>
  `ranked as (select c.id, c.kind, c.head, a.marker, a.level, ${LAST} from t cross join me p ${from} ${ATTENDED} where ${seated('p.party')} and ${where})`;

const DESK = `
  with ${ME},
  near as (
    select i.channel from interest i, me where i.party = me.party
    union select f.channel from follow f, me where f.person = me.person and f.level <> 'mute'),
  ${ranked('cross join near x join channel c on c.id = x.channel', `c.kind = any($2::text[]) and ${HEARD} order by last desc, c.id limit ${DESK_MAX}`)}
  ${COUNTED}`;

/** What concerns this hat's person in channels of these kinds, newest activity first, DESK_MAX at most. */
export const deskOf = (db: ReadTx, hat: string, kinds: readonly ChannelKind[]): Promise<AttentionRow[]> => db.query<AttentionRow>(DESK, [hat, kinds]);

const THESE = `with ${ME}, ${ranked('cross join channel c', 'c.id = any($2::uuid[])')} ${COUNTED}`;

/** The same for given channels, whatever their level; those that the hat may not read are left out. */
export const attentionOf = (db: ReadTx, hat: string, channels: readonly string[]): Promise<AttentionRow[]> => db.query<AttentionRow>(THESE, [hat, channels]);

export interface Online {
  person: string;
  party: string;
  hat: string;
}
const FOLLOWERS = `
  with t as (select concord_now() as now)
  select p.hat
  from t cross join unnest($2::uuid[], $3::text[], $4::uuid[]) as p(person, party, hat) join channel c on c.id = $1
  join hat h on h.id = p.hat and h.person = p.person and h.party = p.party and h.since <= t.now and (h.until is null or h.until > t.now) ${ATTENDED}
  where ${seated('p.party')} and ${HEARD}`;

/**
 * Under which of these hats somebody should hear at once that the channel has a new head: they watch or track it, or it names their party; muted ones never, and
 * nobody whose hat has come off meanwhile.
 */
export const followersOnline = (db: ReadTx, channel: string, persons: readonly Online[]): Promise<Pick<Online, 'hat'>[]> =>
  persons.length ? db.query<Pick<Online, 'hat'>>(FOLLOWERS, [channel, persons.map((p) => p.person), persons.map((p) => p.party), persons.map((p) => p.hat)]) : Promise.resolve([]);

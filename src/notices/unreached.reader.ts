// Whom a call or a deadline has not reached: states of which nobody who may bind them has read it, acted on it or been sent its mail, and that have not said that their capital saw it. For the
// secretariat, which must then telephone (§3.2 rule 1). Not here: noting that it did (acknowledge.commands.ts).
import { Injectable } from '@nestjs/common';
import type { UnreachedCall, UnreachedParty } from '../contract/notices.reads.js';
import { SECRETARIAT, type ChannelKind } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { DeskReader } from './desk.reader.js';

/** How long a call without a deadline is looked after. */
const CALLS_FOR = '14 days';
const MAX = 50;

/** $1 the secretariat's hat, $2 a channel or null. Whom a call concerns: every state that was told, and of a deadline also those that have nobody to tell. */
const CALLS = `
  with t as (select concord_now() as now),
  asked as (
    select d.key as about, d.channel, d.kind as type, d.due, d.set_at as at, d.parties, true as dated from deadline d, t where d.closed is null and d.due > t.now and ($2::uuid is null or d.channel = $2)
    union all
    select e.channel || ':' || e.seq, e.channel, e.type, null, e.at, (select array_agg(distinct n.party) from notice n where n.channel = e.channel and n.seq = e.seq), false
    from entry e, t where ($2::uuid is null or e.channel = $2) and e.at > t.now - interval '${CALLS_FOR}' and exists (select from notice n where n.channel = e.channel and n.seq = e.seq and n.class = 'call')),
  whom as (
    select a.about, s.party from asked a join channel c on c.id = a.channel join seat s on s.audience = c.audience, t
    where s.party <> '${SECRETARIAT}' and (a.parties is null or s.party = any(a.parties)) and s.since <= t.now and (s.until is null or s.until > t.now) group by a.about, s.party),
  reached as (
    select coalesce(n.deadline, n.channel || ':' || n.seq) as about, n.party from notice n join hat h on h.person = n.person and h.party = n.party and 'bind' = any(h.mandates)
      left join mail m on m.id = n.mail left join marker k on k.person = n.person and k.channel = n.channel, t
    where n.class in ('call', 'deadline') and h.since <= t.now and (h.until is null or h.until > t.now) and (n.read is not null or m.state = 'sent' or coalesce(k.seq >= n.seq, false))
    union select about, party from acknowledgement
    union select a.about, e.party from asked a join entry e on e.channel = a.channel and e.at > a.at join hat h on h.person = e.person and h.party = e.party and 'bind' = any(h.mandates))
  select a.about, a.channel, c.kind, a.type, ${isoUtc('a.due')} as due, ${isoUtc('a.at')} as at, (select count(*)::int from whom w where w.about = a.about) as concerned,
    (select coalesce(array_agg(w.party order by w.party), '{}') from whom w where w.about = a.about and not exists (select from reached r where r.about = a.about and r.party = w.party)) as unreached
  from asked a join channel c on c.id = a.channel join hat me on me.id = $1, t
  where exists (select from seat s where s.audience = c.audience and s.party = me.party and s.since <= t.now and (s.until is null or s.until > t.now)) and c.owner is distinct from me.party
  order by a.due nulls last, a.at desc limit ${MAX}`;
const PARTIES = `
  select w.party, (select d.id from channel d where d.kind = 'delegation' and d.owner = w.party) as delegation,
    (select coalesce(json_agg(json_build_object('name', p.name, 'function', r.function, 'city', o.city) order by p.name), '[]') from hat h join role r on r.id = h.id join person p on p.id = h.person and p.closed is null left join post o on o.id = r.post, t
      where h.party = w.party and 'bind' = any(h.mandates) and h.since <= t.now and (h.until is null or h.until > t.now)) as holders,
    (select coalesce(json_agg(json_build_object('city', o.city, 'zone', o.zone, 'opens', to_char(o.opens, 'HH24:MI'), 'closes', to_char(o.closes, 'HH24:MI'),
        'open', (t.now at time zone o.zone)::time between o.opens and o.closes and extract(isodow from t.now at time zone o.zone) < 6) order by (o.kind = 'capital') desc, o.city), '[]')
      from post o, t where o.party = w.party and o.closed is null) as posts
  from unnest($1::text[]) as w(party)`;

type Row = Omit<UnreachedCall, 'title' | 'about' | 'parties'> & { about: string; kind: ChannelKind; unreached: string[] };

@Injectable()
export class UnreachedReader {
  constructor(
    private readonly db: ReadDb,
    private readonly desk: DeskReader,
  ) {}

  /** Calls and open deadlines that have not reached everybody, of one channel or of all that the secretariat may read, the soonest first. */
  async list(hat: string, channel: string | null): Promise<UnreachedCall[]> {
    const rows = (await this.db.query<Row>(CALLS, [hat, channel])).filter((r) => r.unreached.length);
    const parties = [...new Set(rows.flatMap((r) => r.unreached))];
    const found = parties.length ? await this.db.query<UnreachedParty>(`with t as (select concord_now() as now) ${PARTIES}`, [parties]) : [];
    const by = new Map(found.map((p) => [p.party, p]));
    return (await this.desk.titled(rows.map(({ about: call, ...r }) => ({ ...r, call })), hat)).map(({ unreached, about: subject, ...r }) => ({ ...r, subject, parties: unreached.flatMap((p) => by.get(p) ?? []) }));
  }
}

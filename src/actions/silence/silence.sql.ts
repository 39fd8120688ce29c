// What is read around silences, as SQL. Not here: the views of rounds (silence.views.ts).
import { isoUtc } from '../../kernel/sql.js';
import { isOn } from '../../ledger/seated.sql.js';

const NOW = `and ${isOn('s')}`;

/** $1 an action, $2 the reader's party: a row when it may read it. */
export const SEATED = `select 1 from action a join channel c on c.id = a.id where a.id = $1 and exists (select from seat s where s.audience = c.audience and s.party = $2 ${NOW})`;

/** $1 a paper on which something was recorded for a state, $2 the reader's party, $3 whether it is the secretariat: to that state, the chair and, of a signature, whoever leads the text. */
export const EVIDENCE_READABLE = `
  select v.sha256, v.format, v.name, v.bytes from file v where v.id = $1 and (exists (select from silence_record x where x.evidence = v.id) or exists (select from sponsor y where y.evidence = v.id)) and ($3 or exists (
    select from sponsor y join channel c on c.id = y.action where y.evidence = v.id and (y.party = $2 or exists (select from seat s where s.audience = c.audience and s.party = $2 and (c.owner = $2 or s.seat = 'chair') ${NOW}))) or exists (
    select from silence_record x join silence r on r.id = x.silence join channel c on c.id = r.action join seat s on s.audience = c.audience and s.party = $2 ${NOW}
    where x.evidence = v.id and (x.party = $2 or s.seat = 'chair')))`;

/** $1 a round, $2 the reader's party: the channels of voices that stand apart, of which it has a seat. */
export const VOICES_READABLE = `
  select a.channel, a.party from silence_apart a join channel c on c.id = a.channel where a.silence = $1 and exists (select from seat s where s.audience = c.audience and s.party = $2 ${NOW}) order by a.party`;

/**
 * $1 a round: each member, and whether the announcement has reached a holder of *bind*: noted by the secretariat, or one of them has read the action's channel since, or acted in it.
 * The number of the announcement is that of the entry that touched the round first.
 */
export const REACH = `
  with r as (select id, action, (select min(seq) from entry where channel = action and type = 'silence.announced' and data->>'silence' = silence.id::text) as told from silence where id = $1)
  select v.party, ${isoUtc('n.at')} as at, coalesce(n.how, case when o.opened then 'opened' end) as how, p.zone, p.city,
    (select x.name from role f join person x on x.id = f.person and x.closed is null where f.party = v.party and f.function in ('focal-point', 'head') and ${isOn('f')}
       order by (f.function = 'focal-point') desc, x.name limit 1) as contact
  from r join silence_voice v on v.silence = r.id
  left join silence_reach n on n.silence = r.id and n.party = v.party
  left join lateral (select exists (select from hat h left join marker m on m.person = h.person and m.channel = r.action and m.seq >= r.told
    where (m.person is not null or exists (select from entry e where e.channel = r.action and e.seq > r.told and e.person = h.person and e.party = h.party)) and h.party = v.party and 'bind' = any(h.mandates) and ${isOn('h')}) as opened) o on true
  left join lateral (select zone, city from post where party = v.party and closed is null order by (kind = 'capital') desc, city, id limit 1) p on true
  order by v.party`;

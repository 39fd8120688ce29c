// What waits for the people of one party today, soonest first. Reads what the rooms keep; decides nothing. Not here: unread discussions (desk.reader.ts).
import { Injectable } from '@nestjs/common';
import type { TodayItem, TodayView } from '../contract/notices.js';
import { NETWORK, SECRETARIAT } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import type { ReaderView } from '../members/sessions.js';

const ITEMS_MAX = 30;
const title = (en: string, fr: string, any: string): string =>
  `json_strip_nulls(json_build_object('en', nullif(${en}, ''), 'fr', nullif(${fr}, ''), 'any', case when ${en} = '' and ${fr} = '' then nullif(${any}, '') end))`;

/**
 * $1 the party, $2 whether it is the secretariat. A letter waits for its ruling until the day it is to take effect; one that runs out waits only while no later one
 * names the same people.
 */
const ITEMS = `
  select 'import-staged' as kind, i.id::text as id, json_build_object('any', i.name) as title, i.state as party, null::text as due, i.staged as at,
    json_build_object('new', i.fresh, 'changed', i.changed, 'refused', i.refused) as facts
  from import i where i.by_party = $1 and i.stage = 'staged'
  union all
  select 'import-running', i.id::text, json_build_object('any', i.name), i.state, null, i.accepted, json_build_object('done', i.done, 'total', i.total)
  from import i where i.by_party = $1 and i.stage = 'accepting'
  union all
  select 'credentials-review', c.id::text, '{}'::json, c.party, case when c.since > concord_now() then ${isoUtc('c.since')} end, c.since, json_build_object('people', cardinality(c.roles))
  from credentials c where $2 and c.status = 'submitted'
  union all
  select 'credentials-ending', c.id::text, '{}'::json, c.party, ${isoUtc('c.until')}, c.until, json_build_object('people', cardinality(c.roles))
  from credentials c where c.party = $1 and c.status in ('accepted', 'provisional') and c.until between concord_now() and concord_now() + interval '60 days'
    and not exists (select from credentials l where l.party = c.party and l.id <> c.id and l.status in ('submitted', 'accepted', 'provisional')
      and l.roles @> c.roles and (l.until is null or l.until > c.until))
  union all
  select 'status-due', n.id::text, ${title('n.title_en', 'n.title_fr', 'n.title_any')}, n.owner, to_char(n.planned_end, 'YYYY-MM-DD') || 'T23:59:59Z', n.planned_end, json_build_object('status', n.status)
  from initiative n where n.owner = $1 and n.custody = 'own' and n.stage = 'shared' and n.status in ('pipeline', 'implementation') and n.actual_end is null and n.source_import is null
    and n.planned_end between (concord_now() - interval '1 year')::date and (concord_now() + interval '60 days')::date
  union all
  select 'draft', n.id::text, ${title('n.title_en', 'n.title_fr', 'n.title_any')}, n.owner, null, n.updated, json_build_object('gaps', cardinality(n.gaps))
  from initiative n where n.owner = $1 and n.stage = 'draft'
  order by 5 nulls last, 6 desc, 2 limit ${ITEMS_MAX}`;

const SINCE = `
  select coalesce(m.seq, 0) as seq, ${isoUtc('e.at')} as at
  from (select 1) one left join marker m on m.person = $1 and m.channel = $2 left join entry e on e.channel = $2 and e.seq = m.seq`;

const CHAIR = `
  select s.party as state, p.zone, p.city from seat s
  left join lateral (select zone, city from post where party = s.party and closed is null order by (kind = 'capital') desc, city limit 1) p on true
  where s.audience = (select audience from channel where id = $1) and s.seat = 'chair' and s.since <= concord_now() and (s.until is null or s.until > concord_now()) limit 1`;

@Injectable()
export class TodayReader {
  constructor(private readonly db: ReadDb) {}

  async today(reader: ReaderView): Promise<TodayView> {
    const [items, since, chair] = await Promise.all([
      this.db.query<TodayItem & { at: unknown }>(ITEMS, [reader.party, reader.party === SECRETARIAT]),
      this.db.query<TodayView['since']>(SINCE, [reader.person, NETWORK]),
      this.db.query<NonNullable<TodayView['chair']>>(CHAIR, [NETWORK]),
    ]);
    return { items: items.map(({ at: _, ...item }) => item), since: since[0]!, chair: chair[0] ?? null };
  }
}

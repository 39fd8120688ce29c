// The programme: meetings that the hat's party may read, with their sittings. Not here: one meeting (its channel).
import { Injectable } from '@nestjs/common';
import type { MeetingRow } from '../contract/meetings.views.js';
import type { Title } from '../contract/notices.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';

const ROWS_MAX = 500;
const PROGRAMME = `
  select m.id, json_build_object('id', b.id, 'names', json_build_object('en', b.name_en, 'fr', b.name_fr)) as body, m.state, json_build_object('en', m.title_en, 'fr', m.title_fr) as title,
    json_build_object('en', m.place_en, 'fr', m.place_fr) as place, m.zone, m.hybrid,
    coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'state', s.state, 'from', ${isoUtc('s.since')}, 'until', ${isoUtc('s.until')}) order by s.number) from sitting s where s.meeting = m.id), '[]') as sittings
  from (select concord_now() as now) t, hat h, meeting m join body b on b.id = m.body join channel c on c.id = m.id
  where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
  order by (select max(s.since) from sitting s where s.meeting = m.id) desc, m.id limit ${ROWS_MAX}`;

const SITTINGS = `
  select s.id, ${isoUtc('s.since')} as due, ${isoUtc('s.until')} as until
  from (select concord_now() as now) t, sitting s join meeting m on m.id = s.meeting join channel c on c.id = m.id
  where s.state <> 'cancelled' and m.state <> 'cancelled' and s.since > t.now - interval '60 days'
    and exists (select from seat x where x.audience = c.audience and x.party = $1 and x.since <= t.now and (x.until is null or x.until > t.now))
  order by s.since, s.id limit $2`;

const OWED = `
  select f.party, f.text_en as en, f.text_fr as fr, to_char(f.day, 'YYYY-MM-DD') as due, f.state
  from (select concord_now() as now) t, hat h, follow_up f join channel c on c.id = f.meeting
  where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now) and f.state in ('open', 'taken')
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
  order by f.due, f.id limit ${ROWS_MAX}`;
/** A text under embargo and a note are called as the meeting they are for. */
const BESIDE = `
  select x.id, x.meeting, json_strip_nulls(json_build_object('en', nullif(m.title_en, ''), 'fr', nullif(m.title_fr, ''))) as title
  from (select id, meeting from speech union all select id, meeting from meeting_note) x join meeting m on m.id = x.meeting where x.id = any($1::uuid[])`;

@Injectable()
export class MeetingsLists {
  constructor(private readonly db: ReadDb) {}

  /** What the hat may read, the latest first. */
  programme(hat: string): Promise<MeetingRow[]> {
    return this.db.query(PROGRAMME, [hat]);
  }

  /** Action points that are still owed in meetings that the hat may read, by day. */
  owed(hat: string): Promise<{ party: string; en: string; fr: string; due: string; state: string }[]> {
    return this.db.query(OWED, [hat]);
  }

  /** Sittings of meetings that the party reads, those to come and of the last weeks, the earliest first. `due`: when it is called. */
  sittings(party: string, most: number): Promise<{ id: string; due: string; until: string }[]> {
    return this.db.query(SITTINGS, [party, most]);
  }

  /** Channels that stand beside a meeting (the text of a statement, a note), with the meeting and what they are called. */
  async beside(ids: readonly string[]): Promise<Map<string, { meeting: string; title: Title }>> {
    const rows = ids.length ? await this.db.query<{ id: string; meeting: string; title: Title }>(BESIDE, [ids]) : [];
    return new Map(rows.map(({ id, ...found }) => [id, found]));
  }

  /** Titles by channel, for those who list what a reader may read: they ask for the seat before. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = ids.length ? await this.db.query<{ id: string; title: Title }>(`select m.id, json_strip_nulls(json_build_object('en', nullif(m.title_en, ''), 'fr', nullif(m.title_fr, ''))) as title from (select id, title_en, title_fr from meeting union all select id, title_en, title_fr from dossier) m where m.id = any($1::uuid[])`, [ids]) : [];
    return new Map(rows.map((r) => [r.id, r.title]));
  }
}

// Rows → views: bodies in the plenary; a meeting, its sittings and who was there in the meeting's own channel. Not here: lists across channels (meetings.lists.ts), agenda, floor, votes.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BodyView } from '../contract/meetings.views.js';
import { NETWORK } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import { ownOf, rowsOf, Views } from '../ledger/views.js';

const NAMES = `json_build_object('en', b.name_en, 'fr', b.name_fr)`;
const BODY = `
  select b.id, b.kind, ${NAMES} as names, b.parent, b.chair, b.open, (select r.rules || jsonb_build_object('version', r.version) from body_rules r where r.body = b.id order by r.version desc limit 1) as rules from body b`;
const MEETING = `
  select m.id, json_build_object('id', b.id, 'names', ${NAMES}, 'kind', b.kind, 'open', b.open) as body, m.state, json_build_object('en', m.title_en, 'fr', m.title_fr) as title,
    json_build_object('en', m.place_en, 'fr', m.place_fr) as place, m.zone, m.hybrid, b.chair, m.acting, json_build_object('party', m.party, 'person', m.person, 'at', ${isoUtc('m.convened')}) as convened,
    case when m.reason is not null then json_build_object('text', m.reason, 'lang', m.reason_lang) end as cancelled
  from meeting m join body b on b.id = m.body where m.id = any($1::uuid[])`;
const SITTING = `
  select s.id, s.number, s.state, ${isoUtc('s.since')} as from, ${isoUtc('s.until')} as until, ${isoUtc('s.opened')} as opened, ${isoUtc('s.suspended')} as suspended, ${isoUtc('s.resumes')} as resumes, ${isoUtc('s.closed')} as closed,
    s.first_seq::float8 as first, s.last_seq::float8 as last, (select r.rules || jsonb_build_object('version', r.version) from body_rules r where r.body = m.body and r.version = s.rules) as rules, s.counted
  from sitting s join meeting m on m.id = s.meeting where s.meeting = $1`;
const PRESENCE = `
  select s.id, coalesce((select json_agg(json_build_object('party', p.party, 'mode', p.mode, 'member', p.member, 'since', ${isoUtc('p.since')}, 'until', ${isoUtc('p.until')}, 'late', p.late, 'early', p.early, 'slip', p.slip)
    order by p.since, p.party, p.id) from presence p where p.sitting = s.id), '[]') as parties
  from sitting s where s.meeting = $1`;

@Injectable()
export class MeetingsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('body', {
      byIds: (tx, ids, channel) => (channel === NETWORK ? tx.query<BodyView>(`${BODY} where b.id = any($1::uuid[])`, [ids]) : Promise.resolve([])),
      ofChannel: (tx, channel) => (channel === NETWORK ? tx.query<BodyView>(BODY) : Promise.resolve([])),
    });
    this.views.register('meeting', ownOf(MEETING));
    this.views.register('sitting', rowsOf(SITTING, 's.id', 's.number'));
    this.views.register('presence', rowsOf(PRESENCE, 's.id', 's.number'));
  }
}

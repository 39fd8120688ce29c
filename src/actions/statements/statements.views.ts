// Rows → views: a statement with those who align, its deliveries, and what an invited state reads in its own channel. Not here: the action itself (actions.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PACE } from '../../contract/statements.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';

const ALIGNMENTS = `
  coalesce((select json_agg(json_build_object('party', a.party, 'state', a.state, 'since', ${isoUtc('a.since')},
    'evidence', case when f.id is not null then json_build_object('file', f.id, 'name', f.name, 'received', ${isoUtc('a.received')}) end) order by a.party)
  from alignment a left join file f on f.id = a.evidence where a.statement = s.action), '[]')`;
const STATEMENT = `
  select s.action as id, case when s.round > 0 then json_build_object('round', s.round, 'until', ${isoUtc('s.comments_until')}) end as comments,
    json_build_object('en', coalesce(s.pace_en, ${PACE.en}), 'fr', coalesce(s.pace_fr, ${PACE.fr})) as pace,
    case when s.hash is not null then json_build_object('hash', s.hash, 'at', ${isoUtc('s.frozen_at')}, 'paragraphs', s.paragraphs) end as text, ${isoUtc('s.closes')} as closes, ${ALIGNMENTS} as alignments,
    case when s.locked_at is not null then json_build_object('at', ${isoUtc('s.locked_at')}, 'behalf', s.behalf) end as locked,
    case when s.reason is not null then json_build_object('text', s.reason, 'lang', s.reason_lang) end as reopened, s.cleared,
    case when s.published_at is not null then json_build_object('party', s.published_party, 'person', s.published_person, 'at', ${isoUtc('s.published_at')}) end as published
  from statement s where s.action = any($1::uuid[])`;
const pair = (column: string): string => `json_build_object('en', d.${column}_en, 'fr', d.${column}_fr)`;
const DELIVERY = `
  select d.id, d.state, ${pair('forum')} as forum, ${pair('item')} as item, ${pair('place')} as place, ${isoUtc('d.at')} as at, d.zone, d.city, d.slot, d.speaker, d.lang, d.said, d.recording, d.differs,
    case when d.recorded_at is not null then json_build_object('party', d.recorded_party, 'person', d.recorded_person, 'at', ${isoUtc('d.recorded_at')}) end as recorded, ${isoUtc('d.review_until')} as "reviewUntil",
    case when d.explained_at is not null then json_build_object('party', d.explained_party, 'person', d.explained_person, 'at', ${isoUtc('d.explained_at')}, 'text', d.explanation, 'lang', d.explanation_lang) end as explained
  from delivery d where d.statement = $1`;
const INVITATION = `
  select a.invitation as id, x.id as action, x.lead, json_build_object('en', s.title_en, 'fr', s.title_fr) as title, s.stage, ${isoUtc('s.closes')} as closes, a.party, a.state, coalesce(s.paragraphs, '[]') as paragraphs
  from alignment a join statement s on s.action = a.statement join action x on x.id = s.action where a.invitation = any($1::uuid[])`;

@Injectable()
export class StatementsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('statement', ownOf(STATEMENT));
    this.views.register('invitation', ownOf(INVITATION));
    this.views.register('delivery', rowsOf(DELIVERY, 'd.id', 'd.at, d.id'));
  }
}

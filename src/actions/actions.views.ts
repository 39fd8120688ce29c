// Row → view: an action as all who may read its channel see it. Not here: lists across channels (actions.lists.ts), views of its text and silence.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../kernel/sql.js';
import { ownOf, Views } from '../ledger/views.js';

const SELECT = `
  select a.id, a.kind, a.stage, a.lead, json_build_object('en', a.title_en, 'fr', a.title_fr) as title, json_build_object('en', a.purpose_en, 'fr', a.purpose_fr) as purpose, a.lang, a.priorities,
    json_build_object('party', a.party, 'person', a.person, 'at', ${isoUtc('a.opened')}) as opened, ${isoUtc('a.tabled')} as tabled, ${isoUtc('a.updated')} as updated,
    case when a.closed_at is not null then json_build_object('party', a.closed_party, 'person', a.closed_person, 'at', ${isoUtc('a.closed_at')}, 'reason', json_build_object('text', a.reason, 'lang', a.reason_lang)) end as closed
  from action a`;

@Injectable()
export class ActionsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('action', ownOf(`${SELECT} where a.id = any($1::uuid[])`));
  }
}

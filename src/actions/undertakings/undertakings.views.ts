// Rows → views: who takes part in an action and what it belongs to, and its tasks one by one. Not here: the action itself (actions.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';

const UNDERTAKING = `
  select a.id,
    coalesce((select json_agg(json_build_object('party', p.party, 'state', p.state, 'since', ${isoUtc('p.since')}) order by p.party) from participation p where p.action = a.id), '[]') as participants,
    coalesce((select json_agg(json_build_object('id', l.target, 'kind', l.kind) order by l.since, l.target) from action_link l where l.action = a.id), '[]') as links
  from action a where a.id = any($1::uuid[])`;
const TASK = `
  select t.id, t.text, t.lang, t.owner, ${isoUtc('t.due')} as due, t.state, json_build_object('party', t.party, 'person', t.person, 'at', ${isoUtc('t.assigned')}) as assigned, ${isoUtc('t.since')} as since,
    case when t.reason is not null then json_build_object('text', t.reason, 'lang', t.reason_lang) end as reason
  from task t where t.action = $1`;

@Injectable()
export class UndertakingsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('undertaking', ownOf(UNDERTAKING));
    this.views.register('task', rowsOf(TASK, 't.id', 't.assigned, t.id'));
  }
}

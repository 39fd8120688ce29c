// Row → view: who stands behind a text, one view an action. Not here: the action itself (actions.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, Views } from '../../ledger/views.js';
import { KEPT_RULES } from './store.js';

const SELECT = `
  select s.action as id, s.state, ${isoUtc('s.opened')} as opened, ${isoUtc('s.print_at')} as "printAt", ${isoUtc('s.asked_until')} as "askedUntil",
    case when s.reason is not null then json_build_object('text', s.reason, 'lang', s.reason_lang) end as reason, ${isoUtc('s.orphaned_until')} as "orphanedUntil", s.edit,
    json_build_object('members', (p.rules->>'sponsorMembers')::int, 'regions', (p.rules->>'sponsorRegions')::int) as needs,
    coalesce((select json_agg(json_build_object('party', x.party, 'rank', x.rank, 'state', x.state, 'since', ${isoUtc('x.since')}, 'received', ${isoUtc('x.received')},
      'paper', (select json_build_object('file', v.id, 'name', v.name) from file v where v.id = x.evidence),
      'note', case when x.noted is not null then json_build_object('text', x.note, 'lang', x.note_lang, 'at', ${isoUtc('x.noted')}) end) order by x.party) from sponsor x where x.action = s.action), '[]') as sponsors
  from sponsorship s join ${KEPT_RULES}`;

@Injectable()
export class SponsorsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('sponsorship', ownOf(`${SELECT} where s.action = any($1::uuid[])`));
  }
}

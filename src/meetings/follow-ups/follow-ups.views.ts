// Rows → views of the action points of a meeting. Not here: assigning them (follow-ups.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FollowUpView } from '../../contract/follow-ups.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views } from '../../ledger/views.js';

const SELECT = `
  select f.id, f.party, json_build_object('en', f.text_en, 'fr', f.text_fr) as text, to_char(f.day, 'YYYY-MM-DD') as due, f.state, f.source, f.returned, f.goes_on as into,
    json_build_object('party', f.by_party, 'person', f.by_person, 'at', ${isoUtc('f.assigned')}) as assigned, case when f.reason is not null then json_build_object('text', f.reason, 'lang', f.reason_lang) end as reason
  from follow_up f where f.meeting = $1`;

@Injectable()
export class FollowUpsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('follow-up', {
      byIds: (tx, ids, channel) => tx.query<FollowUpView>(`${SELECT} and f.id = any($2::uuid[])`, [channel, ids]),
      ofChannel: (tx, channel) => tx.query<FollowUpView>(`${SELECT} order by f.due, f.id`, [channel]),
    });
  }
}

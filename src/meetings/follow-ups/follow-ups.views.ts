// Rows → views of the action points of a meeting. Not here: assigning them (follow-ups.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const SELECT = `
  select f.id, f.party, json_build_object('en', f.text_en, 'fr', f.text_fr) as text, to_char(f.day, 'YYYY-MM-DD') as due, f.state, f.source, f.returned, f.goes_on as into,
    json_build_object('party', f.by_party, 'person', f.by_person, 'at', ${isoUtc('f.assigned')}) as assigned, case when f.reason is not null then json_build_object('text', f.reason, 'lang', f.reason_lang) end as reason
  from follow_up f where f.meeting = $1`;

@Injectable()
export class FollowUpsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('follow-up', rowsOf(SELECT, 'f.id', 'f.due, f.id'));
  }
}

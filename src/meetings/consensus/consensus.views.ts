// Rows → views of what was put for adoption in a meeting. Not here: putting it (consensus.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const SELECT = `
  select c.id, c.sitting, c.item, c.action, json_build_object('en', c.words_en, 'fr', c.words_fr) as words, c.state, json_build_object('party', c.party, 'person', c.person, 'at', ${isoUtc('c.put')}) as put,
    case when c.until is not null then json_build_object('from', ${isoUtc('c.since')}, 'until', ${isoUtc('c.until')}, 'token', c.token, 'remote', c.remote) end as window,
    case when c.objected_at is not null then json_build_object('party', c.objected_party, 'person', c.objected_person, 'at', ${isoUtc('c.objected_at')}, 'reason', case when c.reason is not null then json_build_object('text', c.reason, 'lang', c.reason_lang) end) end as objected,
    ${isoUtc('c.ended')} as ended, c.symbol
  from consensus c where c.meeting = $1`;

@Injectable()
export class ConsensusViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('consensus', rowsOf(SELECT, 'c.id', 'c.put, c.id'));
  }
}

// Rows → views of the help desk and of where the meeting is heard and seen, in the meeting's channel. Not here: asking and answering (help.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';

/** $1: the meeting. */
export const HELPS = `
  select h.id, h.party, h.trouble, h.state, ${isoUtc('h.asked')} as asked, ${isoUtc('h.solved')} as solved,
    case when h.answer is not null then json_build_object('text', h.answer, 'lang', h.answer_lang, 'party', h.answered_by, 'person', h.answered_person, 'at', ${isoUtc('h.answered')}) end as answer
  from help h where h.meeting = $1`;

@Injectable()
export class HelpViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('help', rowsOf(HELPS, 'h.id', 'h.asked, h.id'));
    this.views.register('stream', ownOf('select meeting as id, floor, en, fr, "join" from stream where meeting = any($1::uuid[])'));
  }
}

// Rows → views of the help desk and of where the meeting is heard and seen, in the meeting's channel. Not here: asking and answering (help.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StreamView } from '../../contract/help.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views, type ReadTx } from '../../ledger/views.js';

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
    const streams = (tx: ReadTx, ids: string[]) => tx.query<StreamView>('select meeting as id, floor, en, fr, "join" from stream where meeting = any($1::uuid[])', [ids]);
    this.views.register('stream', { byIds: (tx, ids, channel) => streams(tx, ids.filter((id) => id === channel)), ofChannel: (tx, channel) => streams(tx, [channel]) });
  }
}

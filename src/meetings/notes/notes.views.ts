// Row → view: a note in the channel of the two; and the list of those of a meeting for a party that wrote or received any. Not here: writing them (notes.commands.ts).
import { Controller, Get, Injectable, Param, ParseUUIDPipe, type OnModuleInit } from '@nestjs/common';
import type { NoteView } from '../../contract/notes.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import { ownOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const SELECT = `
  select n.id, n.meeting, n.party, n.person, n.recipient as to, n.chair, n.category, n.text, n.lang, n.state, ${isoUtc('n.at')} as at, ${isoUtc('n.read')} as read,
    case when n.answer is not null then json_build_object('text', n.answer, 'lang', n.answer_lang, 'party', n.answer_party, 'at', ${isoUtc('n.answered')}) end as answer from meeting_note n`;
/** $1 a meeting, $2 a party: those in whose channel it has a seat now. */
const OF_PARTY = `${SELECT} join channel c on c.id = n.id where n.meeting = $1
  and ${seatedIn('c.audience', '$2')} order by n.at desc, n.id`;

@Injectable()
export class NotesViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('note', ownOf(`${SELECT} where n.id = any($1::uuid[])`));
  }
}

@Controller('api/meetings')
@Access('signed-in')
export class NotesController {
  constructor(private readonly db: ReadDb) {}

  /** Notes that the reader's delegation wrote or received in this meeting, the latest first; to anybody else nothing. */
  @Get(':id/notes')
  of(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<NoteView[]> {
    return this.db.query<NoteView>(OF_PARTY, [id, reader.party]);
  }
}

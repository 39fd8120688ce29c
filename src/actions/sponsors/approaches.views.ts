// Row → view: what a main sponsor asked of one member, in the channel of the two; and the list of those of a text for a party that has any. Not here: the sponsors (sponsors.views.ts).
import { Controller, Get, Injectable, Param, ParseUUIDPipe, type OnModuleInit } from '@nestjs/common';
import type { ApproachView } from '../../contract/approaches.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import { ownOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const SELECT = `
  select a.id, a.action, a.sponsor, a.party, a.rank, a.state, ${isoUtc('a.sent')} as sent, ${isoUtc('a.seen')} as seen, ${isoUtc('a.answered')} as answered,
    case when a.reason is not null then json_build_object('text', a.reason, 'lang', a.reason_lang) end as reason from approach a`;
/** $1 a text, $2 a party: those of whose channel it has a seat now. */
const OF_PARTY = `${SELECT} join channel c on c.id = a.id where a.action = $1
  and ${seatedIn('c.audience', '$2')} order by a.sent, a.id`;

@Injectable()
export class ApproachesViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('approach', ownOf(`${SELECT} where a.id = any($1::uuid[])`));
  }
}

@Controller('api/actions')
@Access('signed-in')
export class ApproachesController {
  constructor(private readonly db: ReadDb) {}

  /** What the reader's state asked of others about this text, or was asked; to anybody else nothing. */
  @Get(':id/approaches')
  of(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<ApproachView[]> {
    return this.db.query<ApproachView>(OF_PARTY, [id, reader.party]);
  }
}

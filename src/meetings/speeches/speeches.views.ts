// Row → view: the text of a statement in its own channel; the list of those of a meeting that a party may read now. Not here: files (speeches.controller.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SpeechRow } from '../../contract/speeches.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { readBy } from '../../ledger/seated.sql.js';
import { ownOf, Views } from '../../ledger/views.js';

const SELECT = `
  select x.id, x.meeting, x.turn, x.party, x.person, x.state, x.lang, x.text, x.shared, ${isoUtc('x.at')} as at, ${isoUtc('x.delivered')} as delivered,
    case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'format', f.format) end as file
  from speech x left join file f on f.id = x.file`;
/** $1 a meeting, $2 a party: those in whose channel it has a seat now. */
const OF_MEETING = `select x.id, x.turn, x.party, x.state from speech x where x.meeting = $1 and x.state <> 'withdrawn' and ${readBy('$2', 'x.id')} order by x.at, x.id`;
/** $1 a text, $2 a party that reads it now. */
export const FILE_READABLE = `select f.sha256, f.format, f.name, f.bytes from speech x join file f on f.id = x.file where x.id = $1 and ${readBy('$2', 'x.id')}`;

@Injectable()
export class SpeechesViewReaders implements OnModuleInit {
  constructor(
    private readonly views: Views,
    private readonly db: ReadDb,
  ) {}

  onModuleInit(): void {
    this.views.register('speech', ownOf(`${SELECT} where x.id = any($1::uuid[])`));
  }

  of(meeting: string, party: string): Promise<SpeechRow[]> {
    return this.db.query<SpeechRow>(OF_MEETING, [meeting, party]);
  }
}

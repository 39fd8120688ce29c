// Row → view of what observers read, and the list of it. Not here: making it (reading.commands.ts).
import { Controller, Get, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReadingRow } from '../../contract/reading.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { ownOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const HEAD = `r.id, r.kind, r.stage, json_build_object('en', r.title_en, 'fr', r.title_fr) as title, ${isoUtc('r.at')} as at`;
const SELECT = `select ${HEAD}, r.lang, r.document, r.rev, r.paragraphs from reading r where r.id = any($1::uuid[])`;
const LIST = `
  select ${HEAD} from (select concord_now() as now) t, hat h, reading r join channel c on c.id = r.id
  where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
  order by r.at desc, r.id limit 200`;

@Injectable()
export class ReadingViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('reading', ownOf(SELECT));
  }
}

@Controller('api/readings')
@Access('signed-in')
export class ReadingsController {
  constructor(private readonly db: ReadDb) {}

  /** Texts before the members, as observers read them. */
  @Get()
  list(@Reader() reader: ReaderView): Promise<ReadingRow[]> {
    return this.db.query<ReadingRow>(LIST, [reader.hat]);
  }
}

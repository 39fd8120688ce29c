// Row → view: an act that waits for a second person, in the channel of its delegation; and the list of those. No writes.
import { Controller, Get, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClearanceRow } from '../contract/clearances.views.js';
import { isoUtc } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import { ownOf, Views } from '../ledger/views.js';
import { Access, Reader } from './access.js';
import type { ReaderView } from './sessions.js';

const COLUMNS = `c.id, c.command, c.act, c.place, c.payload, c.person, ${isoUtc('c.asked')} as asked, c.state, c.by, ${isoUtc('c.at')} as at`;

@Injectable()
export class ClearancesViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('clearance', ownOf(`select ${COLUMNS} from clearance c where c.id = any($1::uuid[])`));
  }
}

@Controller('api/clearances')
@Access('signed-in')
export class ClearancesController {
  constructor(private readonly db: ReadDb) {}

  /** Acts of the reader's own delegation that were sent for clearance, the last first, 100 at most. */
  @Get()
  own(@Reader() reader: ReaderView): Promise<ClearanceRow[]> {
    return this.db.query<ClearanceRow>(
      `select ${COLUMNS}, x.kind, exists (select from receipt r where r.command = c.command and (r.outcome->>'ok')::boolean) as done
       from clearance c left join channel x on x.id = c.place where c.party = $1 order by c.asked desc, c.id limit 100`, [reader.party]);
  }
}

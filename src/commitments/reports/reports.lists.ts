// What other rooms may list of reports: those of a state that are past and still owed. Not here: what is to come (ledger/deadlines.ts), the desk's own lists (reports.views.ts).
import { Injectable } from '@nestjs/common';
import type { TodayItem } from '../../contract/notices.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';

/** $1 the party, $2 how many: longest late first. */
const LATE = `
  select 'deadline' as kind, d.commitment as id, json_strip_nulls(json_build_object('en', nullif(c.title_en, ''), 'fr', nullif(c.title_fr, ''))) as title, d.party, ${isoUtc('d.due')} as due, ${isoUtc('d.since')} as at,
    json_build_object('deadline', 'report', 'channel', 'commitment', 'party', d.party) as facts
  from report_due d join commitment c on c.id = d.commitment where d.until is null and d.party = $1 and d.due <= concord_now() order by d.due, d.commitment limit $2`;

@Injectable()
export class ReportsLists {
  constructor(private readonly db: ReadDb) {}

  /** With `at`: since when it is awaited so. */
  late(party: string, most: number): Promise<(TodayItem & { at: string })[]> {
    return this.db.query(LATE, [party, most]);
  }
}

// Rows → views: reports on a commitment, until when the next is awaited; and the lists of what is due, one's own and everybody's. Not here: what is reckoned from it (contract/readings.ts).
import { Controller, Get, Injectable, Query, type OnModuleInit } from '@nestjs/common';
import type { ReportDueRow } from '../../contract/reports.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const DUE_MAX = 500;
const day = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`;
const REPORT = `
  select r.id, r.commitment, r.party, json_build_object('from', ${day('r.since')}, 'until', ${day('r.at')}) as period, r.stage, r.percent, r.value::float8 as value, json_build_object('en', r.words_en, 'fr', r.words_fr) as words,
    r.nothing_new as "nothingNew", to_char(r.next, 'YYYY-MM-DD') as next, json_build_object('person', r.person, 'at', ${isoUtc('r.at')}) as by from commitment_report r where r.commitment = $1`;
const REPORTING = `
  select c.id, coalesce((select json_agg(json_build_object('party', d.party, 'since', ${isoUtc('d.base')}, 'due', ${isoUtc('d.due')}, 'why', d.why,
      'reason', case when d.reason is not null then json_build_object('text', d.reason, 'lang', d.reason_lang) end, 'step', d.step) order by d.party)
    from report_due d where d.commitment = c.id and d.until is null), '[]') as awaited
  from commitment c where c.id = any($1::uuid[]) and exists (select from report_due d where d.commitment = c.id)`;
/** $1 the reader's party, $2 whose (null: everybody's), $3 only what is past, $4 how many: of commitments that the reader reads, soonest first. */
const DUE = `
  select d.commitment, c.number, json_build_object('en', c.title_en, 'fr', c.title_fr) as title, d.party, ${isoUtc('d.due')} as due, c.cycle, d.step,
    (select json_build_object('stage', r.stage, 'percent', r.percent, 'value', r.value::float8, 'at', ${isoUtc('r.at')}) from commitment_report r where r.commitment = c.id and r.party = d.party order by r.at desc, r.id desc limit 1) as last
  from report_due d join commitment c on c.id = d.commitment join channel ch on ch.id = c.id
  where d.until is null and ($2::text is null or d.party = $2) and (not $3 or d.due < concord_now())
    and ${seatedIn('ch.audience', '$1')}
  order by d.due, c.number, d.party limit $4`;

@Injectable()
export class ReportsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('report', rowsOf(REPORT, 'r.id', 'r.at, r.id'));
    this.views.register('reporting', ownOf(REPORTING));
  }
}

@Controller('api/reports')
@Access('signed-in')
export class ReportsController {
  constructor(private readonly db: ReadDb) {}

  /** Reports that are awaited, soonest first, 500 at most: `whose=own` those of the reader's state, else everybody's; `late=1` only those that are past. */
  @Get('due')
  due(@Reader() reader: ReaderView, @Query('whose') whose?: string, @Query('late') late?: string): Promise<ReportDueRow[]> {
    return this.db.query<ReportDueRow>(DUE, [reader.party, whose === 'own' ? reader.party : null, late === '1', DUE_MAX]);
  }
}

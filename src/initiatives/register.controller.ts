// Reads of what the secretariat keeps for the register: reporting organisations and rates of exchange. No writes; the acts are register.commands.ts.
import { Controller, Get } from '@nestjs/common';
import type { RateLine, ReporterLine } from '../contract/initiatives.reads.js';
import { ReadDb } from '../ledger/read-db.js';
import { Access } from '../members/access.js';

const MOST = 2_000;

@Controller('api/register')
@Access('secretariat')
export class RegisterController {
  constructor(private readonly db: ReadDb) {}

  /** Every reference that is assigned, and every other that shared records name as their reporter (the network's own names for its states apart), with how many do. */
  @Get('reporters')
  reporters(): Promise<ReporterLine[]> {
    return this.db.query<ReporterLine>(
      `select coalesce(r.ref, i.ref) as ref, r.state, r.ref is not null as assigned, coalesce(i.records, 0) as records
       from reporting_organisation r
       full join (select activity->'reportingOrg'->>'ref' as ref, count(*)::int as records from initiative where stage in ('shared', 'archived') group by 1) i on i.ref = r.ref
       where r.ref is not null or i.ref not like 'CONCORD-%'
       order by assigned, r.state nulls first, r.at, ref limit ${MOST}`,
    );
  }

  @Get('rates')
  rates(): Promise<RateLine[]> {
    return this.db.query<RateLine>(`select currency, date::text as date, value::text as value, source from rate order by date desc, currency limit ${MOST}`);
  }
}

// The scorecard as a file: all commitments that it is made of, counted or not, with their readings. No writes. Not here: the figures (commitments), the table (scorecard-table.ts).
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Address } from '../../kernel/address.js';
import { cardAsked } from '../../commitments/scorecard/scorecard.query.js';
import { ScorecardReader } from '../../commitments/scorecard/scorecard.reader.js';
import { LANGS, type Lang } from '../../contract/words/words.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access } from '../../members/access.js';
import { oneOf } from '../documents/files.js';
import { stateNames } from '../documents/names.js';
import { scorecardTable } from './scorecard-table.js';

const FORMS = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const ROWS_MAX = 20_000;

@Controller('api/commitments/scorecard')
@Access('network')
export class ScorecardFileController {
  constructor(
    private readonly reader: ScorecardReader,
    private readonly db: ReadDb,
  ) {}

  /** `form` csv or xlsx, `lang` en or fr, and what narrows the scorecard (contract/scorecard.views.ts). 20,000 rows at most. */
  @Get('file')
  async file(@Query() address: Address, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('lang') lang?: string): Promise<void> {
    const [as, spoken] = [oneOf<keyof typeof FORMS>(['csv', 'xlsx'], form, 'csv'), oneOf<Lang>(LANGS, lang, 'en')];
    const asked = cardAsked(address);
    const rows = await this.reader.rows({ ...asked, key: null, column: null, square: null, overdue: false, aside: 'any' }, '', ROWS_MAX);
    const asOf = asked.day ?? new Date().toISOString();
    const { names } = await stateNames(this.db);
    const table = scorecardTable(rows, { lang: spoken, asOf, state: (code) => names(code, spoken) });
    const files = await import('./scorecard-files.js');
    const bytes = as === 'csv' ? files.csvOf(table) : await files.xlsxOf(table);
    await reply.header('content-type', FORMS[as]).header('content-disposition', `attachment; filename="scorecard-${spoken}-${asOf.slice(0, 10)}.${as}"`).header('cache-control', 'no-store').send(bytes);
  }
}

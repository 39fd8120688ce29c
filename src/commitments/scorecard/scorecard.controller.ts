// GET the scorecard, and what each of its figures opens to. Everybody in the Network reads all of it. No writes. Not here: as a file (records), on the public site (portal).
import { Controller, Get, Query } from '@nestjs/common';
import type { ScorecardRow, ScorecardView } from '../../contract/scorecard.views.js';
import { Access } from '../../members/access.js';
import type { Address } from '../../kernel/address.js';
import { cardAsked, rowsAsked } from './scorecard.query.js';
import { ScorecardReader } from './scorecard.reader.js';

@Controller('api/commitments/scorecard')
@Access('network')
export class ScorecardController {
  constructor(private readonly reader: ScorecardReader) {}

  /** Parameters: contract/scorecard.views.ts. Refuses `invalid` with the one that is wrong. */
  @Get()
  card(@Query() asked: Address): Promise<ScorecardView> {
    return this.reader.card(cardAsked(asked));
  }

  @Get('rows')
  rows(@Query() asked: Address): Promise<ScorecardRow[]> {
    return this.reader.rows(rowsAsked(asked));
  }
}

// Reads of the register over HTTP. No writes. A record one may not see does not exist.
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { FullRecordView, KnownRecord, NamedBy as Naming } from '../contract/initiatives.reads.js';
import type { Catalogue as Answer, InitiativeRow, InitiativeView } from '../contract/initiatives.views.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import type { Address } from '../kernel/address.js';
import { identifiersOf, idsOf, selectionOf } from './catalogue.query.js';
import { Catalogue } from './catalogue.js';
import { NamedBy } from './named-by.js';

@Controller('api/initiatives')
@Access('signed-in')
export class CatalogueController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly naming: NamedBy,
  ) {}

  /** A page of the selection with its facets, map and money. */
  @Get()
  list(@Reader() reader: ReaderView, @Query() asked: Address): Promise<Answer> {
    return this.catalogue.list(reader.party, selectionOf(asked, reader.lang));
  }

  @Get('rows')
  rows(@Reader() reader: ReaderView, @Query() asked: Address): Promise<InitiativeRow[]> {
    return this.catalogue.rows(reader.party, idsOf(asked));
  }

  /** Which records of the register other records name. */
  @Get('known')
  known(@Reader() reader: ReaderView, @Query() asked: Address): Promise<KnownRecord[]> {
    return this.catalogue.known(reader.party, identifiersOf(asked));
  }

  @Get(':id')
  one(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<InitiativeView> {
    return this.catalogue.one(reader.party, id);
  }

  /** Which records name this one, and as what. */
  @Get(':id/named-by')
  namedBy(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<Naming> {
    return this.naming.of(reader.party, id);
  }

  @Get(':id/full')
  full(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<FullRecordView> {
    return this.catalogue.full(reader.party, id);
  }
}

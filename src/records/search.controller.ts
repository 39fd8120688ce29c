// GET /api/search: for the palette and the search page. No writes.
import { Controller, Get, Query } from '@nestjs/common';
import type { Found } from '../contract/records.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { Search } from './search.js';

@Controller('api/search')
@Access('signed-in')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  find(@Reader() reader: ReaderView, @Query('q') q?: string | string[]): Promise<Found> {
    return this.search.find(reader.hat, String(q ?? ''));
  }
}

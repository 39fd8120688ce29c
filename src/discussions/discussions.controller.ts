// Reads across channels. One conversation itself is read as its channel (ledger). No writes.
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { CaucusListItem, NamingThread, RemarkVersion, ThreadListItem } from '../contract/discussions.views.js';
import { refuse } from '../kernel/refusal.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { DiscussionsLists } from './discussions.lists.js';

@Controller('api')
@Access('signed-in')
export class DiscussionsController {
  constructor(private readonly lists: DiscussionsLists) {}

  @Get('threads')
  threads(@Reader() reader: ReaderView, @Query('about', ParseUUIDPipe) about: string): Promise<ThreadListItem[]> {
    return this.lists.threads(reader, about);
  }

  @Get('threads/naming')
  naming(@Reader() reader: ReaderView, @Query('of', ParseUUIDPipe) of: string, @Query('identifier') identifier: unknown): Promise<NamingThread[]> {
    if (typeof identifier !== 'string' || identifier.length < 3 || identifier.length > 200 || identifier.includes('\0')) refuse('invalid', { why: 'refusal.fields', fields: [{ field: 'identifier', rules: ['length'] }] });
    return this.lists.naming(reader, of, identifier as string);
  }

  @Get('caucuses')
  caucuses(@Reader() reader: ReaderView): Promise<CaucusListItem[]> {
    return this.lists.caucuses(reader);
  }

  @Get('remarks/:id/versions')
  versions(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<RemarkVersion[]> {
    return this.lists.versions(reader, id);
  }
}

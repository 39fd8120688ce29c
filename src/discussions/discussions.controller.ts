// Reads across channels. One conversation itself is read as its channel (ledger). No writes.
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { CaucusListItem, RemarkVersion, ThreadListItem } from '../contract/discussions.views.js';
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

  @Get('caucuses')
  caucuses(@Reader() reader: ReaderView): Promise<CaucusListItem[]> {
    return this.lists.caucuses(reader);
  }

  @Get('remarks/:id/versions')
  versions(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<RemarkVersion[]> {
    return this.lists.versions(reader, id);
  }
}

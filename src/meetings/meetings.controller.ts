// Reads across meetings. One meeting itself is read as its channel (ledger). No writes.
import { Controller, Get } from '@nestjs/common';
import type { MeetingRow } from '../contract/meetings.views.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { MeetingsLists } from './meetings.lists.js';

@Controller('api/meetings')
@Access('signed-in')
export class MeetingsController {
  constructor(private readonly lists: MeetingsLists) {}

  /** The programme: what the reader's party may read, the latest first. */
  @Get()
  programme(@Reader() reader: ReaderView): Promise<MeetingRow[]> {
    return this.lists.programme(reader.hat);
  }
}

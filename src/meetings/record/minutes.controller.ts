// What of a sitting's record is read on demand, by whoever reads the meeting. No writes. Not here: what is pushed (record.views.ts), files of it (records/documents).
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { RecordLines } from '../../contract/minutes.say.js';
import type { MinutesRevision } from '../../contract/minutes.views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { RecordReads } from './record.reads.js';

@Controller('api')
@Access('signed-in')
export class MinutesController {
  constructor(private readonly records: RecordReads) {}

  /** What was drawn up of a sitting, line by line, with the words that its lines are about. Whoever cannot read the meeting learns nothing: `not-found`. */
  @Get('sittings/:id/record')
  record(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<RecordLines> {
    return this.records.lines(id, reader.hat);
  }

  /** Minutes of an item in all their revisions, the latest first. */
  @Get('minutes/:id/revisions')
  revisions(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<MinutesRevision[]> {
    return this.records.revisions(id, reader.hat);
  }
}

// GET /api/secretariat/unreached: whom calls and deadlines have not reached. No writes.
import { Controller, Get, ParseUUIDPipe, Query } from '@nestjs/common';
import type { UnreachedCall } from '../contract/notices.reads.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { UnreachedReader } from './unreached.reader.js';

@Controller('api/secretariat')
@Access('secretariat')
export class UnreachedController {
  constructor(private readonly reader: UnreachedReader) {}

  @Get('unreached')
  unreached(@Reader() reader: ReaderView, @Query('channel', new ParseUUIDPipe({ optional: true })) channel?: string): Promise<UnreachedCall[]> {
    return this.reader.list(reader.hat, channel ?? null);
  }
}

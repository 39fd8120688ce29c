// A person's inbox and its one housekeeping write: what was read. No act. Not here: the desk (desk.controller.ts).
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadNotices } from '../contract/notices.js';
import type { InboxCount, InboxView } from '../contract/notices.reads.js';
import { Access, Reader } from '../members/access.js';
import { FORM } from '../members/forms.js';
import type { ReaderView } from '../members/sessions.js';
import { InboxReader } from './inbox.reader.js';

@Controller('api/inbox')
@Access('signed-in')
export class InboxController {
  constructor(
    private readonly db: DataSource,
    private readonly reader: InboxReader,
  ) {}

  @Get()
  inbox(@Reader() reader: ReaderView): Promise<InboxView> {
    return this.reader.inbox(reader.hat);
  }

  @Get('count')
  count(@Reader() reader: ReaderView): Promise<InboxCount> {
    return this.left(reader);
  }

  /** Marks one's own notices as read; answers what is left. Those of others do not exist here. */
  @Post('read')
  @HttpCode(200)
  async read(@Reader() reader: ReaderView, @Body(FORM) { notices }: ReadNotices): Promise<InboxCount> {
    await this.db.query('update notice set read = concord_now() where person = $1 and party = $2 and read is null and ($3::uuid[] is null or id = any($3::uuid[]))', [reader.person, reader.party, notices ?? null]);
    return this.left(reader);
  }

  private async left({ hat }: ReaderView): Promise<InboxCount> {
    return { unread: await this.reader.unread(hat) };
  }
}

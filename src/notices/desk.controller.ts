// A person's desk: what concerns them, how much is unread; and the two housekeeping writes about it (read markers, levels), which are no acts. Not here: mails.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MarkRead, SetLevel, type Attention, type Desk } from '../contract/notices.js';
import { refuse } from '../kernel/refusal.js';
import { markRead, setLevel } from '../ledger/attention.js';
import { attentionOf } from '../ledger/attention.read.js';
import { ReadDb } from '../ledger/read-db.js';
import { Access, Reader } from '../members/access.js';
import { FORM } from '../members/forms.js';
import type { ReaderView } from '../members/sessions.js';
import { DeskReader } from './desk.reader.js';

@Controller('api/desk')
@Access('signed-in')
export class DeskController {
  constructor(
    private readonly db: DataSource,
    private readonly reads: ReadDb,
    private readonly reader: DeskReader,
  ) {}

  @Get()
  desk(@Reader() reader: ReaderView): Promise<Desk> {
    return this.reader.desk(reader.hat);
  }

  /** One channel, on the desk or not: what is unread of it and how closely this person follows it. Refuses `not-found` for a channel that is not open to the reader. */
  @Get(':channel')
  one(@Reader() reader: ReaderView, @Param('channel', ParseUUIDPipe) channel: string): Promise<Attention> {
    return this.now(reader, channel);
  }

  /** Read up to this number; answers what is unread now. Refuses `not-found` for a channel that is not open to the reader. */
  @Post('read')
  @HttpCode(200)
  async read(@Reader() reader: ReaderView, @Body(FORM) body: MarkRead): Promise<Attention> {
    await this.now(reader, body.channel);
    await markRead(this.db, reader.person, body.channel, body.seq);
    return this.now(reader, body.channel);
  }

  /** How closely this person follows the channel. Refuses `not-found` for a channel that is not open to the reader. */
  @Post('level')
  @HttpCode(200)
  async level(@Reader() reader: ReaderView, @Body(FORM) body: SetLevel): Promise<Attention> {
    await this.now(reader, body.channel);
    await setLevel(this.db, reader.person, reader.party, body.channel, body.level);
    return this.now(reader, body.channel);
  }

  private async now(reader: ReaderView, channel: string): Promise<Attention> {
    const [row] = await attentionOf(this.reads, reader.hat, [channel]);
    if (!row) return refuse('not-found', { why: 'refusal.no-channel' });
    const { head, marker, unread, mentions, level, lastAt } = row;
    return { head, marker, unread, mentions, level, lastAt };
  }
}

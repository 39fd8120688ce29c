// A text as it stood under an earlier number, for comparing; where one's own margin of it is. The present text is read as its channel (ledger). No writes.
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import type { OwnMargin } from '../../contract/margin.views.js';
import type { TextThen } from '../../contract/text.views.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Seating } from '../../ledger/seating.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { TextsLists } from './texts.lists.js';

@Controller('api/texts')
@Access('signed-in')
export class TextsController {
  constructor(
    private readonly db: ReadDb,
    private readonly seating: Seating,
    private readonly texts: TextsLists,
  ) {}

  /** The channel of one's own delegation's margin of this text. */
  @Get(':id/margin')
  async margin(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<OwnMargin> {
    if (!(await this.seating.one(id, reader.hat))) return refuse('not-found', { why: 'refusal.no-channel' });
    const [own] = await this.db.query<{ id: string }>('select id from margin where action = $1 and party = $2', [id, reader.party]);
    return { channel: own?.id ?? null };
  }

  /** The words of every paragraph there was at that number of the action's channel. Whoever cannot read it learns nothing: `not-found`. */
  @Get(':id/at/:seq')
  async before(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Param('seq', ParseIntPipe) seq: number): Promise<TextThen> {
    if (!(await this.seating.one(id, reader.hat))) return refuse('not-found', { why: 'refusal.no-channel' });
    return this.texts.earlier(this.db, id, seq);
  }
}

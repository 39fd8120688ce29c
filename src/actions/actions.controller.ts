// Reads across actions. One action itself is read as its channel (ledger). No writes.
import { Controller, Get } from '@nestjs/common';
import type { ActionRow } from '../contract/actions.views.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { ActionsLists } from './actions.lists.js';

@Controller('api/actions')
@Access('signed-in')
export class ActionsController {
  constructor(private readonly lists: ActionsLists) {}

  /** The board: what the reader's party may read, what moved last first. */
  @Get()
  board(@Reader() reader: ReaderView): Promise<ActionRow[]> {
    return this.lists.board(reader.hat);
  }
}

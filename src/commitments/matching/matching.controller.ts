// Reads of needs, offers and pairs across channels. One of them is read as its channel (ledger). No writes.
import { Controller, Get } from '@nestjs/common';
import type { MatchView, NeedRow, Suggestion } from '../../contract/matching.views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { MatchingLists } from './matching.lists.js';

@Controller('api/matching')
@Access('signed-in')
export class MatchingController {
  constructor(private readonly lists: MatchingLists) {}

  /** What is open in the Network, and one's own state's drafts; closed ones last. */
  @Get('needs')
  needs(@Reader() reader: ReaderView): Promise<NeedRow[]> {
    return this.lists.needs(reader.hat);
  }

  /** What fits one's own: to one's own state alone. */
  @Get('suggestions')
  suggestions(@Reader() reader: ReaderView): Promise<Suggestion[]> {
    return this.lists.suggestions(reader.party);
  }

  /** Pairs that the reader's state is one of, or that the secretariat has suggested. */
  @Get('matches')
  matches(@Reader() reader: ReaderView): Promise<MatchView[]> {
    return this.lists.matches(reader.hat);
  }
}

// Reads of the register across commitments. One commitment itself is read as its channel (ledger). No writes.
import { Controller, Get, Query } from '@nestjs/common';
import type { CandidateRow, CommitmentList } from '../../contract/commitments.views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { RegisterLists } from './register.lists.js';
import type { Address } from '../../kernel/address.js';
import { registerAsked } from './register.query.js';

@Controller('api/commitments')
@Access('network')
export class RegisterController {
  constructor(private readonly lists: RegisterLists) {}

  /** A page of the register: everybody in the Network reads all of it. */
  @Get()
  list(@Query() asked: Address): Promise<CommitmentList> {
    return this.lists.list(registerAsked(asked));
  }

  /** What waits to become a commitment: one's own state's; for the secretariat that of all. */
  @Get('candidates')
  @Access('signed-in')
  candidates(@Reader() reader: ReaderView): Promise<CandidateRow[]> {
    return this.lists.candidates(reader.hat);
  }
}

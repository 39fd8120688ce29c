// Rows → views of what was done by hand, in the meeting's channel. Not here: entering and settling (slips.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rowsOf, Views } from '../../ledger/views.js';
import { SLIPS } from './slips.store.js';

@Injectable()
export class SlipsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('slip', rowsOf(SLIPS, 's.id', 's.at, s.id'));
  }
}

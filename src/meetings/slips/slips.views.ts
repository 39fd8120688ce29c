// Rows → views of what was done by hand, in the meeting's channel. Not here: entering and settling (slips.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SlipView } from '../../contract/slips.views.js';
import { Views, type ReadTx } from '../../ledger/views.js';
import { SLIPS } from './slips.store.js';

@Injectable()
export class SlipsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('slip', {
      byIds: (tx: ReadTx, ids, channel) => tx.query<SlipView>(`${SLIPS} and s.id = any($2::uuid[])`, [channel, ids]),
      ofChannel: (tx: ReadTx, channel) => tx.query<SlipView>(`${SLIPS} order by s.at, s.id`, [channel]),
    });
  }
}

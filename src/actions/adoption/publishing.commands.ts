// A decision or an outcome is made public by whoever speaks for the Network (§3.16). Not here: joint statements, which are published with their delivery (statements/).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { loadAction } from '../store.js';
import { publish } from './publishing.js';
import { adoptedOf } from './store.js';

@Injectable()
export class PublishingCommands {
  @Command('adoption.publish')
  async publish(act: Act<'adoption.publish'>): Promise<Said> {
    const a = await adoptedOf(act, act.payload.adoption);
    const { kind } = await loadAction(act.tx, a.action);
    if (kind === 'joint-statement') refuse('wrong-state', { why: 'refusal.published-with-delivery' });
    await publish(act, a.action);
    return said('adoption.published', { adoption: a.id, symbol: a.symbol, text: a.hash }, `adoption:${a.action}`);
  }
}

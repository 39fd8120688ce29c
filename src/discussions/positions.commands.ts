// Official positions: what a state says, by whoever holds its mandate to negotiate. Never rewritten, never moderated. Personal remarks: remarks.commands.ts.
import { Injectable } from '@nestjs/common';
import { POSITION, type PositionState } from '../contract/discussions.views.js';
import { next } from '../contract/machine.js';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { Remark } from './discussions.entities.js';
import { conversationOf, foreseen, say } from './saying.js';
import { close, keepWording } from './wordings.js';

@Injectable()
export class PositionsCommands {
  @Command('position.state', { foresees: foreseen })
  async state(act: Act<'position.state'>): Promise<Said> {
    const data = await say(act, act.payload, 'position', { audience: act.channel.audience, seq: act.channel.head + 1 });
    return said('position.stated', data, `remark:${data.remark}`, conversationOf(act.channel));
  }

  /** Its wording stays readable in its history: others may have answered it. */
  @Command('position.withdraw')
  async withdraw(act: Act<'position.withdraw'>): Promise<Said> {
    const position = await act.tx.findOneBy(Remark, { id: act.payload.remark, channel: act.channel.id });
    if (!position || position.standing !== 'position') return refuse('not-found', { why: 'refusal.no-position' });
    if (position.party !== act.by.party) refuse('not-allowed', { why: 'refusal.not-your-position' });
    position.state = next(POSITION, position.state as PositionState, 'withdraw') ?? refuse('wrong-state', { why: 'refusal.remark-withdrawn' });
    await keepWording(act.tx, position);
    await close(act, position);
    return said('position.withdrawn', { remark: position.id }, `remark:${position.id}`, conversationOf(act.channel));
  }
}

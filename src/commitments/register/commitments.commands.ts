// What becomes of a registered commitment, in its own channel, which the whole Network reads. Not here: how it came there (candidates.commands.ts), reports, evidence, assessments.
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { reportingRef } from '../reports/cycle.js';
import { dayStart, endStart } from './conditions.js';
import { loadCommitment, stepCommitment, tellMoved } from './store.js';

@Injectable()
export class CommitmentsCommands {
  /** By time on its first day, or by the state before. */
  @Command('commitment.activate')
  async activate(act: Act<'commitment.activate'>): Promise<Said> {
    const c = await loadCommitment(act.tx, act.channel.id);
    if (act.by.kind === 'clock' && c.starts && dayStart(c.starts) > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    const stage = await stepCommitment(act, c, 'activate');
    await endStart(act, c.id);
    return also(said('commitment.activated', { number: c.number }, `commitment:${c.id}`, reportingRef(c.id)), [tellMoved(c.id, stage)]);
  }
}

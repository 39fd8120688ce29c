// Who takes part: interested, joined, left. The state that leads takes part by leading. Not here: tasks (tasks.commands.ts).
import { Injectable } from '@nestjs/common';
import { isText } from '../../contract/actions.views.js';
import { next } from '../../contract/machine.js';
import { PARTICIPATION, type ParticipationState } from '../../contract/undertakings.views.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { loadAction } from '../store.js';

@Injectable()
export class ParticipationCommands {
  @Command('participation.express')
  async express(act: Act<'participation.express'>): Promise<Said> {
    await this.step(act, 'express');
    return said('participation.expressed', { action: act.channel.id, party: act.by.party }, `undertaking:${act.channel.id}`);
  }

  @Command('participation.join')
  async join(act: Act<'participation.join'>): Promise<Said> {
    await this.step(act, 'join');
    await noteInterest(act.tx, act.channel.id, [act.by.party]);
    return said('participation.joined', { action: act.channel.id, party: act.by.party }, `undertaking:${act.channel.id}`);
  }

  /** What it had taken on is done or handed back first: a task without a state is nobody's. */
  @Command('participation.leave')
  async leave(act: Act<'participation.leave'>): Promise<Said> {
    await this.step(act, 'leave');
    const open = await act.tx.query<object[]>(`select from task where action = $1 and owner = $2 and state in ('assigned', 'under-way') limit 1`, [act.channel.id, act.by.party]);
    if (open.length) refuse('wrong-state', { why: 'refusal.participation-has-tasks' });
    return said('participation.left', { action: act.channel.id, party: act.by.party }, `undertaking:${act.channel.id}`);
  }

  private async step(act: Act, verb: keyof typeof PARTICIPATION.steps): Promise<void> {
    const { tx, channel, by } = act;
    const action = await loadAction(tx, channel.id);
    if (isText(action.kind)) refuse('invalid', { why: 'refusal.undertaking-is-text' });
    if (action.stage !== 'open' && action.stage !== 'under-way') refuse('wrong-state', { why: 'refusal.undertaking-not-open' });
    if (action.lead === by.party) refuse('wrong-state', { why: 'refusal.undertaking-leads' });
    const [row] = await tx.query<{ state: ParticipationState }[]>('select state from participation where action = $1 and party = $2', [channel.id, by.party]);
    const was = row?.state ?? (PARTICIPATION.initial as ParticipationState);
    const state = next(PARTICIPATION, was, verb) ?? refuse('wrong-state', { why: `refusal.participation-${was}` });
    await tx.query(
      `insert into participation (action, party, state, since, person) values ($1, $2, $3, $4, $5)
       on conflict (action, party) do update set state = excluded.state, since = excluded.since, person = excluded.person`,
      [channel.id, by.party, state, act.effective, by.person],
    );
  }
}

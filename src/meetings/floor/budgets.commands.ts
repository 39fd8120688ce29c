// Speaking time for a whole meeting: set for all, for one delegation or a group, lifted, added to with a reason (e8). Not here: what is spent (contract/budgets.views.ts), giving the floor (turns.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { standingMeeting } from '../store.js';
import { BUDGETS } from './floor.views.js';

@Injectable()
export class BudgetsCommands {
  @Command('budget.set')
  async set(act: Act<'budget.set'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const of = await this.whose(act);
    const [row] = await tx.query<{ id: string }[]>(
      'insert into speaking_budget (id, meeting, party, state_group, seconds) values ($1, $2, $3, $4, $5) on conflict (meeting, party, state_group) do update set seconds = excluded.seconds returning id',
      [randomUUID(), channel.id, of.party, of.group, p.seconds]);
    return said('budget.set', { ...of, seconds: p.seconds }, `budget:${row!.id}`);
  }

  @Command('budget.lift')
  async lift(act: Act<'budget.lift'>): Promise<Said> {
    const of = await this.whose(act);
    const [rows] = await act.tx.query<[{ id: string }[], number]>('delete from speaking_budget where meeting = $1 and party is not distinct from $2 and state_group is not distinct from $3 returning id', [act.channel.id, of.party, of.group]);
    if (!rows[0]) return refuse('not-found', { why: 'refusal.no-budget' });
    return said('budget.lifted', of, `budget:${rows[0].id}`);
  }

  @Command('budget.top-up')
  async topUp(act: Act<'budget.top-up'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await standingMeeting(act);
    if (!(await tx.query<object[]>(`${BUDGETS} and (b.party = $2 or (b.party is null and b.state_group is null))`, [channel.id, p.party])).length) refuse('not-found', { why: 'refusal.no-budget' });
    const id = randomUUID();
    await tx.query('insert into speaking_top_up (id, meeting, party, seconds, reason, lang, granted_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, channel.id, p.party, p.seconds, p.reason, p.lang, by.party, act.effective]);
    return said('budget.topped-up', { party: p.party, seconds: p.seconds, reason: textHash(p.reason) }, `top-up:${id}`);
  }

  private async whose(act: Act<'budget.set' | 'budget.lift'>): Promise<{ party: string | null; group: string | null }> {
    const { party = null, group = null } = act.payload;
    await standingMeeting(act);
    if (party && group) refuse('invalid', { why: 'refusal.budget-of-one' });
    if (group && !(await act.tx.query<object[]>('select from state_group where id = $1', [group])).length) refuse('not-found', { why: 'refusal.no-group' });
    if (party && !(await act.tx.query<object[]>('select from state where code = $1', [party])).length) refuse('not-found', { why: 'refusal.no-budget' });
    return { party, group };
  }
}

// What is set for a delegation as a whole. Not here: its people and posts.
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { partyOf } from './roster.js';

@Injectable()
export class DelegationCommands {
  /** A smaller quota sends nobody away: it only stops the next invitation. */
  @Command('delegation.set-quota')
  async setQuota(act: Act<'delegation.set-quota'>): Promise<Said> {
    const party = partyOf(act);
    const { people } = act.payload;
    const [row] = await act.tx.query<{ people: number }[]>('select people from quota where party = $1', [party]);
    if (row!.people === people) refuse('wrong-state', { why: 'refusal.nothing-changes' });
    await act.tx.query('update quota set people = $2 where party = $1', [party, people]);
    return said('delegation.quota-set', { people, was: row!.people }, `delegation:${party}`);
  }
}

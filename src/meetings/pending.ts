// What is being decided in a meeting right now: one thing at a time, and no sitting is suspended or closed over it. Not here: deciding it.
import { refuse } from '../kernel/refusal.js';
import type { Act } from '../ledger/command.js';
import { voteUnderWay } from './voting/store.js';

/** Refuses `wrong-state` while a decision is before the room, saying which kind: nothing interrupts a vote once it has begun (GA rule 88). */
export const refusePending = async (act: Act): Promise<void> => {
  const [pending] = await act.tx.query<{ state: string }[]>(`select state from consensus where meeting = $1 and state in ('proposed', 'window')`, [act.channel.id]);
  if (pending) refuse('wrong-state', { why: 'refusal.consensus-pending' });
  if (await voteUnderWay(act.tx, act.channel.id)) refuse('wrong-state', { why: 'refusal.vote-under-way' });
};

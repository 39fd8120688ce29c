// What is voted on before the whole: amendments in the chair's order, furthest from the text first, one that another makes superfluous not at all; a vote that was withdrawn is taken up (§3.8; rules 80, 89, 90; e18).
// Not here: taking those votes (taking.commands.ts), what they mean for the whole (parts.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { openSitting } from '../store.js';
import { AHEAD } from './parts.js';
import { loadVote, stepVote, theVote } from './store.js';

@Injectable()
export class PartsCommands {
  /** All amendments to it that are still to be put, in the order in which they will be. */
  @Command('vote.order', { foresees: theVote })
  async order(act: Act<'vote.order'>): Promise<Said> {
    const { order } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    const rows = await act.tx.query<{ id: string }[]>(`select id from vote where whole = $1 and about = 'amendment' and state = any($2)`, [v.id, AHEAD]);
    if (rows.length !== order.length || !rows.every((r) => order.includes(r.id))) refuse('invalid', { why: 'refusal.vote-order-incomplete' });
    await act.tx.query('update vote v set place = o.n from unnest($1::uuid[]) with ordinality as o(id, n) where v.id = o.id', [order]);
    return said('vote.ordered', { vote: v.id, order: [...order] }, ...order.map((id) => `vote:${id}`));
  }

  /** What was adopted leaves nothing of this amendment to vote on. */
  @Command('vote.drop', { foresees: theVote })
  async drop(act: Act<'vote.drop'>): Promise<Said> {
    const { because } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    const found = await act.tx.query<object[]>(`select from vote where id = $1 and whole = $2 and outcome = 'adopted'`, [because, v.whole]);
    if (v.about !== 'amendment' || !found.length) refuse('wrong-state', { why: 'refusal.vote-excluded-by-none' });
    await stepVote(act, v, 'drop');
    await act.tx.query('update vote set because = $2 where id = $1', [v.id, because]);
    return said('vote.dropped', { vote: v.id, because }, `vote:${v.id}`);
  }

  /** By any member, at once: from now on it is that member's. */
  @Command('vote.take-up', { foresees: theVote })
  async takeUp(act: Act<'vote.take-up'>): Promise<Said> {
    await openSitting(act);
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'take-up');
    await act.tx.query('update vote set party = $2, proposer = $2, person = $3, requested = $4, second_of = null where id = $1', [v.id, act.by.party, act.by.person, act.effective]);
    return said('vote.taken-up', { vote: v.id, party: act.by.party }, `vote:${v.id}`);
  }
}

// A vote is taken: those entitled are fixed, states are called, hands and papers counted, voting ends, the vote is locked or declared void (§3.8; e13–e16). Not here: ballots (ballots.commands.ts),
// the result (declaring.commands.ts).
import { Injectable } from '@nestjs/common';
import { stillPuttable } from '../../actions/actions.door.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { rules } from '../bodies/rules.js';
import { entitled, refuseWithoutQuorum } from '../presence/quorum.js';
import { refusePending } from '../pending.js';
import { openSitting } from '../store.js';
import { commitment, newSeed } from './draw.js';
import { closeExplanations } from '../floor/explanations.js';
import { refuseUnlessStillDue } from './on.js';
import { refuseOutOfOrder } from './parts.js';
import { beginCalling, called, fromDrawn, notAnswered } from './roll-call.js';
import { agreedCount, calledNow, calling, countedNow, keepCalling, loadVote, stepVote, stopCalling, theVote, type VoteRecord } from './store.js';

@Injectable()
export class TakingCommands {
  /** Whoever is entitled now may vote until it is locked, whatever becomes of its credentials meanwhile (§3.1). */
  @Command('vote.open', { foresees: theVote })
  async open(act: Act<'vote.open'>): Promise<Said> {
    const { tx, channel } = act;
    const v = await loadVote(act, act.payload.vote);
    const sitting = await openSitting(act);
    if (v.state === 'announced' || v.state === 'explain-before') await refusePending(act);
    await stepVote(act, v, 'open');
    await refuseOutOfOrder(act, v);
    await refuseUnlessStillDue(act, v);
    if (v.kind === 'roll-call' && !v.drawn) refuse('wrong-state', { why: 'refusal.vote-not-drawn' });
    if (v.action && v.hash && !(await stillPuttable(act, { action: v.action, hash: v.hash }))) refuse('wrong-state', { why: 'refusal.vote-text-changed' });
    await refuseWithoutQuorum(act, sitting);
    const [all, { rollCallSeconds }] = [await entitled(tx, channel.id), await rules(tx, channel.id)];
    await tx.query('update vote set sitting = $2, entitled = $3, opened = $4, call_seconds = $5 where id = $1', [v.id, sitting.id, all, act.effective, rollCallSeconds]);
    const c = v.kind === 'roll-call' ? beginCalling(fromDrawn(v.roll, v.drawn!, all)) : null;
    if (c) await keepCalling(act, { ...v, seconds: rollCallSeconds }, c);
    return said('vote.opened', { vote: v.id, run: v.run, entitled: all, first: c && called(c) }, `vote:${v.id}`, ...(await closeExplanations(act, v.id)));
  }

  @Command('vote.pass', { foresees: theVote })
  async pass(act: Act<'vote.pass'>): Promise<Said> {
    const { party } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    if (v.state !== 'open') refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    if (calledNow(v) !== party) refuse('wrong-state', { why: 'refusal.vote-not-called' });
    await keepCalling(act, v, notAnswered(calling(v)));
    return said('vote.passed', { vote: v.id, party, again: v.round === 1 }, `vote:${v.id}`);
  }

  @Command('vote.count', { foresees: theVote })
  async count(act: Act<'vote.count'>): Promise<Said> {
    const { vote, ...counted } = act.payload;
    const v = await this.counting(act, 'show-of-hands');
    await act.tx.query('update vote set counted = $2 where id = $1', [v.id, JSON.stringify(counted)]);
    return said('vote.counted', { vote, ...counted }, `vote:${v.id}`);
  }

  @Command('vote.tell', { foresees: theVote })
  async tell(act: Act<'vote.tell'>): Promise<Said> {
    const { yes, no, abstain } = act.payload;
    const v = await this.counting(act, 'paper');
    await act.tx.query(
      `insert into vote_teller (vote, run, person, yes, no, abstain) values ($1, $2, $3, $4, $5, $6)
       on conflict (vote, run, person) do update set yes = excluded.yes, no = excluded.no, abstain = excluded.abstain`, [v.id, v.run, act.by.person, yes, no, abstain]);
    const [row] = await act.tx.query<{ tellers: number }[]>('select count(*)::int as tellers from vote_teller where vote = $1 and run = $2', [v.id, v.run]);
    return said('vote.told', { vote: v.id, tellers: row!.tellers, agree: (await agreedCount(act.tx, v)) !== null }, `vote:${v.id}`);
  }

  /** A roll-call ends when everybody has been called, and once more whoever had missed it. */
  @Command('vote.close', { foresees: theVote })
  async close(act: Act<'vote.close'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    if (calledNow(v)) refuse('wrong-state', { why: 'refusal.vote-still-calling' });
    await stepVote(act, v, 'close');
    return said('vote.closed', { vote: v.id }, `vote:${v.id}`);
  }

  @Command('vote.lock', { foresees: theVote })
  async lock(act: Act<'vote.lock'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'lock');
    if (!(await countedNow(act.tx, v))) refuse('wrong-state', { why: v.kind === 'paper' ? 'refusal.vote-tellers-differ' : 'refusal.vote-not-counted' });
    return said('vote.locked', { vote: v.id }, `vote:${v.id}`);
  }

  /** What was counted so far stays in the record, of a confidential vote nothing of it is told. */
  @Command('vote.void', { foresees: theVote })
  async void(act: Act<'vote.void'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'void');
    await stopCalling(act, v.id);
    const ended = { run: v.run, at: act.effective.toISOString(), reason: { text: reason, lang }, tally: v.kind === 'confidential' ? null : await countedNow(act.tx, v) };
    const seed = v.kind === 'roll-call' ? newSeed() : null;
    const commit = seed && commitment(seed);
    await act.tx.query(
      `update vote set run = run + 1, voids = voids || $2::jsonb, entitled = '{}', opened = null, counted = null, seed = $3, commit = $4, drawn = null, pressed = null, roll = '{}', by_paper = false,
         call_order = '{}', call_round = 1, call_at = 0, call_missed = '{}' where id = $1`, [v.id, JSON.stringify([ended]), seed, commit]);
    return said('vote.voided', { vote: v.id, run: v.run, reason: textHash(reason), commit }, `vote:${v.id}`);
  }

  private async counting(act: Act<'vote.count' | 'vote.tell'>, kind: 'show-of-hands' | 'paper'): Promise<VoteRecord> {
    const { yes, no, abstain } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    if (v.kind !== kind) refuse('wrong-state', { why: kind === 'paper' ? 'refusal.vote-not-on-paper' : 'refusal.vote-not-by-hand' });
    if (v.state !== 'open' && v.state !== 'correction') refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    if (yes + no + abstain > v.entitled.length) refuse('invalid', { why: 'refusal.vote-too-many-votes', entitled: v.entitled.length });
    return v;
  }
}

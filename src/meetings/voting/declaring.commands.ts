// What came of a vote: reckoned and declared by the rules stamped on the sitting, explained, entered in the record; an equally divided one is taken again or lapses (rule 95; e15). Not here: the arithmetic (contract/voting.tally.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { adoptInSitting, stillPuttable } from '../../actions/actions.door.js';
import { resultOf } from '../../contract/voting.tally.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { also, Command, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { rules } from '../bodies/rules.js';
import { closeExplanations, openExplanations } from '../floor/explanations.js';
import { decides } from './on.js';
import { fallWithParts } from './parts.js';
import { countedNow, loadVote, stepVote, theVote, tieKey, type VoteRecord } from './store.js';

/** The text that a carried vote adopts: its channel is locked with the meeting's. */
const actionOf = async (tx: Pick<Act['tx'], 'query'>, p: { vote: string }): Promise<string[]> =>
  (await tx.query<{ action: string }[]>('select action from vote where id = $1 and action is not null', [p.vote])).map((r) => r.action);

@Injectable()
export class DeclaringCommands {
  /** Carried, it adopts the text on which it was, as consensus would; not if a word of it has changed since, or it has gone elsewhere: then the vote stands and the text does not. */
  @Command('vote.declare', { foresees: theVote, locks: actionOf })
  async declare(act: Act<'vote.declare'>): Promise<Said> {
    const { tx, channel } = act;
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'declare');
    const tally = (await countedNow(tx, v)) ?? refuse('wrong-state', { why: 'refusal.vote-not-counted' });
    const outcome = resultOf(tally, v.majority!, v.tie, v.second !== null);
    const again = outcome === 'tied' ? new Date(act.effective.getTime() + (await rules(tx, channel.id)).secondVoteHours * 3_600_000) : null;
    const { symbol, lines } = outcome === 'adopted' ? await this.adopt(act, v) : { symbol: null, lines: [] };
    await tx.query('update vote set tally = $2, outcome = $3, declared = $4, again = $5, symbol = $6 where id = $1', [v.id, JSON.stringify(tally), outcome, act.effective, again, symbol]);
    if (again) await setAlarm(tx, tieKey(v.id), channel.id, 'vote.lapse', { vote: v.id }, again);
    return also(said('vote.declared', { vote: v.id, outcome, ...tally, majority: v.majority!, again: again?.toISOString() ?? null, symbol }, `vote:${v.id}`), [...lines, ...(await decides(act, v, tally)), ...(await fallWithParts(act, v))]);
  }

  private async adopt(act: Act, { action, hash, party, person }: VoteRecord): Promise<{ symbol: string | null; lines: Line[] }> {
    if (!action || !hash || !(await stillPuttable(act, { action, hash }))) return { symbol: null, lines: [] };
    return adoptInSitting(act, { action, hash, id: randomUUID(), how: 'vote', by: { party, person, at: act.effective } });
  }

  /** Whatever was equally divided and not taken again in time. */
  @Command('vote.lapse', { foresees: theVote })
  async lapse(act: Act<'vote.lapse'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    if (v.outcome !== 'tied' || !v.again || v.again > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    const taken = await act.tx.query<object[]>(`select from vote where second_of = $1 and state <> 'withdrawn'`, [v.id]);
    if (taken.length) refuse('wrong-state', { why: 'refusal.vote-no-tie' });
    await act.tx.query(`update vote set outcome = 'rejected' where id = $1`, [v.id]);
    return also(said('vote.lapsed', { vote: v.id, outcome: 'rejected' }, `vote:${v.id}`), await fallWithParts(act, v));
  }

  @Command('vote.hear-after', { foresees: theVote })
  async hearAfter(act: Act<'vote.hear-after'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'hear-after');
    const list = await openExplanations(act, v, 'explanation-after');
    return said('vote.heard-after', { vote: v.id, list }, `vote:${v.id}`, `list:${list}`);
  }

  @Command('vote.record', { foresees: theVote })
  async record(act: Act<'vote.record'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'record');
    return said('vote.recorded', { vote: v.id }, `vote:${v.id}`, ...(await closeExplanations(act, v.id)));
  }
}

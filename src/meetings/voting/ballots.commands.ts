// Ballots: one a state and vote, by whichever of its people comes first; corrected until the vote is locked, recorded by the secretariat for a card that is raised, and afterwards only what had been
// intended (§3.8; e14, e17). Not here: opening and counting (taking.commands.ts).
import { Injectable } from '@nestjs/common';
import type { Choice } from '../../contract/voting.tally.js';
import { DECLARED, hasBallots, isByName } from '../../contract/voting.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';
import { called, spare } from './roll-call.js';
import { calledNow, calling, keepCalling, loadVote, theVote, type VoteRecord } from './store.js';

/** The key of the table, behind the meeting's lock, lets one ballot of a state through and no other. */
const CAST = prepared<{ party: string }>('meetings.ballot', `
  insert into vote_ballot (vote, run, party, choice, at, person, behalf) values ($1, $2, $3, $4, $5, $6, $7) on conflict (vote, run, party) do nothing returning party`);
type Ballot = Act<'ballot.cast' | 'ballot.correct' | 'ballot.record' | 'ballot.note-intention'>;

@Injectable()
export class BallotsCommands {
  @Command('ballot.cast', { foresees: theVote })
  async cast(act: Act<'ballot.cast'>): Promise<Said> {
    const v = await this.load(act, act.by.party);
    const { choice } = act.payload;
    this.inTurn(v, act.by.party);
    await this.put(act, v, act.by.party, choice, false);
    if (v.kind === 'confidential') return said('ballot.sealed', { vote: v.id, party: act.by.party }, `vote:${v.id}`);
    return said('ballot.cast', { vote: v.id, party: act.by.party, choice }, `vote:${v.id}`);
  }

  @Command('ballot.correct', { foresees: theVote })
  async correct(act: Act<'ballot.correct'>): Promise<Said> {
    const { tx, by: { party, person }, payload: { choice } } = act;
    const v = await this.load(act, party);
    if (v.state !== 'open' && v.state !== 'correction') refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    const [was] = await tx.query<{ choice: Choice }[]>('select choice from vote_ballot where vote = $1 and run = $2 and party = $3', [v.id, v.run, party]);
    if (!was) return refuse('wrong-state', { why: 'refusal.ballot-none' });
    if (was.choice === choice) refuse('conflict', { why: 'refusal.ballot-same' });
    await tx.query('update vote_ballot set choice = $4, person = $5, behalf = false, corrected = true where vote = $1 and run = $2 and party = $3', [v.id, v.run, party, choice, person]);
    if (v.kind === 'confidential') return said('ballot.resealed', { vote: v.id, party }, `vote:${v.id}`);
    return said('ballot.corrected', { vote: v.id, party, choice, was: was.choice }, `vote:${v.id}`);
  }

  /** The delegate's device is dead and the card is raised: entered in the state's name, and marked. */
  @Command('ballot.record', { foresees: theVote })
  async record(act: Act<'ballot.record'>): Promise<Said> {
    const { party, choice } = act.payload;
    const v = await this.load(act, party);
    if (v.kind === 'confidential') refuse('not-allowed', { why: 'refusal.ballot-confidential' });
    if (v.state !== 'open' && v.state !== 'correction') refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    await this.put(act, v, party, choice, true);
    return { ...said('ballot.recorded', { vote: v.id, party, choice }, `vote:${v.id}`), behalf: party };
  }

  @Command('ballot.note-intention', { foresees: theVote })
  async intend(act: Act<'ballot.note-intention'>): Promise<Said> {
    const { by: { party, person }, payload: { choice } } = act;
    const v = await this.load(act, party);
    if (!DECLARED.includes(v.state)) refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    if (!isByName(v.kind)) refuse('wrong-state', { why: 'refusal.vote-not-by-name' });
    const [was] = await act.tx.query<{ choice: Choice }[]>(
      'select coalesce((select choice from vote_intention where vote = $1 and party = $3), (select choice from vote_ballot where vote = $1 and run = $2 and party = $3)) as choice', [v.id, v.run, party]);
    if (was?.choice === choice) refuse('conflict', { why: 'refusal.ballot-same' });
    await act.tx.query(
      `insert into vote_intention (vote, party, choice, at, person) values ($1, $2, $3, $4, $5)
       on conflict (vote, party) do update set choice = excluded.choice, at = excluded.at, person = excluded.person`, [v.id, party, choice, act.effective, person]);
    return said('ballot.intention-noted', { vote: v.id, party, choice }, `vote:${v.id}`);
  }

  /** The vote, where this state may have a ballot in it at all. */
  private async load(act: Ballot, party: string): Promise<VoteRecord> {
    const v = await loadVote(act, act.payload.vote);
    if (!hasBallots(v.kind)) refuse('wrong-state', { why: 'refusal.vote-no-ballots' });
    if (v.opened && !v.entitled.includes(party)) refuse('not-allowed', { why: 'refusal.vote-not-entitled' });
    return v;
  }

  /** While voting is open; in a roll-call the state called, and once nobody is called any more also one that came too late, until the vote is locked. */
  private inTurn(v: VoteRecord, party: string): void {
    if (v.state !== 'open' && !(v.state === 'correction' && v.kind === 'roll-call')) refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    const now = calledNow(v);
    if (now && now !== party) refuse('wrong-state', { why: 'refusal.vote-not-called' });
  }

  private async put(act: Ballot, v: VoteRecord, party: string, choice: Choice, behalf: boolean): Promise<void> {
    const [cast] = await act.ask(CAST, [v.id, v.run, party, choice, act.effective, act.by.person, behalf]);
    if (!cast) refuse('conflict', { why: 'refusal.ballot-cast' });
    if (v.kind !== 'roll-call' || v.state !== 'open') return;
    const c = calling(v);
    if (called(c)) await keepCalling(act, v, spare(c, party));
  }
}

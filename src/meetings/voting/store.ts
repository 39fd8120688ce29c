// The rows of votes: loaded, stepped, called, counted, behind the meeting's lock. Not here: who may (the policy), what each act asks for (the commands), views.
import { next } from '../../contract/machine.js';
import type { TieRule } from '../../contract/meetings.views.js';
import { tallyOf, type Choice, type Tally, type VoteMajority, type VoteOutcome } from '../../contract/voting.tally.js';
import { hasBallots, UNDER_WAY, VOTE, type VoteAbout, type VoteKind, type VoteState } from '../../contract/voting.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';
import type { Question } from '../../ledger/together.js';
import { called, type Calling } from './roll-call.js';

type Tx = Pick<Act['tx'], 'query'>;
export interface VoteRecord {
  id: string;
  meeting: string;
  party: string;
  kind: VoteKind;
  majority: VoteMajority | null;
  tie: TieRule;
  state: VoteState;
  run: number;
  about: VoteAbout;
  /** The vote on the whole, of which this is a part or to which it is an amendment. */
  whole: string | null;
  second: string | null;
  again: Date | null;
  entitled: string[];
  opened: Date | null;
  outcome: VoteOutcome | null;
  counted: Counted | null;
  /** The text on which it is, and the fingerprint of its words when the vote was announced. */
  action: string | null;
  /** The appeal or the procedural motion that it decides. */
  point: string | null;
  motion: string | null;
  hash: string | null;
  person: string | null;
  seed: string | null;
  drawn: string | null;
  roll: string[];
  order: string[];
  round: 1 | 2;
  at: number;
  missed: string[];
  seconds: number;
}
export type Counted = Omit<Tally, 'absent'>;

/** $1 the vote, $2 the meeting. */
const LOAD = prepared<VoteRecord>('meetings.vote', `
  select id, meeting, party, kind, majority, tie, state, run, about, whole, second_of as second, again, entitled, opened, outcome, counted, action, point, motion, hash, person, seed, drawn, roll,
    call_order as "order", call_round as round, call_at as at, call_missed as missed, call_seconds as seconds
  from vote where id = $1 and meeting = $2`);

/** For `foresees`: the vote that the payload names. */
export const theVote = ({ vote }: { vote: string }, channel: string): Question => ({ statement: LOAD, values: [vote, channel] });
/** The vote of the act's meeting; refuses `not-found` for any other. */
export const loadVote = async (act: Act, vote: string): Promise<VoteRecord> => {
  const [row] = (act.foreseen as VoteRecord[] | null) ?? (await act.ask(LOAD, [vote, act.channel.id]));
  return row ?? refuse('not-found', { why: 'refusal.vote-none' });
};

/** Steps it; refuses `wrong-state` with the state it is in. */
export const stepVote = async (act: Act, v: VoteRecord, verb: keyof typeof VOTE.steps): Promise<VoteState> => {
  const state = next(VOTE, v.state, verb) ?? refuse('wrong-state', { why: `refusal.vote-${v.state}` });
  await act.tx.query('update vote set state = $2 where id = $1', [v.id, state]);
  return state;
};

/** The vote of a meeting that is being taken, from the announced start until it is declared; null between votes. Nothing but its own conduct may interrupt it (rule 88). */
export const voteUnderWay = async (tx: Tx, meeting: string): Promise<string | null> =>
  (await tx.query<{ id: string }[]>('select id from vote where meeting = $1 and state = any($2)', [meeting, UNDER_WAY]))[0]?.id ?? null;

export const calling = (v: VoteRecord): Calling => ({ order: v.order, round: v.round, at: v.at, missed: v.missed });
/** Somebody in a roll-call is being waited for. */
export const calledNow = (v: VoteRecord): string | null => (v.kind === 'roll-call' && v.state === 'open' ? called(calling(v)) : null);

const callKey = (vote: string): string => `vote:${vote}:call`;
/** Keeps where the roll-call stands, and how long the state called has to answer. Time says that it did not. */
export const keepCalling = async (act: Act, v: VoteRecord, c: Calling): Promise<void> => {
  const party = called(c);
  const due = party ? new Date(act.effective.getTime() + v.seconds * 1_000) : null;
  await act.tx.query('update vote set call_order = $2, call_round = $3, call_at = $4, call_missed = $5, call_due = $6 where id = $1', [v.id, c.order, c.round, c.at, c.missed, due]);
  if (party && due) await setAlarm(act.tx, callKey(v.id), act.channel.id, 'vote.pass', { vote: v.id, party }, due);
  else await cancelAlarm(act.tx, callKey(v.id));
};
export const stopCalling = async (act: Act, vote: string): Promise<void> => {
  await act.tx.query('update vote set call_due = null where id = $1', [vote]);
  await cancelAlarm(act.tx, callKey(vote));
};

export const ballotsOf = async (tx: Tx, v: VoteRecord): Promise<Choice[]> =>
  (await tx.query<{ choice: Choice }[]>('select choice from vote_ballot where vote = $1 and run = $2', [v.id, v.run])).map((r) => r.choice);

/** What two tellers entered alike; null while they do not. */
export const agreedCount = async (tx: Tx, v: VoteRecord): Promise<Counted | null> => {
  const counts = await tx.query<Counted[]>('select yes, no, abstain from vote_teller where vote = $1 and run = $2', [v.id, v.run]);
  return counts.find((c, i) => counts.some((o, j) => j !== i && o.yes === c.yes && o.no === c.no && o.abstain === c.abstain)) ?? null;
};

/** What has been counted so far, in whatever way this kind of vote is counted; null where nothing has been. */
export const countedNow = async (tx: Tx, v: VoteRecord): Promise<Tally | null> => {
  if (hasBallots(v.kind)) return tallyOf(await ballotsOf(tx, v), v.entitled.length);
  const counted = v.kind === 'paper' ? await agreedCount(tx, v) : v.counted;
  return counted && { ...counted, absent: v.entitled.length - counted.yes - counted.no - counted.abstain };
};

export const tieKey = (vote: string): string => `vote:${vote}:again`;

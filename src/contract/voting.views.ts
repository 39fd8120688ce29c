// What is said and told about votes in a sitting (§3.8): lifecycle, kinds, entries, views. Interfaces and tables only. Not here: payloads (voting.ts), arithmetic (voting.tally.ts),
// consensus (consensus.views.ts), questions answered without meeting (decisions.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { TieRule } from './meetings.views.js';
import type { Choice, Tally, VoteMajority, VoteOutcome } from './voting.tally.js';
import type { Lang } from './words/words.js';

export const QUESTION_MAX = 2_000;
export const VOTES_MAX = 2_000;

/**
 * `show-of-hands`: totals only. `recorded`: every state answers at once and by name. `roll-call`: by name, one after the other. `confidential`: nobody is shown who voted how; the server
 * could link it, so it is not called secret. `paper`: counted outside and entered by two tellers.
 */
export const VOTE_KINDS = ['show-of-hands', 'recorded', 'roll-call', 'confidential', 'paper'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];
/** By name: who voted how is an entry, and is printed. */
export const isByName = (kind: VoteKind): boolean => kind === 'recorded' || kind === 'roll-call';
/** Each state sends a ballot of its own. */
export const hasBallots = (kind: VoteKind): boolean => isByName(kind) || kind === 'confidential';
/** What a vote is about, by the word `vote.about.<kind>`. */
export const VOTE_ABOUT = ['proposal', 'amendment', 'part', 'motion', 'ruling', 'other'] as const;
export type VoteAbout = (typeof VOTE_ABOUT)[number];

export type VoteState = 'requested' | 'announced' | 'explain-before' | 'open' | 'correction' | 'locked' | 'declared' | 'explain-after' | 'recorded' | 'withdrawn' | 'not-put';
/**
 * `void`: a technical fault; the vote is taken again, and what was counted is kept. `withdraw`: by who asked for it or the chair, before voting begins (rule 80).
 * `drop`: another amendment that was adopted excludes it. `fall`: all its operative parts were rejected.
 */
export const VOTE = machine<VoteState, 'announce' | 'hear-before' | 'open' | 'close' | 'lock' | 'declare' | 'hear-after' | 'record' | 'void' | 'withdraw' | 'take-up' | 'drop' | 'fall'>({
  name: 'vote',
  initial: 'requested',
  steps: {
    announce: { from: ['requested'], to: 'announced' },
    'hear-before': { from: ['announced'], to: 'explain-before' },
    open: { from: ['announced', 'explain-before'], to: 'open' },
    close: { from: ['open'], to: 'correction' },
    lock: { from: ['correction'], to: 'locked' },
    declare: { from: ['locked'], to: 'declared' },
    'hear-after': { from: ['declared'], to: 'explain-after' },
    record: { from: ['declared', 'explain-after'], to: 'recorded' },
    void: { from: ['open', 'correction', 'locked'], to: 'announced' },
    withdraw: { from: ['requested', 'announced', 'explain-before'], to: 'withdrawn' },
    'take-up': { from: ['withdrawn'], to: 'requested' },
    drop: { from: ['requested', 'announced', 'explain-before'], to: 'not-put' },
    fall: { from: ['requested', 'announced', 'explain-before'], to: 'declared' },
  },
});
/** From the announced start until it is declared nothing but the conduct of the vote may interrupt (rule 88). */
export const UNDER_WAY: readonly VoteState[] = ['open', 'correction', 'locked'];
export const DECLARED: readonly VoteState[] = ['declared', 'explain-after', 'recorded'];

/** Words are SHA-256 in hex; instants ISO 8601. A confidential vote's ballots are told without what they say. */
export interface VotingEntries {
  'vote.requested': { vote: string; kind: VoteKind; about: VoteAbout; text: string };
  /** `commit`: SHA-256 of the seed by which the roll-call's first name will be drawn. `second`: the equally divided vote that this one takes again. */
  'vote.announced': { vote: string; number: number; kind: VoteKind; majority: VoteMajority; about: VoteAbout; text: string; commit: string | null; second: string | null; action: string | null; point: string | null; motion: string | null };
  /** `list`: of those who explain their votes. */
  'vote.heard-before': { vote: string; list: string };
  /** `roll`: those from whom it was drawn, in their order; with the seed and `pressed` the place can be recomputed. `seed` null: drawn on paper. */
  'vote.drawn': { vote: string; state: string; seed: string | null; pressed: string; roll: string[] };
  'vote.opened': { vote: string; run: number; entitled: string[]; first: string | null };
  /** The state called did not answer in time; `again`: it is called once more at the end. */
  'vote.passed': { vote: string; party: string; again: boolean };
  'vote.counted': { vote: string; yes: number; no: number; abstain: number };
  /** One of two tellers has entered a count; what, is told when they agree. */
  'vote.told': { vote: string; tellers: number; agree: boolean };
  'vote.closed': { vote: string };
  'vote.locked': { vote: string };
  'vote.declared': { vote: string; outcome: VoteOutcome; yes: number; no: number; abstain: number; absent: number; majority: VoteMajority; again: string | null; symbol: string | null };
  'vote.heard-after': { vote: string; list: string };
  'vote.recorded': { vote: string };
  'vote.voided': { vote: string; run: number; reason: string; commit: string | null };
  'vote.withdrawn': { vote: string };
  /** The second vote was not taken in time: what was equally divided is rejected. */
  'vote.lapsed': { vote: string; outcome: 'rejected' };
  /** Amendments to it, in the order in which they will be put. */
  'vote.ordered': { vote: string; order: string[] };
  'vote.dropped': { vote: string; because: string };
  'vote.taken-up': { vote: string; party: string };
  /** Without a vote: all its operative parts were rejected. */
  'vote.fell': { vote: string; outcome: 'rejected' };
  'ballot.cast': { vote: string; party: string; choice: Choice };
  'ballot.corrected': { vote: string; party: string; choice: Choice; was: Choice };
  /** In a confidential vote: that a state has voted, or voted anew, and not what. */
  'ballot.sealed': { vote: string; party: string };
  'ballot.resealed': { vote: string; party: string };
  'ballot.recorded': { vote: string; party: string; choice: Choice };
  'ballot.intention-noted': { vote: string; party: string; choice: Choice };
}

type Both = Record<Lang, string>;
export interface BallotView {
  party: string;
  /** Null where the vote is confidential. */
  choice: Choice | null;
  at: string;
  /** Entered by the secretariat on the state's behalf: shown with a mark. */
  behalf: boolean;
  /** Changed since it was cast; the former choice stands in the record. */
  corrected: boolean;
}
/** What the roll-call stands at. `drawn`: everything needed to recompute the draw. */
export interface RollCallView {
  commit: string;
  drawn: { state: string; seed: string | null; pressed: string; roll: string[] } | null;
  /** Those entitled, as they are called; empty until it is opened. */
  order: string[];
  round: 1 | 2;
  called: string | null;
  /** Until when the state called may answer. */
  due: string | null;
  /** Called without an answer, to be called once more. */
  missed: string[];
}
export interface VoteView {
  id: string;
  number: number | null;
  /** The sitting in which it was opened. */
  sitting: string | null;
  question: Both;
  about: VoteAbout;
  /** The vote on the whole to which it belongs; whether, as a part, it decides something; its place among the amendments, once the chair has ordered them. */
  whole: string | null;
  operative: boolean;
  place: number | null;
  /** The adopted amendment that excludes this one. */
  because: string | null;
  /** The appeal against a ruling, or the procedural motion, that it decides. */
  point: string | null;
  motion: string | null;
  /** Whose proposal it is; null where nobody has said so. */
  proposer: string | null;
  /** The text on which it is, and the symbol under which the vote adopted it. */
  action: string | null;
  symbol: string | null;
  kind: VoteKind;
  /** Null until the chair has announced it. */
  majority: VoteMajority | null;
  tie: TieRule;
  state: VoteState;
  requested: Mark;
  run: number;
  /** Fixed when it is opened, in protocol order of the procedural language. */
  entitled: string[];
  /** By name in the order of the roll; of a confidential vote who has voted, in the order of the alphabet. */
  ballots: BallotView[];
  rollCall: RollCallView | null;
  /** Of a vote by name as it comes in; of the others once they are declared, and of a show of hands when it is counted. */
  tally: Tally | null;
  /** Tellers that have entered a count, and whether two agree. */
  tellers: { entered: number; agree: boolean } | null;
  outcome: VoteOutcome | null;
  opened: string | null;
  declared: string | null;
  /** Until when a second vote may be taken on what was equally divided. */
  again: string | null;
  /** The equally divided vote that this one takes again, or the other way round. */
  second: string | null;
  intentions: { party: string; choice: Choice; at: string }[];
  voids: { run: number; at: string; reason: { text: string; lang: Lang }; tally: Tally | null }[];
}
export interface VotingViews {
  vote: VoteView;
}

// The arithmetic of votes: who counts, what majority is reached, what a tie is (§3.8; GA rules 83–86, 95). Pure, so that the board, the door and a reader of the record reckon alike.
// Not here: lifecycles and views (voting.views.ts), whom a roll-call begins with (src/meetings/voting/draw.ts).

import type { TieRule } from './meetings.views.js';

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];
/**
 * `simple`: more in favour than against, of members present and voting (rule 85). `two-thirds`: of the same (rule 83). `absolute`: more than half of all who are entitled.
 * Whoever abstains is present and not voting (rule 86).
 */
export const VOTE_MAJORITIES = ['simple', 'absolute', 'two-thirds'] as const;
export type VoteMajority = (typeof VOTE_MAJORITIES)[number];
/** Absent is a result and no abstention: entitled, and no ballot when the vote was locked. */
export interface Tally {
  yes: number;
  no: number;
  abstain: number;
  absent: number;
}
export type VoteOutcome = 'adopted' | 'rejected' | 'tied';

/** `entitled`: how many states, fixed when the vote was opened. */
export const tallyOf = (choices: readonly Choice[], entitled: number): Tally => {
  const of = (c: Choice): number => choices.filter((x) => x === c).length;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), absent: entitled - choices.length };
};

/** The members present and voting: those that said yes or no (rule 86). */
export const voting = (t: Tally): number => t.yes + t.no;
export const entitledOf = (t: Tally): number => t.yes + t.no + t.abstain + t.absent;

/** How many votes in favour the majority takes, of what has been cast. */
export const needed = (t: Tally, majority: VoteMajority): number => {
  if (majority === 'absolute') return Math.floor(entitledOf(t) / 2) + 1;
  if (majority === 'two-thirds') return Math.max(1, Math.ceil((2 * voting(t)) / 3));
  return Math.floor(voting(t) / 2) + 1;
};

/** Equally divided: as many for as against, and somebody at all. Where more than a simple majority is asked for, it is simply not reached. */
const isDivided = (t: Tally, majority: VoteMajority): boolean => majority === 'simple' && t.yes === t.no && t.yes > 0;

/** `second`: this is the second vote on what was equally divided, which rejects when it is divided again. */
export const resultOf = (t: Tally, majority: VoteMajority, tie: TieRule, second: boolean): VoteOutcome => {
  if (t.yes >= needed(t, majority)) return 'adopted';
  return isDivided(t, majority) && tie === 'second-vote' && !second ? 'tied' : 'rejected';
};

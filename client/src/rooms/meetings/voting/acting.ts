// What every act on a vote shares: its button of the contract, its lifecycle, its life. Also whom it waits for and what the reader's state has said. Not here: which acts there are.
import type { CommandName } from '@contract/commands.js';
import { isByName, UNDER_WAY, VOTE, type BallotView, type VoteView } from '@contract/voting.views.js';
import { useAct } from '../../../record/use-act.js';

export type Vote = VoteView & { id: string };

/** `vote`: whose lifecycle the verb belongs to, when it has one. */
export const useVoteAct = <N extends CommandName>(name: N, meeting: string, vote?: Vote): ReturnType<typeof useAct<N>> => {
  const verb = name.slice(name.indexOf('.') + 1);
  return useAct(name, meeting, vote && name.startsWith('vote.') && verb in VOTE.steps ? { machine: VOTE, state: vote.state } : undefined);
};

/** The vote that the room is at: being taken, or announced, or the last one declared. */
export const currentVote = (votes: readonly Vote[]): Vote | null => {
  const last = (states: readonly string[]): Vote | undefined => votes.filter((v) => states.includes(v.state)).sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
  return last(UNDER_WAY) ?? last(['announced', 'explain-before']) ?? last(['declared', 'explain-after']) ?? null;
};
/** In the order of the room: newest first, requests on top. */
export const newestFirst = (votes: readonly Vote[]): Vote[] => [...votes].sort((a, b) => (b.number ?? Infinity) - (a.number ?? Infinity) || (a.requested.at < b.requested.at ? 1 : -1));

export const ballotOf = (v: Vote, party: string | undefined): BallotView | undefined => v.ballots.find((b) => b.party === party);
/** States as the room hears them: in the order of the roll-call, or of the alphabet. */
export const orderOf = (v: Vote): readonly string[] => (v.rollCall?.order.length ? v.rollCall.order : v.entitled);
/** Whether this state may send a ballot now. */
export const mayVote = (v: Vote, party: string | undefined): boolean => {
  if (!party || !v.entitled.includes(party) || ballotOf(v, party)) return false;
  if (v.kind === 'roll-call') return v.state === 'open' ? v.rollCall!.called === null || v.rollCall!.called === party : v.state === 'correction';
  return v.state === 'open' && (isByName(v.kind) || v.kind === 'confidential');
};
/** Still to be put. */
export const isAhead = (v: Vote): boolean => v.state === 'requested' || v.state === 'announced' || v.state === 'explain-before';
/** Entitled, and nothing heard of them. */
export const waiting = (v: Vote): string[] => orderOf(v).filter((p) => !ballotOf(v, p));

// What is in order now, and nothing else: one step, worked out from the sitting, the floor, what is being decided and the agenda. Pure. Not here: the buttons (Go.tsx), what is read out (script.ts).
import type { ItemView } from './agenda.views.js';
import type { ConsensusView } from './consensus.views.js';
import type { DialogueView } from './dialogue.views.js';
import type { MotionView, PointView, SpeakerView } from './floor.views.js';
import type { SittingView } from './meetings.views.js';
import { UNDER_WAY, type VoteView } from './voting.views.js';
import type { Floor } from './floor.state.js';

/** What the chair does with a vote: draw the roll-call, open it, pass over a state that does not answer, count hands, wait for the tellers, close, lock, declare, enter it in the record. */
export type VoteStep = 'draw' | 'vote' | 'called' | 'count' | 'tellers' | 'close-vote' | 'lock' | 'declare' | 'record';
export type Step =
  | { is: 'open' | 'continue' | 'rise'; sitting: SittingView }
  | { is: 'hear' | 'rule' | 'decide'; point: PointView }
  | { is: VoteStep; vote: VoteView }
  | { is: 'ask' | 'window' | 'objected'; consensus: ConsensusView }
  | { is: 'start' | 'end' | 'resume'; speaker: SpeakerView }
  | { is: 'question' | 'answer'; dialogue: DialogueView }
  | { is: 'motion'; motion: MotionView }
  | { is: 'suspend' | 'adjourn'; motion: MotionView; sitting: SittingView }
  | { is: 'take-up' | 'open-list'; item: ItemView }
  | { is: 'last-call' | 'closing' | 'quiet' | 'none' };
/** What the step is worked out from: views of one meeting; items in the order of the agenda. */
export interface Situation {
  sitting: SittingView | null;
  floor: Floor;
  votes: readonly VoteView[];
  consensus: readonly ConsensusView[];
  items: readonly ItemView[];
}

const BEFORE: readonly string[] = ['announced', 'explain-before'];
const AFTER: readonly string[] = ['declared', 'explain-after'];
const place = (v: VoteView): number => v.place ?? 100_000 + (v.number ?? 100_000);
/** The vote that the room is at: the one being taken; else the one whose result is not yet entered; else the one to be put first, what belongs to a whole before it, furthest from the text first. */
export const voteInHand = <V extends VoteView>(votes: readonly V[]): V | null => {
  const newest = (states: readonly string[]): V | undefined => votes.filter((v) => states.includes(v.state)).sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
  const ahead = votes.filter((v) => BEFORE.includes(v.state)).sort((a, b) => Number(a.whole === null) - Number(b.whole === null) || place(a) - place(b));
  return newest(UNDER_WAY) ?? newest(AFTER) ?? ahead[0] ?? null;
};

const voteStep = (v: VoteView): VoteStep => {
  if (BEFORE.includes(v.state)) return v.kind === 'roll-call' && !v.rollCall?.drawn ? 'draw' : 'vote';
  if (AFTER.includes(v.state)) return 'record';
  return v.state === 'locked' ? 'declare' : taking(v);
};
const taking = (v: VoteView): VoteStep => {
  if (v.state === 'open' && v.rollCall?.called) return 'called';
  if (v.kind === 'show-of-hands' && !v.tally) return 'count';
  if (v.state === 'open') return 'close-vote';
  return v.kind === 'paper' && !v.tellers?.agree ? 'tellers' : 'lock';
};

/** The latest decision that is before the room, or that was objected to and not yet held over. */
export const consensusInHand = <C extends ConsensusView>(all: readonly C[]): C | null => {
  const newest = [...all].sort((a, b) => (a.put.at < b.put.at ? 1 : -1));
  return newest.find((c) => c.state === 'proposed' || c.state === 'window') ?? newest.find((c) => c.state === 'objected') ?? null;
};

/** The vote that is announced, or being taken, on an appeal or a motion. */
const voteOn = (votes: readonly VoteView[], what: 'point' | 'motion', id: string): VoteView | undefined => votes.find((v) => v[what] === id && (BEFORE.includes(v.state) || UNDER_WAY.includes(v.state)));
/** Those who explain their votes are heard before the vote goes on. */
const explaining = ({ list, queue }: Floor, v: VoteView): Step | null => (list?.vote === v.id && queue[0] ? { is: 'start', speaker: queue[0] } : null);

/** Whoever asked to speak to this is heard before it is decided. */
const heard = (f: Floor, of: string): SpeakerView | undefined => f.all.find((s) => s.of === of && s.state === 'listed');

/** A point of order before a vote, a vote before everything else (rules 71, 88); who speaks keeps the floor until thanked; motions before the debate (rule 77), and what is asked about a statement before the next one. */
export const stepOf = (at: Situation): Step => gavel(at) ?? ruling(at) ?? decisive(at) ?? settled(at) ?? procedural(at) ?? dialogue(at) ?? pending(at) ?? debate(at);

const gavel = ({ sitting }: Situation): Step | null => {
  if (sitting?.state === 'open') return null;
  if (sitting?.state === 'planned') return { is: 'open', sitting };
  return sitting?.state === 'suspended' ? { is: 'continue', sitting } : { is: 'none' };
};

const ruling = ({ floor: { point }, votes }: Situation): Step | null => {
  if (!point) return null;
  const on = voteOn(votes, 'point', point.id);
  return on ? { is: voteStep(on), vote: on } : { is: point.state === 'appealed' ? 'decide' : point.state === 'heard' ? 'rule' : 'hear', point };
};

const decisive = ({ floor: { speaking }, votes, consensus }: Situation): Step | null => {
  const vote = voteInHand(votes);
  if (vote && UNDER_WAY.includes(vote.state)) return { is: voteStep(vote), vote };
  const put = consensusInHand(consensus);
  if (put && put.state !== 'objected') return { is: put.state === 'proposed' ? 'ask' : 'window', consensus: put };
  return speaking ? { is: 'end', speaker: speaking } : null;
};

/** What was declared is entered before anything goes on. */
const settled = ({ floor, votes }: Situation): Step | null => {
  const vote = voteInHand(votes);
  return vote && AFTER.includes(vote.state) ? (explaining(floor, vote) ?? { is: 'record', vote }) : null;
};

const procedural = ({ sitting, floor, votes }: Situation): Step | null => {
  const { motion, carried } = floor;
  if (carried && sitting) return { is: carried.kind === 'suspend' ? 'suspend' : 'adjourn', motion: carried, sitting };
  if (!motion) return null;
  const on = voteOn(votes, 'motion', motion.id);
  if (on) return { is: voteStep(on), vote: on };
  const asks = heard(floor, `motion:${motion.id}`);
  return asks ? { is: 'start', speaker: asks } : { is: 'motion', motion };
};

/** Whoever was stopped in a question or an answer finishes it first. */
const dialogue = ({ floor: { put, dialogue: asked, paused } }: Situation): Step | null => {
  if (paused?.of?.startsWith('dialogue:')) return null;
  const [next] = asked;
  return put ? { is: 'answer', dialogue: put } : next ? { is: 'question', dialogue: next } : null;
};

const pending = ({ floor, votes, consensus }: Situation): Step | null => {
  if (floor.paused) return { is: 'resume', speaker: floor.paused };
  const vote = voteInHand(votes);
  if (vote) return explaining(floor, vote) ?? { is: voteStep(vote), vote };
  const put = consensusInHand(consensus);
  return put && { is: 'objected', consensus: put };
};

/** The queue; then a list for the present item, or the closing of the one it has; then the next item; then the sitting rises. */
const debate = ({ sitting, floor: { queue, list, lists }, items }: Situation): Step => {
  if (queue[0]) return { is: 'start', speaker: queue[0] };
  const current = items.find((i) => i.state === 'current');
  const closing = list && (!current || list.item === null || list.item === current.id) ? CLOSING[list.state] : null;
  if (closing) return { is: closing };
  if (current && !lists.some((l) => l.item === current.id)) return { is: 'open-list', item: current };
  const item = nextItem(items);
  return item ? { is: 'take-up', item } : over(sitting, items.length > 0, list !== null);
};
const CLOSING = { open: 'last-call', 'last-call': 'closing', closed: null } as const;
const over = (sitting: SittingView | null, agenda: boolean, list: boolean): Step => (agenda && sitting ? { is: 'rise', sitting } : { is: list ? 'quiet' : 'none' });

/** What the agenda has next: the first item behind the present one that is not done; what lies below an item comes with it. */
export const nextItem = <I extends ItemView>(items: readonly I[]): I | null => {
  const from = items.findIndex((i) => i.state === 'current');
  return items.slice(from + 1).find((i) => i.state === 'open') ?? items.find((i) => i.state === 'open') ?? null;
};

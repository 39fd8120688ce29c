// The floor of a meeting, read from its views: the list in hand and its queue, who holds the floor, what waits for the chair. Pure; the order is the contract's. Not here: where the views come from (use-floor.ts).
import { askable, type DialogueView } from './dialogue.views.js';
import { first } from './floor.motions.js';
import { minutesUsed, queueOf } from './floor.order.js';
import type { VoteView } from './voting.views.js';
import { isLive, type ListView, type MotionView, type PointView, type ReplyView, type SpeakerView } from './floor.views.js';

export interface Floor {
  lists: readonly ListView[];
  list: ListView | null;
  all: readonly SpeakerView[];
  /** Who waits on the list in hand, in order. */
  queue: readonly SpeakerView[];
  /** Who asked the chair after the list was closed. */
  asked: readonly SpeakerView[];
  speaking: SpeakerView | null;
  /** Whoever was stopped and will go on; of several, the last one. */
  paused: SpeakerView | null;
  /** What the chair owes a ruling, or the room a decision: the first one received, and how many behind it. */
  point: PointView | null;
  pointsBehind: number;
  points: readonly PointView[];
  replies: readonly ReplyView[];
  motion: MotionView | null;
  motions: readonly MotionView[];
  /** Carried, and the gavel has not yet done what it asks for. */
  carried: MotionView | null;
  /** The statement that may be asked about now, on the list in hand. */
  askable: SpeakerView | null;
  /** Questions that wait, in the order received, and the one that was put and is not answered. */
  dialogue: readonly DialogueView[];
  put: DialogueView | null;
  /** Milliseconds spoken in the meeting, by party. */
  used: ReadonlyMap<string, number>;
}
export interface FloorViewsRead {
  lists: readonly ListView[];
  all: readonly SpeakerView[];
  points: readonly PointView[];
  replies: readonly ReplyView[];
  motions: readonly MotionView[];
  dialogues: readonly DialogueView[];
  votes: readonly VoteView[];
}
const startedLast = (a: SpeakerView, b: SpeakerView): number => ((a.started ?? '') < (b.started ?? '') ? 1 : (a.started ?? '') > (b.started ?? '') ? -1 : b.no - a.no);
const latest = (a: ListView, b: ListView): number => (a.opened.at < b.opened.at ? 1 : -1);

/** Those who explain their votes are heard while the vote is at that. */
const explains = (l: ListView, votes: readonly VoteView[]): boolean => votes.some((v) => v.id === l.vote && v.state === (l.kind === 'explanation-before' ? 'explain-before' : 'explain-after'));
/** Explanations of the vote in hand; else the one somebody of whom speaks, or waits; else the latest one that is open, or the latest. Lists of replies wait until the others are heard. */
const inHand = (every: readonly ListView[], all: readonly SpeakerView[], votes: readonly VoteView[]): ListView | null => {
  const explained = every.find((l) => explains(l, votes));
  if (explained) return explained;
  const lists = every.filter((l) => l.vote === null);
  const ordered = [...lists].sort(latest).sort((a, b) => Number(a.kind === 'reply') - Number(b.kind === 'reply'));
  const holds = all.find((s) => s.list && (s.state === 'speaking' || s.state === 'paused'));
  return ordered.find((l) => l.id === holds?.list) ?? ordered.find((l) => l.state !== 'closed' && queueOf(l, all).length > 0) ?? ordered.find((l) => queueOf(l, all).length > 0)
    ?? ordered.find((l) => l.state !== 'closed') ?? ordered[0] ?? null;
};

/** `chosen`: a list that the reader looks at instead of the one in hand. */
export const floorOf = ({ lists, all, points, replies, motions, dialogues, votes }: FloorViewsRead, chosen: string | null = null): Floor => {
  const list = lists.find((l) => l.id === chosen) ?? inHand(lists, all, votes);
  const by = new Map(all.map((s) => [s.id, s]));
  const due = points.filter((p) => p.state === 'raised' || p.state === 'heard' || p.state === 'appealed').sort((a, b) => a.no - b.no);
  const pending = motions.filter((m) => m.state === 'moved');
  return {
    lists: [...lists].sort(latest), list, all, points, replies, motions: pending,
    queue: list ? queueOf(list, all).map((id) => by.get(id)!) : [],
    asked: all.filter((s) => s.list === list?.id && s.state === 'requested').sort((a, b) => a.no - b.no),
    speaking: all.find((s) => s.state === 'speaking') ?? null,
    paused: all.filter((s) => s.state === 'paused').sort(startedLast)[0] ?? null,
    point: due[0] ?? null, pointsBehind: Math.max(0, due.length - 1), motion: first(pending), carried: motions.find((m) => m.state === 'carried' && m.executed === null && (m.kind === 'suspend' || m.kind === 'adjourn-meeting')) ?? null,
    askable: askable(list, all), dialogue: dialogues.filter((d) => d.state === 'asked').sort((a, b) => a.no - b.no), put: dialogues.find((d) => d.state === 'put') ?? null, used: minutesUsed(all),
  };
};

/** The reader's own live entry on the list in hand. */
export const ownEntry = (f: Floor, code: string | undefined): SpeakerView | null => f.all.find((s) => s.party === code && s.list === f.list?.id && s.list !== null && isLive(s)) ?? null;

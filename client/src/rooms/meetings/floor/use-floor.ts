// The floor of a meeting as every screen reads it: the list in hand and its queue, who holds the floor, what waits for the chair. The order is the contract's. Not here: drawing it.
import { useMemo } from 'react';
import { first } from '@contract/floor.motions.js';
import { minutesUsed, queueOf } from '@contract/floor.order.js';
import { isLive, type ListView, type MotionView, type PointView, type ReplyView, type SpeakerView } from '@contract/floor.views.js';
import { useViews } from '../../../wire/use-channel.js';

export interface Floor {
  lists: readonly ListView[];
  list: ListView | null;
  all: readonly SpeakerView[];
  /** Who waits on the list in hand, in order. */
  queue: readonly SpeakerView[];
  /** Who asked the chair after the list was closed. */
  asked: readonly SpeakerView[];
  speaking: SpeakerView | null;
  /** Whoever was stopped and will go on. */
  paused: SpeakerView | null;
  /** What the chair owes a ruling, or the room a decision: the first one received, and how many behind it. */
  point: PointView | null;
  pointsBehind: number;
  points: readonly PointView[];
  replies: readonly ReplyView[];
  motion: MotionView | null;
  motions: readonly MotionView[];
  /** Milliseconds spoken in the meeting, by party. */
  used: ReadonlyMap<string, number>;
}
const latest = (a: ListView, b: ListView): number => (a.opened.at < b.opened.at ? 1 : -1);

/** The one somebody of whom speaks, or waits; else the latest one that is open, or the latest. Lists of replies wait until the others are heard. */
const inHand = (lists: readonly ListView[], all: readonly SpeakerView[]): ListView | null => {
  const ordered = [...lists].sort(latest).sort((a, b) => Number(a.kind === 'reply') - Number(b.kind === 'reply'));
  const holds = all.find((s) => s.list && (s.state === 'speaking' || s.state === 'paused'));
  return ordered.find((l) => l.id === holds?.list) ?? ordered.find((l) => l.state !== 'closed' && queueOf(l, all).length > 0) ?? ordered.find((l) => queueOf(l, all).length > 0)
    ?? ordered.find((l) => l.state !== 'closed') ?? ordered[0] ?? null;
};

/** `chosen`: a list that the reader looks at instead of the one in hand. */
export const useFloor = (meeting: string, chosen: string | null = null): Floor => {
  const lists = useViews('list', meeting);
  const all = useViews('speaker', meeting);
  const points = useViews('point', meeting);
  const replies = useViews('reply', meeting);
  const motions = useViews('motion', meeting);
  return useMemo(() => {
    const list = lists.find((l) => l.id === chosen) ?? inHand(lists, all);
    const by = new Map(all.map((s) => [s.id, s]));
    const due = points.filter((p) => p.state === 'raised' || p.state === 'heard' || p.state === 'appealed').sort((a, b) => a.no - b.no);
    const pending = motions.filter((m) => m.state === 'moved');
    return {
      lists: [...lists].sort(latest), list, all, points, replies, motions: pending,
      queue: list ? queueOf(list, all).map((id) => by.get(id)!) : [],
      asked: all.filter((s) => s.list === list?.id && s.state === 'requested').sort((a, b) => a.no - b.no),
      speaking: all.find((s) => s.state === 'speaking') ?? null,
      paused: all.find((s) => s.state === 'paused') ?? null,
      point: due[0] ?? null, pointsBehind: Math.max(0, due.length - 1), motion: first(pending), used: minutesUsed(all),
    };
  }, [lists, all, points, replies, motions, chosen]);
};

/** The reader's own live entry on the list in hand. */
export const ownEntry = (f: Floor, code: string | undefined): SpeakerView | null => f.all.find((s) => s.party === code && s.list === f.list?.id && s.list !== null && isLive(s)) ?? null;

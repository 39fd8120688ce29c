// The floor of a meeting as every screen reads it, drawn again when something of it changes. Not here: what follows from the views (floor.ts), drawing it.
import { useMemo } from 'react';
import { useViews } from '../../../wire/use-channel.js';
import { floorOf, type Floor } from '@contract/floor.state.js';

export { ownEntry, type Floor } from '@contract/floor.state.js';

/** `chosen`: a list that the reader looks at instead of the one in hand. */
export const useFloor = (meeting: string, chosen: string | null = null): Floor => {
  const lists = useViews('list', meeting);
  const all = useViews('speaker', meeting);
  const points = useViews('point', meeting);
  const replies = useViews('reply', meeting);
  const motions = useViews('motion', meeting);
  const dialogues = useViews('dialogue', meeting);
  const votes = useViews('vote', meeting);
  return useMemo(() => floorOf({ lists, all, points, replies, motions, dialogues, votes }, chosen), [lists, all, points, replies, motions, dialogues, votes, chosen]);
};

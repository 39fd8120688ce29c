// Which slide a screen shows: the one put on it, or, where it follows, what the room is at. Pure. Not here: drawing it (Screen.tsx).
import type { ScreenView, Slide } from './screens.views.js';
import { UNDER_WAY } from './voting.views.js';
import { consensusInHand, voteInHand, type Situation } from './floor.step.js';

export type Shown = Pick<ScreenView, 'action' | 'paragraph'> & { slide: Exclude<Slide, 'follow'> };

/** A vote that is being taken has the screen; then the decision before the room; then whoever has the floor; then a vote before or after it; then who is next. Where nothing of it is, the agenda. */
const followed = ({ sitting, floor, votes, consensus }: Situation): Shown['slide'] => {
  if (sitting?.state !== 'open') return 'pause';
  const [vote, put] = [voteInHand(votes), consensusInHand(consensus)];
  if (vote && UNDER_WAY.includes(vote.state)) return 'vote';
  if (put && put.state !== 'objected') return 'consensus';
  if (floor.speaking ?? floor.paused) return 'speaker';
  if (vote) return 'vote';
  return floor.queue.length ? 'speaker' : put ? 'consensus' : 'agenda';
};

/** `screen` null: one that nobody has put a slide on follows. */
export const slideOf = (screen: Pick<ScreenView, 'slide' | 'action' | 'paragraph'> | null, at: Situation): Shown => {
  const slide = screen?.slide ?? 'follow';
  return { slide: slide === 'follow' ? followed(at) : slide, action: screen?.action ?? null, paragraph: screen?.paragraph ?? null };
};

// The demonstration's story in the order of its days, told by several files and played as one. Not here: the clock (passage.ts), what happens in a scene.
import type { Passage } from './passage.js';

/** Something that happens at a time of the story, in milliseconds, or as soon after it as what stands before it is over. */
export interface Scene {
  at: number;
  play(): Promise<void>;
}

/** One after the other by their times; of the same time, as they were written. */
export const playInOrder = async (scenes: readonly Scene[], passage: Passage): Promise<void> => {
  for (const scene of [...scenes].sort((a, b) => a.at - b.at)) {
    await passage.to(scene.at);
    await scene.play();
  }
};

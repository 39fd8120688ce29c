// What is said and shown of a room's screens: which slide each one has (e21). Interfaces and tables only. Not here: payloads (screens.ts), what a slide draws (client).
import type { Mark } from './discussions.views.js';

/** `follow`: what the room is at, by itself: the vote, the decision before it, whoever has the floor, or why nobody has. */
export const SLIDES = ['follow', 'speaker', 'queue', 'text', 'vote', 'consensus', 'agenda', 'pause'] as const;
export type Slide = (typeof SLIDES)[number];
/** Screens of one room. */
export const SCREENS_MAX = 12;

export interface ScreensEntries {
  'screen.shown': { screen: string; number: number; slide: Slide; action: string | null };
  'screen.removed': { screen: string; number: number };
}
export interface ScreenView {
  id: string;
  /** By which people call it: 1, 2, 3… */
  number: number;
  slide: Slide;
  /** Of the slide `text`: the text, and the paragraph from which it is shown (null: its beginning). Whoever may not read the text sees that it is shown, and no word of it. */
  action: string | null;
  paragraph: string | null;
  /** Who put the slide there, and when. */
  shown: Mark;
}
export interface ScreensViews {
  screen: ScreenView;
}

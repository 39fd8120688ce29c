// What a delegation's margin tells, to that delegation alone: entries and views. Not here: what may be asked (margin.ts).
import type { Lang } from './words/words.js';

export const NOTE_MAX = 2_000;
/** The capital's instruction: it may be accepted, it is to be sought, it must not be crossed. */
export const STANCES = ['accept', 'seek', 'red-line'] as const;
export type Stance = (typeof STANCES)[number];

/** Words are SHA-256 in hex. */
export interface MarginEntries {
  'margin.opened': { action: string };
  'margin.noted': { note: string; paragraph: string; stance: Stance; text: string };
  'margin.struck': { note: string; paragraph: string };
}
export interface MarginNoteView {
  id: string;
  paragraph: string;
  stance: Stance;
  text: string;
  fallback: string | null;
  lang: Lang;
  person: string | null;
  at: string;
}
export interface MarginViews {
  margin: { id: string; action: string };
  'margin-note': MarginNoteView;
}
/** GET /api/texts/:id/margin: the channel of one's own delegation's margin; null while nobody has opened it. */
export interface OwnMargin {
  channel: string | null;
}

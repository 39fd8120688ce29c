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
  /** `sealed`: SHA-256 of the ciphertext, in hex. */
  'margin.sealed': { note: string; paragraph: string; version: number; sealed: string };
  'margin.struck': { note: string; paragraph: string };
}
export interface MarginNoteView {
  id: string;
  paragraph: string;
  /** Of a note in plain words; all of it null where it is sealed. */
  stance: Stance | null;
  text: string | null;
  fallback: string | null;
  lang: Lang | null;
  /** Ciphertext in base64, and with which key of the delegation. */
  sealed: string | null;
  version: number | null;
  person: string | null;
  at: string;
}
/** What is sealed: this, as JSON. */
export interface Instruction {
  stance: Stance;
  text: string;
  fallback: string | null;
  lang: Lang;
}
/** `sealed`: it takes no plain words. */
export interface MarginView {
  id: string;
  action: string;
  sealed: boolean;
}
export interface MarginViews {
  margin: MarginView;
  'margin-note': MarginNoteView;
}
/** GET /api/texts/:id/margin: the channel of one's own delegation's margin; null while nobody has opened it. */
export interface OwnMargin {
  channel: string | null;
}

// What is written in a note, to the chair or between delegations: private to the two. Interfaces and tables only. Not here: payloads (notes.ts), conversations (discussions.views.ts).
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const NOTE_MAX = 1_000;
/** What it is about: the floor, the conduct of the sitting, a text, the room and its means, anything else. */
export const NOTE_CATEGORIES = ['floor', 'procedure', 'text', 'room', 'other'] as const;
export type NoteCategory = (typeof NOTE_CATEGORIES)[number];
export type NoteState = 'new' | 'read' | 'answered';
export const NOTE = machine<NoteState, 'acknowledge' | 'answer'>({
  name: 'note',
  initial: 'new',
  steps: { acknowledge: { from: ['new'], to: 'read' }, answer: { from: ['new', 'read'], to: 'answered' } },
});
/** `id` is its channel's. `chair`: it was written to the chair; whichever state presides reads and answers it, `to` is the one that did when it was written. Instants ISO 8601. */
export interface NoteView {
  id: string;
  meeting: string;
  party: string;
  person: string | null;
  to: string;
  chair: boolean;
  category: NoteCategory;
  text: string;
  lang: Lang;
  state: NoteState;
  at: string;
  read: string | null;
  /** `party`: the state that answered. */
  answer: { text: string; lang: Lang; party: string; at: string } | null;
}
export interface NotesViews {
  note: NoteView;
}
export interface NotesEntries {
  /** `text`: SHA-256 in hex; the words stand in the view. */
  'note.sent': { party: string; to: string; category: NoteCategory; text: string };
  /** `to`: the state that read it, or answered. */
  'note.acknowledged': { party: string; to: string };
  'note.answered': { party: string; to: string; text: string };
}

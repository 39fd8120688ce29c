// The commands of a written note in a meeting, to the chair or to another delegation (e28): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.floor.ts), lifecycle, entries, the view (notes.views.ts).
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { NOTE_CATEGORIES, NOTE_MAX, type NoteCategory } from './notes.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const STATE = /^[A-Z]{3}$/;

class WithWords {
  @IsString() @MaxLength(NOTE_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
/**
 * Opens a channel of the two: whoever writes, and whoever it is for; nobody else reads it. `to`: another delegation; left out: the chair, whichever state presides. Refuses `wrong-state` outside a
 * sitting, `invalid` for whoever does not sit in the meeting or is oneself.
 */
export class SendNote extends WithWords {
  /** The meeting. */
  @IsUUID() during!: string;
  @IsOptional() @Matches(STATE) to?: string;
  @IsIn(NOTE_CATEGORIES) category!: NoteCategory;
}
/** By whom it is for: it has been read. */
export class AcknowledgeNote {}
/** By whom it is for, once. */
export class AnswerNote extends WithWords {}

export const NOTES_COMMANDS = { 'note.send': SendNote, 'note.acknowledge': AcknowledgeNote, 'note.answer': AnswerNote } as const;

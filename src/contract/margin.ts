// The commands about a delegation's margin of a text (§3.4, 9): their payloads, checked alike by a form and the door. Pure.
// Not here: who may by seat and mandate (policy.ts), views and entries (margin.views.ts).
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { NOTE_MAX, STANCES, type Stance } from './margin.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** One's own delegation's margin of this action's text. Refuses `not-found` for an action that one cannot read, `conflict` where it is open already. */
export class OpenMargin {
  @IsUUID() action!: string;
}
/** An instruction on a paragraph in plain words; `fallback`: what may be accepted if it cannot be had. Refuses `wrong-state` in a margin that is sealed. */
export class NoteInMargin {
  @Matches(UUID) note!: string;
  @IsUUID() paragraph!: string;
  @IsIn(STANCES) stance!: Stance;
  @IsString() @MaxLength(NOTE_MAX) @Matches(NOT_BLANK) text!: string;
  @IsOptional() @IsString() @MaxLength(NOTE_MAX) @Matches(NOT_BLANK) fallback?: string;
  @IsIn(LANGS) lang!: Lang;
}
/**
 * The same, sealed with a key of the delegation before it leaves the device: what the capital says, and how much it means it, are ciphertext in base64, bound to this margin, paragraph and note. A note that stood in
 * plain words is sealed in its place, and its words are erased. From then on the margin takes no plain words.
 */
export class SealInMargin {
  @Matches(UUID) note!: string;
  @IsUUID() paragraph!: string;
  @IsInt() @Min(1) @Max(10_000) version!: number;
  @Matches(/^[A-Za-z0-9+/]{40,40000}={0,2}$/) sealed!: string;
}
/** Takes it out for good: its words are erased, the trace and their hash stay. */
export class StrikeNote {
  @IsUUID() note!: string;
}

export const MARGIN_COMMANDS = {
  'margin.open': OpenMargin,
  'margin.note': NoteInMargin,
  'margin.seal': SealInMargin,
  'margin.strike': StrikeNote,
} as const;

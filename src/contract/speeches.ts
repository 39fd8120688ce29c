// The commands by which a delegation hands in the text of its statement under embargo (e22): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.floor.ts), lifecycle, entries, the view (speeches.views.ts), joint statements (statements.ts).
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SPEECH_MAX } from './speeches.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/**
 * Opens a channel of one's own delegation with the text of the statement it will make: words, a file, or both. `turn`: its own entry on a list of speakers. `interpreters`: whether the
 * secretariat and its interpreters read it before. Refuses `invalid` without either, `wrong-state` once the entry has been heard or left, `conflict` while another text is held for it.
 */
export class HandInSpeech {
  @IsUUID() turn!: string;
  @IsIn(LANGS) lang!: Lang;
  @IsOptional() @IsString() @MaxLength(SPEECH_MAX) @Matches(NOT_BLANK) text?: string;
  @IsOptional() @IsUUID() file?: string;
  @IsBoolean() interpreters!: boolean;
}
/** The secretariat and its interpreters read it from now on. */
export class ShareSpeech {}
/** They no longer do; what they have read they have read. */
export class UnshareSpeech {}
export class WithdrawSpeech {}

export const SPEECHES_COMMANDS = { 'speech.hand-in': HandInSpeech, 'speech.share': ShareSpeech, 'speech.unshare': UnshareSpeech, 'speech.withdraw': WithdrawSpeech } as const;

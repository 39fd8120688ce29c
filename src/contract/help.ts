// The commands of the help desk: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (help.views.ts).
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TROUBLES, type Trouble } from './help.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const ADDRESS = /^https:\/\/\S{1,490}$/;

/** One tap: what does not work for one's own delegation. Refuses `conflict` where it has said so already. */
export class AskHelp {
  @Matches(UUID) help!: string;
  @IsIn(TROUBLES) trouble!: Trouble;
}
export class AnswerHelp {
  @Matches(UUID) help!: string;
  @IsString() @MaxLength(300) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** It works again: said by the delegation itself, or by the secretariat. */
export class SolveHelp {
  @Matches(UUID) help!: string;
}
/** Where the meeting is heard and seen, whole: what is left out is none. */
export class SetStream {
  @IsOptional() @Matches(ADDRESS) floor?: string;
  @IsOptional() @Matches(ADDRESS) en?: string;
  @IsOptional() @Matches(ADDRESS) fr?: string;
  @IsOptional() @Matches(ADDRESS) join?: string;
}
export const HELP_COMMANDS = { 'help.ask': AskHelp, 'help.answer': AnswerHelp, 'help.solve': SolveHelp, 'stream.set': SetStream } as const;

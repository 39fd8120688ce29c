// The commands by which states say how they stand to an adopted text: their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.ts), kinds, lifecycle, entries and views (positions.views.ts).
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { STANCES, type Stance } from './positions.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
/** A paragraph's id, as the adopted text names it. */
const PARAGRAPH = /^[\w-]{1,80}$/;
export const STANCE_MAX = 8_000;

class OfStance {
  @Matches(UUID) stance!: string;
}
class Worded extends OfStance {
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Matches(PARAGRAPH, { each: true }) paragraphs!: string[];
  @IsString() @MaxLength(STANCE_MAX) @Matches(NOT_BLANK) text!: string;
}
/** In the room, before the text is there: it is due within the hours that the rules give. `lang`: in which it will come. */
export class AnnounceStance extends OfStance {
  @Matches(UUID) adoption!: string;
  @IsIn(STANCES) kind!: Stance;
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Matches(PARAGRAPH, { each: true }) paragraphs!: string[];
  @IsIn(LANGS) lang!: Lang;
}
/** Time has come for the text, and it is not there. */
export class MissStanceText extends OfStance {}
/** The text of a position that was announced, under its id and of its kind, or a position at once. In the state's own words and language; on paragraphs, or on the whole text where none is named. */
export class FileStance extends Worded {
  @Matches(UUID) adoption!: string;
  @IsIn(STANCES) kind!: Stance;
  @IsIn(LANGS) lang!: Lang;
  /** The same in the other language, where the state has it itself. */
  @IsOptional() @IsString() @MaxLength(STANCE_MAX) @Matches(NOT_BLANK) translation?: string;
}
/** In the language in which it was filed; a translation made before is of other words and goes. */
export class ReviseStance extends Worded {}
/** The other language, so that the annex is there in both. */
export class TranslateStance extends OfStance {
  @IsString() @MaxLength(STANCE_MAX) @Matches(NOT_BLANK) text!: string;
}
export class WithdrawStance extends OfStance {}

export const POSITIONS_COMMANDS = {
  'stance.announce': AnnounceStance,
  'stance.miss-text': MissStanceText,
  'stance.file': FileStance,
  'stance.revise': ReviseStance,
  'stance.translate': TranslateStance,
  'stance.withdraw': WithdrawStance,
} as const;

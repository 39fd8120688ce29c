// The commands about needs, offers and pairs of them: their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.matching.ts), lifecycles, entries, views (matching.views.ts), the rule (matching.rule.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsISO4217CurrencyCode, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { ENVELOPE_MAX, MATCH_FRUITS, NEED_KINDS, NEED_OUTCOMES, NEED_SIDES, NEED_TITLE_MAX, NEED_WORDS_MAX, type MatchFruit, type NeedKind, type NeedOutcome, type NeedSide } from './matching.views.js';
import { PRIORITY_CODES } from './priorities.js';
import { REGION_CODES } from './commitments.views.js';
import { LANGS, type Lang } from './words/words.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const STATE = /^[A-Z]{3}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const NO_NUL = /^[^\0]*$/;
const MOST = 40;

class NeedTitle {
  @IsOptional() @IsString() @MaxLength(NEED_TITLE_MAX) @Matches(NO_NUL) en?: string;
  @IsOptional() @IsString() @MaxLength(NEED_TITLE_MAX) @Matches(NO_NUL) fr?: string;
}
class NeedWords {
  @IsOptional() @IsString() @MaxLength(NEED_WORDS_MAX) @Matches(NO_NUL) en?: string;
  @IsOptional() @IsString() @MaxLength(NEED_WORDS_MAX) @Matches(NO_NUL) fr?: string;
}
/** A decimal without exponent and an ISO 4217 code. */
class Amount {
  @Matches(/^\d{1,15}(\.\d{1,2})?$/) value!: string;
  @IsISO4217CurrencyCode() currency!: string;
}
class NeedDraft {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(NEED_KINDS, { each: true }) kinds!: NeedKind[];
  @ValidateNested() @Type(() => NeedTitle) title!: NeedTitle;
  @IsOptional() @ValidateNested() @Type(() => NeedWords) words?: NeedWords;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(PRIORITY_CODES, { each: true }) priorities?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @ArrayUnique() @Matches(STATE, { each: true }) countries?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(REGION_CODES, { each: true }) regions?: string[];
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) starts?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) ends?: string;
  @IsOptional() @ValidateNested() @Type(() => Amount) amount?: Amount;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @ArrayUnique() @Matches(/^[a-z]{2}$/, { each: true }) langs?: string[];
}
/** Opens a channel of one's own delegation. `initiative`: the shared record of one's own for which partners are sought; refuses `not-found` for another. */
export class DraftNeed extends NeedDraft {
  @IsIn(NEED_SIDES) side!: NeedSide;
  @IsOptional() @IsUUID() initiative?: string;
}
/** All of it anew. */
export class ReviseNeed extends NeedDraft {}
/** From now on the whole Network reads it, and what fits is suggested. */
export class OpenNeed {}
export class CloseNeed {
  @IsIn(NEED_OUTCOMES) result!: NeedOutcome;
}
export class DiscardNeed {}

class Pair {
  @IsUUID() need!: string;
  @IsUUID() offer!: string;
}
/** By the secretariat: opens a channel of it and the two. */
export class SuggestMatch extends Pair {}
/** Opens a channel of one's own state alone: nobody else ever learns of it, and the pair is not suggested to it again for six months. */
export class DeclineMatch extends Pair {}
/** Opens a channel of the two with the first words. Refuses `conflict` where one is open. */
export class ContactMatch extends Pair {
  @IsString() @MaxLength(ENVELOPE_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** What the two would do together; what was proposed before no longer stands. */
export class ProposeMatch {
  @IsIn(MATCH_FRUITS) fruit!: MatchFruit;
  @ValidateNested() @Type(() => NeedTitle) title!: NeedTitle;
  @IsOptional() @ValidateNested() @Type(() => NeedWords) words?: NeedWords;
}
/** By the other of the two, to the terms that it has seen. */
export class AgreeMatch {
  @IsInt() @Min(1) terms!: number;
}
export class CloseMatch {}
/** By time. */
export class LapseMatch {}

export const MATCHING_COMMANDS = {
  'need.draft': DraftNeed,
  'need.revise': ReviseNeed,
  'need.open': OpenNeed,
  'need.close': CloseNeed,
  'need.discard': DiscardNeed,
  'match.suggest': SuggestMatch,
  'match.decline': DeclineMatch,
  'match.contact': ContactMatch,
  'match.propose': ProposeMatch,
  'match.agree': AgreeMatch,
  'match.lapse': LapseMatch,
  'match.close': CloseMatch,
} as const;

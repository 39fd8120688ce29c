// The commands about what was done by hand: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views, comparison (slips.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { MOTIONS, type MotionKind } from './floor.motions.js';
import { LIST_KINDS, type ListKind } from './floor.views.js';
import { PRESENT_IN, type PresentIn } from './presence.views.js';
import { LIST_DONE, SETTLED_BY, SLIP_KINDS, SLIP_RESULTS, type SettledBy, type SlipKind } from './slips.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

class SlipWords {
  @IsOptional() @IsString() @MaxLength(2_000) en?: string;
  @IsOptional() @IsString() @MaxLength(2_000) fr?: string;
}
/**
 * One act of a sitting as it was noted on paper. Presence and statements name the state, statements also their end; rulings and decisions their words, in one language at least;
 * motions who moved which and what came of it; lists which and what was done. Refuses `invalid` without them, `too-late` for an hour to come, `wrong-state` once the sitting's record is circulated.
 */
export class EnterSlip {
  @Matches(UUID) slip!: string;
  @Matches(UUID) sitting!: string;
  @IsIn(SLIP_KINDS) kind!: SlipKind;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) happened!: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) ended?: string;
  @IsOptional() @Matches(/^[A-Z]{3}$/) party?: string;
  @IsOptional() @Matches(UUID) item?: string;
  @IsOptional() @IsIn(PRESENT_IN) mode?: PresentIn;
  @IsOptional() @ValidateNested() @Type(() => SlipWords) words?: SlipWords;
  @IsOptional() @IsIn(MOTIONS) motionKind?: MotionKind;
  @IsOptional() @IsIn(SLIP_RESULTS) result?: (typeof SLIP_RESULTS)[number];
  /** Both figures where the motion was put to the vote, neither where nobody objected. */
  @IsOptional() @IsInt() @Min(0) @Max(300) yes?: number;
  @IsOptional() @IsInt() @Min(0) @Max(300) no?: number;
  @IsOptional() @IsIn(LIST_KINDS) listKind?: ListKind;
  @IsOptional() @IsIn(LIST_DONE) done?: (typeof LIST_DONE)[number];
  /** Who stood on the list, in that order. */
  @IsOptional() @IsArray() @ArrayMaxSize(300) @Matches(/^[A-Z]{3}$/, { each: true }) parties?: string[];
}
/** A slip that should not have been entered. */
export class StrikeSlip {
  @Matches(UUID) slip!: string;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** `paper`: the system takes what the slip says. `system`: what the system has stands. */
export class SettleSlip {
  @Matches(UUID) slip!: string;
  @IsIn(SETTLED_BY) how!: SettledBy;
}
export const SLIPS_COMMANDS = { 'slip.enter': EnterSlip, 'slip.strike': StrikeSlip, 'slip.settle': SettleSlip } as const;

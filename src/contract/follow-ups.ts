// The commands about action points of a meeting: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (follow-ups.views.ts).
import { Type } from 'class-transformer';
import { IsIn, IsISO8601, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { FOLLOW_UP_MAX } from './follow-ups.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class FollowUpWords {
  @IsString() @MaxLength(FOLLOW_UP_MAX) @Matches(NOT_BLANK) en!: string;
  @IsString() @MaxLength(FOLLOW_UP_MAX) @Matches(NOT_BLANK) fr!: string;
}
/** To a state that has a seat in the meeting. `source`: the item, decision or vote of the meeting that asks for it; `day`: by its end, at the place of the meeting. Refuses a day that is over. */
export class AssignFollowUp {
  @Matches(UUID) followUp!: string;
  @Matches(UUID) source!: string;
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) day!: string;
  @ValidateNested() @Type(() => FollowUpWords) words!: FollowUpWords;
}
/** By the state that owes it: it is at work on it. */
export class TakeOnFollowUp {
  @Matches(UUID) followUp!: string;
}
/** By that state, or by the secretariat that has seen it done. */
export class CompleteFollowUp extends TakeOnFollowUp {}
export class DropFollowUp extends TakeOnFollowUp {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export const FOLLOW_UPS_COMMANDS = {
  'follow-up.assign': AssignFollowUp,
  'follow-up.take-on': TakeOnFollowUp,
  'follow-up.complete': CompleteFollowUp,
  'follow-up.drop': DropFollowUp,
} as const;

// The commands about finding a date: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (dates.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsISO8601, Matches, ValidateNested } from 'class-validator';
import { ANSWERS, SLOTS_MAX, type DateAnswer } from './dates.views.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class ProposedSlot {
  @Matches(UUID) slot!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) from!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until!: string;
}
class SlotAnswer {
  @Matches(UUID) slot!: string;
  @IsIn(ANSWERS) answer!: DateAnswer;
}
/** Several times for one sitting. Refuses `conflict` while others are asked about, `too-late` for a time that is past. */
export class ProposeDates {
  @Matches(UUID) poll!: string;
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(SLOTS_MAX) @ValidateNested({ each: true }) @Type(() => ProposedSlot) slots!: ProposedSlot[];
}
/** For one's own state, each time that is asked about; said again, the last counts. */
export class AnswerDates {
  @Matches(UUID) poll!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SLOTS_MAX) @ValidateNested({ each: true }) @Type(() => SlotAnswer) answers!: SlotAnswer[];
}
/** Picks one: the sitting is planned then, in the same act. */
export class SettleDates {
  @Matches(UUID) poll!: string;
  @Matches(UUID) slot!: string;
  @Matches(UUID) sitting!: string;
}
export class DropDates {
  @Matches(UUID) poll!: string;
}
export const DATES_COMMANDS = { 'dates.propose': ProposeDates, 'dates.answer': AnswerDates, 'dates.settle': SettleDates, 'dates.drop': DropDates } as const;

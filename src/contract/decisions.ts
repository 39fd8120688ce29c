// The commands about questions that members answer without meeting: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, views (decisions.views.ts).
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ANSWERS, COMMENT_MAX, GRADES, MAJORITIES, SHOWN_TO, type Answer, type Grade, type Majority, type ShownTo } from './decisions.views.js';
import { REASON_MAX } from './discussions.views.js';
import { Prose } from './initiative-items.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

class Commented {
  @IsOptional() @IsString() @MaxLength(COMMENT_MAX) @Matches(NOT_BLANK) comment?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
/** A question to the members, closed by the clock at `due`, to the second. `quorum`: how many of them have to answer. Refuses `invalid` for more than there are. */
export class PutDecision {
  @Matches(UUID) decision!: string;
  @ValidateNested() @Type(() => Prose) asked!: Prose;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) due!: string;
  @IsInt() @Min(1) @Max(200) quorum!: number;
  @IsIn(MAJORITIES) majority!: Majority;
}
/** Again until the deadline: the last answer counts. Refuses `too-late` at the deadline itself. */
export class AnswerDecision extends Commented {
  @Matches(UUID) decision!: string;
  @IsIn(ANSWERS) answer!: Answer;
}
export class CloseDecision {
  @Matches(UUID) decision!: string;
}
export class WithdrawDecision {
  @Matches(UUID) decision!: string;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

/** How far from agreement: on a question, or on a paragraph of the text. */
export class OpenGauge {
  @Matches(UUID) gauge!: string;
  @IsOptional() @ValidateNested() @Type(() => Prose) asked?: Prose;
  @IsOptional() @IsUUID() paragraph?: string;
  @IsIn(SHOWN_TO) shown!: ShownTo;
}
/** Where one's state stands, for all members to read. Refuses `invalid` where the chair alone is told. */
export class StateInGauge extends Commented {
  @Matches(UUID) gauge!: string;
  @IsIn(GRADES) grade!: Grade;
}
export class CloseGauge {
  @Matches(UUID) gauge!: string;
}
/** The same, for the chair alone: in a new channel of one's own delegation and the chair. */
export class GiveAnswer extends StateInGauge {}
export class ChangeAnswer extends Commented {
  @IsIn(GRADES) grade!: Grade;
}

/** What was decided, in the words that stand, with the day on which it is looked at again. Both languages are needed: it is official. */
export class RecordOutcome {
  @Matches(UUID) outcome!: string;
  @ValidateNested() @Type(() => Prose) words!: Prose;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) review?: string;
}
export class OpenReview {
  @Matches(UUID) outcome!: string;
}
/** What the review found. `next`: it is looked at once more. */
export class ReviewOutcome {
  @Matches(UUID) outcome!: string;
  @IsString() @MaxLength(COMMENT_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) next?: string;
}

export const DECISIONS_COMMANDS = {
  'decision.put': PutDecision,
  'decision.answer': AnswerDecision,
  'decision.close': CloseDecision,
  'decision.withdraw': WithdrawDecision,
  'gauge.open': OpenGauge,
  'gauge.state': StateInGauge,
  'gauge.close': CloseGauge,
  'answer.give': GiveAnswer,
  'answer.change': ChangeAnswer,
  'outcome.record': RecordOutcome,
  'outcome.open-review': OpenReview,
  'outcome.review': ReviewOutcome,
} as const;

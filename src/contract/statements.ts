// The commands about joint statements: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, views (statements.views.ts).
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { Title } from './initiative-items.js';
import { EXPLANATION_MAX, PACE_LEAST, PACE_MOST, SAID_MAX } from './statements.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const STATE = /^[A-Z]{3}$/;

class Reasoned {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

/** Opens the next round of comments on a text under negotiation; the clock closes it. Refuses `invalid` for an instant that is past. */
export class CallComments {
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until!: string;
}
export class CloseComments {}
/** Words a minute at which this statement will be read. */
export class SetPace {
  @IsInt() @Min(PACE_LEAST) @Max(PACE_MOST) en!: number;
  @IsInt() @Min(PACE_LEAST) @Max(PACE_MOST) fr!: number;
}
/** Freezes the adopted words, in the languages in which they were adopted: one that was waived follows with the adoption's own. And lets states that are no members align. `closes`: when the clock locks it. */
export class OpenAlignment {
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) closes?: string;
}
/** A change of substance after clearance: the text is negotiated and cleared anew, and whoever had aligned is asked again. */
export class ReopenStatement extends Reasoned {}
/** Nothing changes any more, and in whose name it is read is fixed. */
export class LockStatement {}
/** Both languages at once, to everybody. Refuses `wrong-state` while what was said differs from what was cleared and nobody has explained it. */
export class PublishStatement {}
/** No common statement comes of it; the lead reads it in its own name. */
export class FallBackStatement extends Reasoned {}

/** `invitation` is minted by the client. `party` is a state that the secretariat has admitted in any standing but a member's. */
export class InviteAlignment {
  @Matches(STATE) party!: string;
  @Matches(UUID) invitation!: string;
}
/** From a note of that state; `evidence` is the paper, uploaded before. */
export class RecordAlignment {
  @Matches(STATE) party!: string;
  @IsUUID() evidence!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) received!: string;
}
/** Without *bind*: the state is interested, and bound to nothing. */
export class ExpressAlignment {}
/** Until the lock the state stands in the list that is read out; afterwards it is noted as having aligned later. */
export class AlignAlignment {}
export class ConfirmAlignment {}
export class WithdrawAlignment {}

class OfDelivery {
  @Matches(UUID) delivery!: string;
}
/** A new one, or another plan for one that is still planned. `slot`: seconds that the speaker has. */
export class PlanDelivery extends OfDelivery {
  @ValidateNested() @Type(() => Title) forum!: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) item?: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) place?: Title;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) at!: string;
  @IsString() @MaxLength(64) zone!: string;
  @IsString() @MaxLength(80) @Matches(NOT_BLANK) city!: string;
  @IsOptional() @IsInt() @Min(30) @Max(7_200) slot?: number;
  @Matches(STATE) speaker!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** What was said, word by word, or where it can be heard: one of the two. Refuses `wrong-state` for words in a language in which the locked text does not stand yet. */
export class RecordDelivery extends OfDelivery {
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) delivered!: string;
  @IsOptional() @IsString() @MaxLength(SAID_MAX) @Matches(NOT_BLANK) said?: string;
  @IsOptional() @IsString() @MaxLength(500) @Matches(NOT_BLANK) recording?: string;
}
export class ExplainDelivery extends OfDelivery {
  @IsString() @MaxLength(EXPLANATION_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class EndReview extends OfDelivery {}
export class DropDelivery extends OfDelivery {}

export const STATEMENTS_COMMANDS = {
  'statement.call-comments': CallComments,
  'statement.close-comments': CloseComments,
  'statement.set-pace': SetPace,
  'statement.open-alignment': OpenAlignment,
  'statement.reopen': ReopenStatement,
  'statement.lock': LockStatement,
  'statement.publish': PublishStatement,
  'statement.fall-back': FallBackStatement,
  'alignment.invite': InviteAlignment,
  'alignment.record': RecordAlignment,
  'alignment.express': ExpressAlignment,
  'alignment.align': AlignAlignment,
  'alignment.confirm': ConfirmAlignment,
  'alignment.withdraw': WithdrawAlignment,
  'delivery.plan': PlanDelivery,
  'delivery.record': RecordDelivery,
  'delivery.explain': ExplainDelivery,
  'delivery.end-review': EndReview,
  'delivery.drop': DropDelivery,
} as const;

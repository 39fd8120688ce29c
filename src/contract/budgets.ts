// The commands of speaking time that a delegation or a group has for a whole meeting (e8): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.floor.ts), what is spent and left (budgets.views.ts), the seconds of one statement (floor.clock.ts).
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const STATE = /^[A-Z]{3}$/;

class OfWhom {
  @IsOptional() @Matches(STATE) party?: string;
  @IsOptional() @IsUUID() group?: string;
}
/** In seconds, for one delegation or one group; of neither: for every delegation that has none of its own. Set again, it is another one. Refuses `invalid` for both at once. */
export class SetBudget extends OfWhom {
  @IsInt() @Min(60) @Max(86_400) seconds!: number;
}
/** Refuses `not-found` where none is set. */
export class LiftBudget extends OfWhom {}
/** More time for one delegation, with the reason that everybody reads. */
export class TopUpBudget {
  @Matches(STATE) party!: string;
  @IsInt() @Min(10) @Max(7_200) seconds!: number;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

export const BUDGETS_COMMANDS = { 'budget.set': SetBudget, 'budget.lift': LiftBudget, 'budget.top-up': TopUpBudget } as const;

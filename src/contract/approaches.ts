// The commands by which a main sponsor asks members to stand behind its text: their payloads, checked alike by a form and the door. Pure.
// Not here: signing (sponsors.ts), lifecycle, entries, the view (approaches.views.ts).
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { APPROACH_RANKS, type ApproachRank } from './approaches.views.js';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const STATE = /^[A-Z]{3}$/;

/** Opens a channel of the main sponsor and the member that is asked, which nobody else reads. Refuses `not-allowed` for whoever is no main sponsor, `conflict` for a member that is asked or has signed. */
export class MakeApproach {
  @IsUUID() action!: string;
  @Matches(STATE) party!: string;
  @IsIn(APPROACH_RANKS) rank!: ApproachRank;
}
/** By the member that is asked: it has it. */
export class AcknowledgeApproach {}
/** With or without a reason; it may sign all the same later. */
export class DeclineApproach {
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
export class RetractApproach {}

export const APPROACHES_COMMANDS = {
  'approach.make': MakeApproach,
  'approach.acknowledge': AcknowledgeApproach,
  'approach.decline': DeclineApproach,
  'approach.retract': RetractApproach,
} as const;

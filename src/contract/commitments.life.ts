// The commands about what becomes of a registered commitment: changed, given more time, closed, joined, left, taken over, linked, corrected. Payloads, checked alike by a form and the door. Pure.
// Not here: how it came into the register (commitments.ts), who may (policy.commitments.ts), entries (commitments.life.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { CommitmentDraft, CommitmentTitle, MONTHS_MAX, PartnerDraft } from './commitments.js';
import { AMEND_EFFECTS, COMMITMENT_OUTCOMES, MILESTONES_MAX, PARTNERS_MAX, PLANNED_MAX, type AmendEffect, type CommitmentOutcome } from './commitments.views.js';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

class WithReason {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/**
 * Other words of the same promise, as a further version; the earlier ones stay. `version`: the one that is changed. What makes it joint, a group's or conditional stays as it is. Refuses `invalid` for an
 * effect that hides a later day or a lower target, and what the gate blocks; `conflict` where a colleague was faster.
 */
export class AmendCommitment extends WithReason {
  @IsInt() @Min(1) version!: number;
  @ValidateNested() @Type(() => CommitmentDraft) draft!: CommitmentDraft;
  @IsIn(AMEND_EFFECTS) effect!: AmendEffect;
}
/** A later day and nothing else: a version whose effect is a slip, with its reason, read by all. Nobody grants one silently (§3.9, 3). */
export class ExtendCommitment extends WithReason {
  @IsISO8601({ strict: true }) @Matches(DAY) due!: string;
}
/** A step that several commitments take alike; in each it is a milestone of its own. `evidence`: it is done only with a piece of evidence. */
class PlannedMilestone {
  @ValidateNested() @Type(() => CommitmentTitle) title!: CommitmentTitle;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) due?: string;
  @IsOptional() @IsBoolean() evidence?: boolean;
}
/**
 * One plan for this commitment and `others` of the same state, all of them or none: milestones that come behind those that stand, and the months between reports, which count from the next report on. Each
 * gets a version with the reason and an entry of its own; no day of its end is moved. Refuses with the number of the one that cannot take it: another state’s (`not-found`), closed (`wrong-state`), its
 * milestones weighed, or its day before theirs (`invalid`).
 */
export class PlanCommitments extends WithReason {
  @IsOptional() @IsArray() @ArrayMaxSize(PLANNED_MAX - 1) @ArrayUnique() @IsUUID(undefined, { each: true }) others?: string[];
  @IsOptional() @IsInt() @Min(1) @Max(MONTHS_MAX) cycle?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(MILESTONES_MAX) @ValidateNested({ each: true }) @Type(() => PlannedMilestone) milestones?: PlannedMilestone[];
}
/** `by`: what supersedes it, a commitment of the same state. Refuses `wrong-state` for one that is said to be fulfilled without a piece of evidence that was accepted. */
export class CloseCommitment extends WithReason {
  @IsIn(COMMITMENT_OUTCOMES) outcome!: CommitmentOutcome;
  @IsOptional() @IsUUID() by?: string;
}
/** What it waited for has come; `reason`: how one knows. */
export class MeetCondition extends WithReason {}
/** What it waited for will not come: it is closed as withdrawn. */
export class DropCondition extends WithReason {}

/** By a state that was asked: it takes its share. */
export class JoinCommitment {}
/** By a partner, or by the lead: then the others have thirty days in which one of them takes it over. */
export class LeaveCommitment extends WithReason {}
/** By a partner whose lead has left, or by that lead, which comes back. */
export class TakeOverCommitment {}
/** Nobody took it over: each partner goes on with its own part. */
export class SplitCommitment {}
/** By the lead: all the partners with their shares, the rest is its own. Whose share changes, and who is new, is asked (again). Refuses `wrong-state` for what a group promised, and for what came out of another commitment. */
export class SetShares {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PARTNERS_MAX) @ValidateNested({ each: true }) @Type(() => PartnerDraft) shares!: PartnerDraft[];
}
/** By a state of the group in whose name it was promised: opens a draft of its own with the same words. */
export class AdoptCommitment {}
/** The same promise was made elsewhere before: it is counted once, there. Refuses `invalid` for a commitment of another state, and for one that is counted elsewhere itself. */
export class LinkSame {
  @IsUUID() other!: string;
}
export class UnlinkSame {}
/** It was not this state that promised it: it moves to the state that did, which confirms it by joining; both hear of it. */
export class CorrectAttribution extends WithReason {
  @Matches(/^[A-Z]{3}$/) party!: string;
}

export const COMMITMENTS_LIFE_COMMANDS = {
  'commitment.amend': AmendCommitment,
  'commitment.extend': ExtendCommitment,
  'commitment.plan': PlanCommitments,
  'commitment.close': CloseCommitment,
  'commitment.meet-condition': MeetCondition,
  'commitment.drop-condition': DropCondition,
  'commitment.join': JoinCommitment,
  'commitment.leave': LeaveCommitment,
  'commitment.take-over': TakeOverCommitment,
  'commitment.split': SplitCommitment,
  'commitment.set-shares': SetShares,
  'commitment.adopt': AdoptCommitment,
  'commitment.link-same': LinkSame,
  'commitment.unlink-same': UnlinkSame,
  'commitment.correct-attribution': CorrectAttribution,
} as const;

// The commands about the register of commitments: their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.commitments.ts), lifecycles, entries, views (commitments.views.ts), what a registration must have (commitments.smart.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsString, IsUrl, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import {
  COMMITMENT_LEVELS, COMMITMENT_TITLE_MAX, COMMITMENT_TYPES, COMMITMENT_WORDS_MAX, FORUM_MAX, GOALS, MEASURE_MAX, MILESTONES_MAX, PARTNERS_MAX, REGION_CODES, SOURCE_KINDS, SOURCES_MAX, UNIT_MAX,
  type CommitmentLevel, type CommitmentType, type SourceKind,
} from './commitments.views.js';
import { REASON_MAX } from './discussions.views.js';
import { PRIORITY_CODES, PRIORITY_TAGS } from './priorities.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const STATE = /^[A-Z]{3}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const THEMES = PRIORITY_TAGS.filter((t) => t.includes('.'));
/** Between two reports. */
export const MONTHS_MAX = 24;

export class CommitmentTitle {
  @IsOptional() @IsString() @MaxLength(COMMITMENT_TITLE_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(COMMITMENT_TITLE_MAX) fr?: string;
}
class CommitmentWords {
  @IsOptional() @IsString() @MaxLength(COMMITMENT_WORDS_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(COMMITMENT_WORDS_MAX) fr?: string;
}
class MeasureWords {
  @IsOptional() @IsString() @MaxLength(MEASURE_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(MEASURE_MAX) fr?: string;
}
/** `id` is minted by the client and stays with it through every version. `weight`: whole per cent of the commitment, 0 where nobody weighs; `evidence`: it is done only with a piece of evidence. */
export class MilestoneDraft {
  @Matches(UUID) id!: string;
  @ValidateNested() @Type(() => CommitmentTitle) title!: CommitmentTitle;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) starts?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) due?: string;
  @IsOptional() @IsInt() @Min(0) @Max(100) weight?: number;
  @IsOptional() @IsBoolean() evidence?: boolean;
}
class ConditionDraft {
  @IsOptional() @IsString() @MaxLength(REASON_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(REASON_MAX) fr?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) due?: string;
}
/** A state that is asked to carry so many per cent of it. */
export class PartnerDraft {
  @Matches(STATE) party!: string;
  @IsInt() @Min(1) @Max(99) share!: number;
}
/**
 * All that is promised. A candidate may lack nearly everything of it; what a registration must have, `smart()` says. `unit`: who in the administration does it;
 * `condition`: what it waits for (“subject to parliament”), and by when; `partners`: who carries it with the state, which leads; `group`: in whose name the state promises it, as its spokesperson;
 * `cycle`: months between reports; `historic`: of a time before this register, and in no reckoning of punctuality.
 */
export class CommitmentDraft {
  @IsIn(COMMITMENT_TYPES) type!: CommitmentType;
  @ValidateNested() @Type(() => CommitmentTitle) title!: CommitmentTitle;
  @ValidateNested() @Type(() => CommitmentWords) words!: CommitmentWords;
  @IsOptional() @ValidateNested() @Type(() => MeasureWords) measure?: MeasureWords;
  @IsOptional() @ValidateNested() @Type(() => MeasureWords) indicator?: MeasureWords;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(1e12) baseline?: number;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(1e12) target?: number;
  @IsOptional() @IsString() @MaxLength(UNIT_MAX) unit?: string;
  @IsArray() @ArrayUnique() @IsIn(PRIORITY_CODES, { each: true }) priorities!: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(THEMES, { each: true }) themes?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(GOALS, { each: true }) goals?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(REGION_CODES, { each: true }) regions?: string[];
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) starts?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) due?: string;
  @IsIn(COMMITMENT_LEVELS) level!: CommitmentLevel;
  @IsOptional() @IsString() @MaxLength(FORUM_MAX) forum?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MONTHS_MAX) cycle?: number;
  @IsOptional() @IsBoolean() historic?: boolean;
  @IsOptional() @ValidateNested() @Type(() => ConditionDraft) condition?: ConditionDraft;
  @IsOptional() @IsArray() @ArrayMaxSize(PARTNERS_MAX) @ValidateNested({ each: true }) @Type(() => PartnerDraft) partners?: PartnerDraft[];
  @IsOptional() @IsUUID() group?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(MILESTONES_MAX) @ValidateNested({ each: true }) @Type(() => MilestoneDraft) milestones?: MilestoneDraft[];
}
/**
 * Where it comes from, in the words that were said: a line of a channel that the state itself reads (`channel`, `seq`), an adopted text under its symbol, a document, or what another state
 * recommended. `ref`: the speech, paragraph or recommendation by its id there.
 * A source in the channel of a meeting says in which meeting it was promised. `seconds`: the moment in the recording.
 */
export class CandidateSource {
  @IsIn(SOURCE_KINDS) kind!: SourceKind;
  @IsString() @MaxLength(COMMITMENT_WORDS_MAX) @Matches(NOT_BLANK) words!: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
  @IsOptional() @IsUUID() channel?: string;
  @IsOptional() @IsInt() @Min(1) seq?: number;
  @IsOptional() @IsString() @MaxLength(80) @Matches(NOT_BLANK) ref?: string;
  @IsOptional() @IsString() @MaxLength(80) @Matches(NOT_BLANK) symbol?: string;
  @IsOptional() @Matches(STATE) party?: string;
  @IsOptional() @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(2_000) url?: string;
  @IsOptional() @IsInt() @Min(0) @Max(86_400) seconds?: number;
}
/**
 * Opens a channel of that state and the secretariat, which nobody else reads. A state marks for itself; the secretariat for the state that it names. Refuses `invalid` for a state that is not in the
 * Network, `not-found` for a source that the state does not read.
 */
export class MarkCandidate {
  @IsOptional() @Matches(STATE) owner?: string;
  @ValidateNested() @Type(() => CommitmentDraft) draft!: CommitmentDraft;
  @IsOptional() @IsArray() @ArrayMaxSize(SOURCES_MAX) @ValidateNested({ each: true }) @Type(() => CandidateSource) sources?: CandidateSource[];
}
/** It goes before those who may bind the state. */
export class OfferCandidate {}
/** By the state alone: its words are its own (§3.9, 1). `version`: the one that was changed; refuses `conflict` where a colleague was faster. */
export class RewordCandidate {
  @IsInt() @Min(1) version!: number;
  @ValidateNested() @Type(() => CommitmentDraft) draft!: CommitmentDraft;
}
export class DeclineCandidate {
  @IsOptional() @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
}
/** The state commits itself: these words, in this version, are registered under a number without gaps and read by the whole Network. Refuses `invalid` with the fields that the gate asks for. */
export class ConfirmCandidate {
  @IsInt() @Min(1) version!: number;
}
/** By whoever marked it. */
export class DiscardCandidate {}
/** It begins: by the state, or by time on the day on which it starts. */
export class ActivateCommitment {}

export const COMMITMENTS_COMMANDS = {
  'candidate.mark': MarkCandidate,
  'candidate.offer': OfferCandidate,
  'candidate.reword': RewordCandidate,
  'candidate.decline': DeclineCandidate,
  'candidate.confirm': ConfirmCandidate,
  'candidate.discard': DiscardCandidate,
  'commitment.activate': ActivateCommitment,
} as const;

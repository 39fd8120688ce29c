// The commands about the assessment of a commitment by somebody from elsewhere: their payloads, checked alike by a form and the door. Pure. Not here: the lifecycle, entries, views (assessments.views.ts).
import { Type } from 'class-transformer';
import { Equals, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ASSESSMENT_WORDS_MAX } from './assessments.views.js';
import { REASON_MAX } from './discussions.views.js';
import { COMPLETIONS, type Completion } from './readings.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** Opens the channel of the assessment, for a state that has no part in the commitment. Refuses `invalid` for one that has, or had in the last two years. */
export class CommissionAssessment {
  @Matches(UUID) commitment!: string;
  @Matches(/^[A-Z]{3}$/) assessor!: string;
}
/** It cannot, or there is a conflict: the secretariat asks somebody else. */
export class DeclineAssessment {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class AssessmentWords {
  @IsOptional() @IsString() @MaxLength(ASSESSMENT_WORDS_MAX) @Matches(NOT_BLANK) en?: string;
  @IsOptional() @IsString() @MaxLength(ASSESSMENT_WORDS_MAX) @Matches(NOT_BLANK) fr?: string;
}
/** The draft as it stands now. */
export class WriteAssessment {
  @IsIn(COMPLETIONS) completion!: Completion;
  @ValidateNested() @Type(() => AssessmentWords) words!: AssessmentWords;
}
/**
 * To the state, which has twenty-one days for its comment. Whoever submits it declares that neither its state pays for the commitment nor it has served that state in two years; what the record
 * knows of the latter is looked up.
 */
export class SubmitAssessment {
  @Equals(true) free!: boolean;
}
/** Having read the comment, or for another reason: it becomes a draft again, and what is submitted anew has its twenty-one days anew. */
export class RecallAssessment {}
/** By the state whose commitment it is, within its days; the last one stands beside the assessment. */
export class ReplyToAssessment {
  @IsString() @MaxLength(ASSESSMENT_WORDS_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** By the clock, when the days are over; nobody else ends them. */
export class ConcludeAssessment {}

export const ASSESSMENTS_COMMANDS = {
  'assessment.commission': CommissionAssessment,
  'assessment.decline': DeclineAssessment,
  'assessment.write': WriteAssessment,
  'assessment.submit': SubmitAssessment,
  'assessment.recall': RecallAssessment,
  'assessment.reply': ReplyToAssessment,
  'assessment.conclude': ConcludeAssessment,
} as const;

// The commands by which a state reports on what it has committed itself to, and by which time asks for it: their payloads, checked alike by a form and the door. Pure. Not here: entries, views (reports.views.ts).
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { LADDER, REPORT_STAGES, type LadderStep, type ReportStage } from './readings.js';
import { REPORT_WORDS_MAX } from './reports.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the state says in its own words; one language is enough. */
export class ReportWords {
  @IsOptional() @IsString() @MaxLength(REPORT_WORDS_MAX) @Matches(NOT_BLANK) en?: string;
  @IsOptional() @IsString() @MaxLength(REPORT_WORDS_MAX) @Matches(NOT_BLANK) fr?: string;
}
/**
 * In the commitment. `report` is minted by the client. Where nothing is new, what the last report said of the stage is said again and nothing else is given;
 * otherwise the stage and one sentence. `value`: how much there is now of what the commitment measures; `next`: the day on which the state expects the next step.
 */
export class MakeReport {
  @Matches(UUID) report!: string;
  @IsOptional() @IsBoolean() nothingNew?: boolean;
  @IsOptional() @IsIn(REPORT_STAGES) stage?: ReportStage;
  @IsOptional() @IsInt() @Min(0) @Max(100) percent?: number;
  @IsOptional() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(1e12) value?: number;
  @IsOptional() @ValidateNested() @Type(() => ReportWords) words?: ReportWords;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY) next?: string;
}
/** Nobody is given more time in silence: it is an entry, with its reason, that everybody reads. `until` is an instant. */
export class ExtendReport {
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until!: string;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** In the plenary: before a ministerial meeting every state reports once more, by this instant where its own turn would come later. */
export class CallReports {
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) due!: string;
}
/** By the clock, in a commitment: what the call of the plenary asks of the states that report on it. */
export class BringReportForward {
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) due!: string;
}
/** By the clock: a step of the ladder towards and beyond a report that is due. */
export class RemindReport {
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsIn(LADDER) step!: LadderStep;
}

export const REPORTS_COMMANDS = {
  'report.make': MakeReport,
  'report.extend': ExtendReport,
  'report.call': CallReports,
  'report.bring-forward': BringReportForward,
  'report.remind': RemindReport,
} as const;

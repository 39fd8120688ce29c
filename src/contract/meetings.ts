// The commands about bodies, their meetings and sittings: payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, views (meetings.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsTimeZone, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { Title } from './initiative-items.js';
import { BODY_KINDS, BODY_OPEN, ORDERS, TIE_RULES, type BodyKind, type BodyOpen, type BodyRules, type SpeakingOrder, type TieRule } from './meetings.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ALPHA3 = /^[A-Z]{3}$/;

class Rules implements BodyRules {
  @IsInt() @Min(1) @Max(10) quorumOpen!: number;
  @IsInt() @Min(1) @Max(10) quorumDecide!: number;
  @IsInt() @Min(10) @Max(7_200) speakNational!: number;
  @IsInt() @Min(10) @Max(7_200) speakGroup!: number;
  @IsInt() @Min(10) @Max(7_200) replyFirst!: number;
  @IsInt() @Min(10) @Max(7_200) replySecond!: number;
  @IsInt() @Min(10) @Max(7_200) pointOfOrder!: number;
  @IsIn(TIE_RULES) tie!: TieRule;
  @IsInt() @Min(1) @Max(720) secondVoteHours!: number;
  @IsIn(ORDERS) order!: SpeakingOrder;
  @IsInt() @Min(1) @Max(300) windowRoom!: number;
  @IsInt() @Min(1) @Max(300) windowRemote!: number;
  @IsInt() @Min(3) @Max(600) rollCallSeconds!: number;
  @IsIn(LANGS) rollCallLang!: Lang;
}
/** Both names are needed: a body is official. `chair`: a member that presides; left out, whoever chairs the Network. `parent`: the body that set it up and to which it reports. */
export class ConstituteBody {
  @Matches(UUID) body!: string;
  @IsIn(BODY_KINDS) kind!: BodyKind;
  @IsString() @MaxLength(200) @Matches(NOT_BLANK) nameEn!: string;
  @IsString() @MaxLength(200) @Matches(NOT_BLANK) nameFr!: string;
  @IsOptional() @Matches(UUID) parent?: string;
  @IsOptional() @Matches(ALPHA3) chair?: string;
  @IsIn(BODY_OPEN) open!: BodyOpen;
  @ValidateNested() @Type(() => Rules) rules!: Rules;
}
/** Whole rules, not a part of them; sittings that are open keep theirs. */
export class SetBodyRules {
  @Matches(UUID) body!: string;
  @ValidateNested() @Type(() => Rules) rules!: Rules;
}

/** A sitting as planned. Refuses `invalid` where it ends before it begins. */
export class PlanSitting {
  @Matches(UUID) sitting!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) from!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until!: string;
}
/** By the body's chair, or the secretariat. A title in one language is enough; without a sitting, its date is to be found (dates.ts). */
export class ConveneMeeting {
  @Matches(UUID) body!: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) place?: Title;
  @IsString() @IsTimeZone() zone!: string;
  @IsBoolean() hybrid!: boolean;
  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => PlanSitting) sittings!: PlanSitting[];
}
/** Ends the meeting: nothing more is planned in it. Refuses `wrong-state` while a sitting is under way. */
export class ConcludeMeeting {}
/** Before its first sitting. */
export class CancelMeeting {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** Refuses `wrong-state` without the quorum to open (GA rules 67, 108), or while another sitting is under way. */
export class OpenSitting {
  @Matches(UUID) sitting!: string;
}
/** `until`: when it is to go on, as the chair says it; told and shown, and nothing happens by itself. */
export class SuspendSitting extends OpenSitting {
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until?: string;
}
export class ResumeSitting extends OpenSitting {}
/** Ends it: whoever was present has left, and whoever presided in another's stead does so no more. */
export class CloseSitting extends OpenSitting {}
export class CancelSitting extends OpenSitting {}

/** Another member presides until the gavel is taken back or the sitting closes (§3.13). The secretariat may pass it where the chair is absent. */
export class PassGavel {
  @Matches(ALPHA3) party!: string;
}
/** By the acting chair, or by the state in whose stead it presides. */
export class TakeBackGavel {}

export const MEETINGS_COMMANDS = {
  'body.constitute': ConstituteBody,
  'body.set-rules': SetBodyRules,
  'meeting.convene': ConveneMeeting,
  'meeting.conclude': ConcludeMeeting,
  'meeting.cancel': CancelMeeting,
  'sitting.plan': PlanSitting,
  'sitting.open': OpenSitting,
  'sitting.suspend': SuspendSitting,
  'sitting.resume': ResumeSitting,
  'sitting.close': CloseSitting,
  'sitting.cancel': CancelSitting,
  'gavel.pass': PassGavel,
  'gavel.take-back': TakeBackGavel,
} as const;

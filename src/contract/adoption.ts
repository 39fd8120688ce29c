// The commands about adopting a text outside a sitting, and about the text adopted (§3.7, §3.11): their payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.ts), lifecycle, entries and views (adoption.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
/** A paragraph's id, as the adopted text names it. */
const PARAGRAPH = /^[\w-]{1,80}$/;
export const ADOPTED_TEXT_MAX = 20_000;

class OfAdoption {
  @Matches(UUID) adoption!: string;
}
class WithReason extends OfAdoption {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
class Reason {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** What is official is there in both languages, in one act. */
class Both {
  @IsString() @MaxLength(ADOPTED_TEXT_MAX) @Matches(NOT_BLANK) en!: string;
  @IsString() @MaxLength(ADOPTED_TEXT_MAX) @Matches(NOT_BLANK) fr!: string;
}

/**
 * The words as they are now are put for adoption by consensus. `meeting`: in which meeting the question was put, so that it may be declared at once; without it the
 * members have as long to object as the rules of procedure give them against a procedure.
 */
export class ProposeAdoption extends OfAdoption {
  @IsOptional() @IsString() @MaxLength(300) @Matches(NOT_BLANK) meeting?: string;
  @ValidateIf((o: ProposeAdoption) => o.meeting !== undefined || o.lang !== undefined) @IsIn(LANGS) lang?: Lang;
}
export class ObjectToAdoption extends WithReason {}
export class RetractAdoption extends WithReason {}
export class DeclareAdopted extends OfAdoption {}
export class WaiveNotice extends Reason {}
/** The text goes forward in the language in which it was negotiated; the other one follows within the hours of the rules. */
export class WaiveLanguage extends Reason {}

class TranslatedParagraph {
  @Matches(PARAGRAPH) id!: string;
  @IsString() @MaxLength(ADOPTED_TEXT_MAX) @Matches(NOT_BLANK) text!: string;
}
/** The language that was to follow, every paragraph of it at once. */
export class TranslateAdopted extends OfAdoption {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => TranslatedParagraph) texts!: TranslatedParagraph[];
}
export class MissTranslation extends OfAdoption {}
export class AnnexPositions extends OfAdoption {}
/** An adopted text other than a joint statement, which is published with its delivery, goes to the public site in both languages at once (§3.16). */
export class PublishAdopted extends OfAdoption {}

/** How a paragraph should read. It is printed beside the text, which stays as it was adopted. */
export class CorrectAdopted extends OfAdoption {
  @Matches(UUID) issue!: string;
  @Matches(PARAGRAPH) paragraph!: string;
  @ValidateNested() @Type(() => Both) text!: Both;
}
export class SupplementAdopted extends OfAdoption {
  @Matches(UUID) issue!: string;
  @ValidateNested() @Type(() => Both) text!: Both;
}

export const ADOPTION_COMMANDS = {
  'adoption.propose': ProposeAdoption,
  'adoption.object': ObjectToAdoption,
  'adoption.retract': RetractAdoption,
  'adoption.declare': DeclareAdopted,
  'adoption.waive-notice': WaiveNotice,
  'adoption.waive-language': WaiveLanguage,
  'adoption.translate': TranslateAdopted,
  'adoption.miss-translation': MissTranslation,
  'adoption.annex': AnnexPositions,
  'adoption.correct': CorrectAdopted,
  'adoption.supplement': SupplementAdopted,
  'adoption.publish': PublishAdopted,
} as const;

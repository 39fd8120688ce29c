// The commands about the record of a sitting: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, views (minutes.views.ts), action points (follow-ups.ts).
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { CORRECTION_MAX, MINUTES_MAX } from './minutes.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** By the clock, as soon as the sitting has closed: it is made of the entries and of nothing else. */
export class DrawUpRecord {
  @Matches(UUID) sitting!: string;
}
/** The secretariat takes the draft in hand. */
export class EditRecord extends DrawUpRecord {}
/** From now on delegations have seven days to ask for corrections. Refuses while the minutes of an item stand in one language only. */
export class CirculateRecord extends DrawUpRecord {}
/** By the clock, when the seven days are over; final at once where nothing is left to decide. */
export class EndCorrections extends DrawUpRecord {}
/** Refuses while a correction is to be decided. */
export class FinaliseRecord extends DrawUpRecord {}

class MinutesWords {
  @IsString() @MaxLength(MINUTES_MAX) @Matches(/^[^\0]*$/) en!: string;
  @IsString() @MaxLength(MINUTES_MAX) @Matches(/^[^\0]*$/) fr!: string;
}
class CorrigendumWords {
  @IsString() @MaxLength(MINUTES_MAX) @Matches(NOT_BLANK) en!: string;
  @IsString() @MaxLength(MINUTES_MAX) @Matches(NOT_BLANK) fr!: string;
}
/** A corrigendum to a record that is final, about an item or the sitting as a whole: it stands behind the record and changes no word of it. */
export class CorrectRecord extends DrawUpRecord {
  @IsOptional() @Matches(UUID) item?: string;
  @ValidateNested() @Type(() => CorrigendumWords) words!: CorrigendumWords;
}

class OfItem extends DrawUpRecord {
  @IsOptional() @Matches(UUID) item?: string;
  /** The revision that was on the page when one began to write; 0 where there was none. */
  @IsInt() @Min(0) @Max(1_000_000) seen!: number;
}
/** Minutes of an item, or without one of the sitting as a whole. Refuses `conflict` where somebody has written since: what they wrote stands, and what was sent stays with the sender. */
export class WriteMinutes extends OfItem {
  @ValidateNested() @Type(() => MinutesWords) words!: MinutesWords;
}
/** The words of an earlier revision, as a new one. */
export class RestoreMinutes extends OfItem {
  @IsInt() @Min(1) @Max(1_000_000) revision!: number;
}

/** By whose statement or vote it is, and nobody else. */
export class AskCorrection extends DrawUpRecord {
  @Matches(UUID) correction!: string;
  /** A statement (its place on a list) or a vote in the sitting of this record. */
  @Matches(UUID) corrected!: string;
  @IsString() @MaxLength(CORRECTION_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class AcceptCorrection {
  @Matches(UUID) correction!: string;
}
export class WithdrawCorrection extends AcceptCorrection {}
export class DeclineCorrection extends AcceptCorrection {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}

export const MINUTES_COMMANDS = {
  'record.draw-up': DrawUpRecord,
  'record.edit': EditRecord,
  'record.circulate': CirculateRecord,
  'record.end-corrections': EndCorrections,
  'record.finalise': FinaliseRecord,
  'record.correct': CorrectRecord,
  'minutes.write': WriteMinutes,
  'minutes.restore': RestoreMinutes,
  'correction.ask': AskCorrection,
  'correction.accept': AcceptCorrection,
  'correction.decline': DeclineCorrection,
  'correction.withdraw': WithdrawCorrection,
} as const;

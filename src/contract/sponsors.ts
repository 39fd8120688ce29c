// The commands about sponsorship: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, the view (sponsors.views.ts).
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { RECORDED_OF_SPONSORS, type RecordedOfSponsor } from './sponsors.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** The main sponsor declares the text ready for signatures. `printAt`: an instant from which signatures are additional. Refuses `wrong-state` for a text of the presidency, which takes none. */
export class OpenSponsorship {
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) printAt?: string;
}
/** Time has come: the list is closed for print. */
export class PrintSponsorship {}
/**
 * The text has changed in substance: every co-sponsor is asked to stand by it within so many hours; silence drops it, or keeps it where the rules say so.
 * `amended`: against its sponsors' will, so that the main sponsors are asked too before the whole is put.
 */
export class AskSponsorshipAgain {
  @IsInt() @Min(4) @Max(240) hours!: number;
  @IsOptional() @IsBoolean() amended?: boolean;
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** The text was edited, and not in substance: its sponsors are told what. Any of them may contest that, and the chair or the lead then asks all again or says so anew. */
export class NoteSponsoredEdit {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) note!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** For a text that fewer stand behind than the rules ask; on the record, with the reason. */
export class WaiveThreshold {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class LapseSponsorship {}
export class OrphanSponsorship {}

/** A person without *bind* puts the state's name forward; it counts once somebody with *bind* signs. */
export class OfferSponsor {}
export class SignSponsor {}
export class ReconfirmSponsor {}
/** At any time before the gavel, by the state alone, without a reason and without anybody's leave. */
export class WithdrawSponsor {}
/** A sponsor becomes main sponsor of a text whose last one has left, and leads it from then on. */
export class TakeOverSponsor {}

/** From a note of a state that is no member; `evidence` is the paper, uploaded before. Refuses `invalid` for a member, which signs by itself. */
export class RecordSponsor {
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsIn(RECORDED_OF_SPONSORS) did!: RecordedOfSponsor;
  @IsUUID() evidence!: string;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) received!: string;
}

/** A sponsor holds that an edit which was noted as editorial is one of substance. */
export class ContestEdit {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** After the gavel nothing is withdrawn any more; a sponsor may have a note set beside its name, once. */
export class NoteSponsor {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) text!: string;
  @IsIn(LANGS) lang!: Lang;
}

export const SPONSORS_COMMANDS = {
  'sponsorship.open': OpenSponsorship,
  'sponsorship.print': PrintSponsorship,
  'sponsorship.ask-again': AskSponsorshipAgain,
  'sponsorship.note-edit': NoteSponsoredEdit,
  'sponsorship.waive-threshold': WaiveThreshold,
  'sponsorship.lapse': LapseSponsorship,
  'sponsorship.orphan': OrphanSponsorship,
  'sponsor.offer': OfferSponsor,
  'sponsor.sign': SignSponsor,
  'sponsor.reconfirm': ReconfirmSponsor,
  'sponsor.withdraw': WithdrawSponsor,
  'sponsor.take-over': TakeOverSponsor,
  'sponsor.record': RecordSponsor,
  'sponsor.contest': ContestEdit,
  'sponsor.note': NoteSponsor,
} as const;

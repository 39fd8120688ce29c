// The commands about sponsorship: their payloads, checked alike by a form and the door. Pure. Not here: lifecycles, entries, the view (sponsors.views.ts).
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { LANGS, type Lang } from './words/words.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** The main sponsor declares the text ready for signatures. `printAt`: an instant from which signatures are additional. Refuses `wrong-state` for a text of the presidency, which takes none. */
export class OpenSponsorship {
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) printAt?: string;
}
/** Time has come: the list is closed for print. */
export class PrintSponsorship {}
/** The text has changed in substance: every co-sponsor is asked to stand by it within so many hours, or is dropped (silence does not keep it). */
export class AskSponsorshipAgain {
  @IsInt() @Min(4) @Max(240) hours!: number;
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

export const SPONSORS_COMMANDS = {
  'sponsorship.open': OpenSponsorship,
  'sponsorship.print': PrintSponsorship,
  'sponsorship.ask-again': AskSponsorshipAgain,
  'sponsorship.lapse': LapseSponsorship,
  'sponsorship.orphan': OrphanSponsorship,
  'sponsor.offer': OfferSponsor,
  'sponsor.sign': SignSponsor,
  'sponsor.reconfirm': ReconfirmSponsor,
  'sponsor.withdraw': WithdrawSponsor,
  'sponsor.take-over': TakeOverSponsor,
} as const;

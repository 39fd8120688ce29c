// The commands about who is registered for a meeting: their payloads, checked alike by a form and the door. Pure. Not here: lifecycle, entries, views (registration.views.ts).
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { REASON_MAX } from './discussions.views.js';
import { CAPACITIES, PLUS_MAX, type Capacity } from './registration.views.js';
import { LANGS, type Lang } from './words/words.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;

/** Delegations may register from now until then, one at the table and `plus` behind it each; said again, it changes both. Refuses `too-late` for an hour that is past. */
export class OpenRegistration {
  @IsInt() @Min(0) @Max(PLUS_MAX) plus!: number;
  @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until!: string;
}
/** Another number for one delegation. */
export class AllowSeats {
  @Matches(/^[A-Z]{3}$/) party!: string;
  @IsInt() @Min(0) @Max(PLUS_MAX) plus!: number;
}
/** One of the delegation's own people by `person`, or somebody from outside it by `name`. Refuses `conflict` beyond the seats, and for a second head. */
export class RegisterParticipant {
  @Matches(UUID) participant!: string;
  @Matches(UUID) meeting!: string;
  @IsOptional() @Matches(UUID) person?: string;
  @IsOptional() @IsString() @MaxLength(200) @Matches(NOT_BLANK) name?: string;
  /** What the badge says below the name. */
  @IsOptional() @IsString() @MaxLength(200) title?: string;
  @IsIn(CAPACITIES) capacity!: Capacity;
}
export class WithdrawParticipant {
  @Matches(UUID) participant!: string;
}
/** From then on there is a badge with its code. */
export class ApproveParticipant extends WithdrawParticipant {}
export class DeclineParticipant extends WithdrawParticipant {
  @IsString() @MaxLength(REASON_MAX) @Matches(NOT_BLANK) reason!: string;
  @IsIn(LANGS) lang!: Lang;
}
/** The code on the badge, read or typed at the door. The first one of a state to come in makes the state present. */
export class CheckIn {
  @Matches(UUID) sitting!: string;
  @IsString() @MaxLength(40) @Matches(NOT_BLANK) code!: string;
}
export const REGISTRATION_COMMANDS = {
  'registration.open': OpenRegistration,
  'registration.allow': AllowSeats,
  'participant.register': RegisterParticipant,
  'participant.withdraw': WithdrawParticipant,
  'participant.approve': ApproveParticipant,
  'participant.decline': DeclineParticipant,
  'participant.check-in': CheckIn,
} as const;

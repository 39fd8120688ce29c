// What the commands about states, chairs, delegations and people carry. Not here: views and entries (members.views.ts), who may (policy.ts).
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsEmail, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsTimeZone, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested,
} from 'class-validator';
import {
  AUTHORITIES, FUNCTIONS, POST_KINDS, STATUSES, VERDICTS, type IssuingAuthority, type PersonFunction, type PostKind, type Status, type Verdict,
} from './members.codes.js';
import { MANDATES, type Mandate } from './seats.js';
import { LANGS, type Lang } from './words/words.js';

const ALPHA3 = /^[A-Z]{3}$/;
/** With a time and an offset: an instant, never a wall clock. */
const INSTANT = /T.*(Z|[+-]\d\d:\d\d)$/;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

export class AdmitState {
  @Matches(ALPHA3) state!: string;
  @IsIn(STATUSES) status!: Status;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) since?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) until?: string;
  /** The decision it rests on, as text or a link. */
  @IsOptional() @IsString() @Length(1, 500) decision?: string;
}
export class WithdrawState {
  @Matches(ALPHA3) state!: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) at?: string;
  @IsOptional() @IsString() @Length(1, 500) decision?: string;
}
export class ChangeStatus {
  @Matches(ALPHA3) state!: string;
  @IsIn(STATUSES) status!: Status;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) at?: string;
  @IsOptional() @IsString() @Length(1, 500) decision?: string;
}
export class RenameState {
  @Matches(ALPHA3) state!: string;
  @IsString() @Length(2, 120) shortEn!: string;
  @IsString() @Length(2, 120) shortFr!: string;
  @IsString() @Length(2, 200) longEn!: string;
  @IsString() @Length(2, 200) longFr!: string;
  @IsIn(['le', 'la', 'l’', 'les', '']) articleFr!: 'le' | 'la' | 'l’' | 'les' | '';
}
export class LapseMembership {
  @IsUUID() membership!: string;
}
export class AppointChair {
  @Matches(ALPHA3) state!: string;
  @IsISO8601({ strict: true }) @Matches(INSTANT) from!: string;
  @IsISO8601({ strict: true }) @Matches(INSTANT) until!: string;
}
export class EndChair {
  @IsUUID() term!: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) at?: string;
}
export class HandOverChair {
  /** The minute the Chair changes at. */
  @IsISO8601({ strict: true }) @Matches(INSTANT) at!: string;
}
export class SetQuota {
  @IsInt() @Min(1) @Max(1000) people!: number;
}

export class OpenPost {
  @IsIn(POST_KINDS) kind!: PostKind;
  @IsString() @Length(1, 80) city!: string;
  @IsTimeZone() @MaxLength(60) zone!: string;
  @IsIn(LANGS) lang!: Lang;
  /** Office hours on the post's own clock; 09:00 to 18:00 unless said. */
  @IsOptional() @Matches(HOUR) opens?: string;
  @IsOptional() @Matches(HOUR) closes?: string;
}
export class ChangePost {
  @IsUUID() post!: string;
  @IsOptional() @IsIn(POST_KINDS) kind?: PostKind;
  @IsOptional() @IsString() @Length(1, 80) city?: string;
  @IsOptional() @IsTimeZone() @MaxLength(60) zone?: string;
  @IsOptional() @IsIn(LANGS) lang?: Lang;
  @IsOptional() @Matches(HOUR) opens?: string;
  @IsOptional() @Matches(HOUR) closes?: string;
}
export class ClosePost {
  @IsUUID() post!: string;
}

/** What a person does for a delegation: where, as what, with which mandates, from when until when. */
export class RoleTerms {
  @IsOptional() @IsUUID() post?: string;
  @IsIn(FUNCTIONS) function!: PersonFunction;
  @IsArray() @ArrayMaxSize(MANDATES.length) @ArrayUnique() @IsIn(MANDATES, { each: true }) mandates!: Mandate[];
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) since?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) until?: string;
}
export class InvitePerson extends RoleTerms {
  @IsString() @Length(2, 120) name!: string;
  @IsEmail() @MaxLength(200) email!: string;
  @IsIn(LANGS) lang!: Lang;
}
export class GrantRole extends RoleTerms {
  @IsUUID() person!: string;
}
export class ChangeRole {
  @IsUUID() role!: string;
  @IsOptional() @IsUUID() post?: string;
  @IsOptional() @IsIn(FUNCTIONS) function?: PersonFunction;
  @IsOptional() @IsArray() @ArrayMaxSize(MANDATES.length) @ArrayUnique() @IsIn(MANDATES, { each: true }) mandates?: Mandate[];
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) until?: string;
}
export class EndRole {
  @IsUUID() role!: string;
}
export class LapseRole {
  @IsUUID() role!: string;
}
export class ClosePerson {
  @IsUUID() person!: string;
}
export class CorrectPerson {
  @IsUUID() person!: string;
  @IsString() @Length(2, 120) name!: string;
}
export class ImportPeople {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => InvitePerson) rows!: InvitePerson[];
}

export class SubmitCredentials {
  @IsString() @Length(2, 200) issuer!: string;
  @IsIn(AUTHORITIES) authority!: IssuingAuthority;
  @IsISO8601({ strict: true }) @Matches(INSTANT) from!: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(INSTANT) until?: string;
  /** The roles of the people it names. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) roles!: string[];
  /** The letter itself, sent before by POST /api/credentials/upload. */
  @IsOptional() @IsUUID() document?: string;
}
export class ReviewCredentials {
  @IsUUID() credentials!: string;
  @IsIn(VERDICTS) verdict!: Verdict;
  @IsOptional() @IsString() @Length(1, 500) reason?: string;
}
export class OneCredentials {
  @IsUUID() credentials!: string;
}

export const MEMBERS_COMMANDS = {
  'state.admit': AdmitState,
  'state.withdraw': WithdrawState,
  'state.change-status': ChangeStatus,
  'state.rename': RenameState,
  'membership.lapse': LapseMembership,
  'chair.appoint': AppointChair,
  'chair.end': EndChair,
  'chair.hand-over': HandOverChair,
  'delegation.set-quota': SetQuota,
  'post.open': OpenPost,
  'post.change': ChangePost,
  'post.close': ClosePost,
  'person.invite': InvitePerson,
  'person.correct': CorrectPerson,
  'person.close': ClosePerson,
  'people.import': ImportPeople,
  'role.grant': GrantRole,
  'role.change': ChangeRole,
  'role.end': EndRole,
  'role.lapse': LapseRole,
  'credentials.submit': SubmitCredentials,
  'credentials.review': ReviewCredentials,
  'credentials.revoke': OneCredentials,
  'credentials.take-effect': OneCredentials,
  'credentials.expire': OneCredentials,
} as const;

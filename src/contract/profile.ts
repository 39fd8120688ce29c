// The command that adopts rules of procedure: its payload, checked alike by a form and the door. Not here: what the numbers mean (profile.views.ts).
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { BREAKERS, SILENT_SPONSORS, type Breakers, type ProfileRules, type SilentSponsors } from './profile.views.js';

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

class Rules implements ProfileRules {
  @IsInt() @Min(1) @Max(2_160) silenceHours!: number;
  @IsInt() @Min(1) @Max(168) urgentHours!: number;
  @IsInt() @Min(1) @Max(2_160) changesHours!: number;
  @IsInt() @Min(0) @Max(168) objectHours!: number;
  @IsInt() @Min(0) @Max(10) extensions!: number;
  @IsInt() @Min(1) @Max(720) extensionHours!: number;
  @IsInt() @Min(1) @Max(720) positionsHours!: number;
  @IsInt() @Min(0) @Max(720) noticeHours!: number;
  @IsInt() @Min(1) @Max(720) textHours!: number;
  @IsInt() @Min(1) @Max(720) translationHours!: number;
  @IsInt() @Min(1) @Max(168) disputeHours!: number;
  @IsInt() @Min(0) @Max(200) sponsorMembers!: number;
  @IsInt() @Min(0) @Max(5) sponsorRegions!: number;
  @IsIn(SILENT_SPONSORS) silentSponsors!: SilentSponsors;
  @IsIn(BREAKERS) breakers!: Breakers;
  @Matches(HOUR) opens!: string;
  @Matches(HOUR) closes!: string;
  @IsInt() @Min(1) @Max(720) outageMinutes!: number;
  @IsInt() @Min(1) @Max(72) outageWindowHours!: number;
}
/** Whole rules, not a part of them: what is adopted is what is read. */
export class AdoptProfile {
  @ValidateNested() @Type(() => Rules) rules!: Rules;
  @IsOptional() @IsString() @MaxLength(500) @Matches(/^(?=[\s\S]*\S)[^\0]*$/) decision?: string;
}
export const PROFILE_COMMANDS = { 'profile.adopt': AdoptProfile } as const;

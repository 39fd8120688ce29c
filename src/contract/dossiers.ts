// The commands of an item's dossier (e1, a8): what of an item only some read, and who from outside is admitted to it for a time. Payloads, checked alike by a form and the door. Pure.
// Not here: who may (policy.meetings.ts), entries, the view (dossiers.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { DOSSIER_AMONG, DOSSIER_MAX, type DossierAmong } from './dossiers.views.js';
import { Title } from './initiative-items.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ALPHA3 = /^[A-Z]{3}$/;

class DossierWords {
  @IsOptional() @IsString() @MaxLength(DOSSIER_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(DOSSIER_MAX) fr?: string;
}
/**
 * Opens a channel for an item, which stands at the end of the meeting's agenda under the channel's id. `among`: whoever reads the meeting, its members, or those named. Where it is not everybody, the agenda
 * shows `label` and no other word of it. By whoever presides over the meeting, or the secretariat. Refuses `not-found` for a meeting that one does not read, `invalid` for a party without a seat in it.
 */
export class OpenDossier {
  @IsUUID() during!: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsIn(DOSSIER_AMONG) among!: DossierAmong;
  /** As the agenda shows it; needed where not everybody may read the title. */
  @IsOptional() @ValidateNested() @Type(() => Title) label?: Title;
  @IsOptional() @ValidateNested() @Type(() => DossierWords) words?: DossierWords;
  /** Of `named`. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(ALPHA3, { each: true }) parties?: string[];
  @IsOptional() @IsInt() @Min(1) @Max(1_440) minutes?: number;
  @IsOptional() @Matches(UUID) parent?: string;
}
/** What is left out stays. */
export class ReviseDossier {
  @IsOptional() @ValidateNested() @Type(() => Title) title?: Title;
  @IsOptional() @ValidateNested() @Type(() => DossierWords) words?: DossierWords;
}
/**
 * One more party reads it. A state that sits in the meeting has the seat that it has there. Any other that is on the Network's list of states comes as a guest, from when until when must be said (at most a year),
 * and its seat ends by itself. Refuses `conflict` for one that is admitted, `invalid` for a guest without an end.
 */
export class AdmitToDossier {
  @Matches(ALPHA3) party!: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) from?: string;
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/Z$/) until?: string;
}
/** Before its time is over, or one that was named. */
export class ReleaseFromDossier {
  @Matches(ALPHA3) party!: string;
}
export const DOSSIERS_COMMANDS = { 'dossier.open': OpenDossier, 'dossier.revise': ReviseDossier, 'dossier.admit': AdmitToDossier, 'dossier.release': ReleaseFromDossier } as const;

// The command by which rows of a file come into the register as candidates: its payload, checked alike by the wizard, the shell and the door. Pure.
// Not here: what a file is (commitment-imports.views.ts), candidates themselves (commitments.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IMPORT_FIELDS, IMPORT_MORE_MAX, IMPORT_PART_MAX, IMPORT_POSITIONS, type ImportField, type ImportPosition } from './commitment-imports.views.js';
import { CommitmentDraft } from './commitments.js';

const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const NO_NUL = /^[^\0]*$/;
const STATE = /^[A-Z]{3}$/;
const [STATES_MAX, COLUMNS_MAX, LINES_MAX] = [60, 500, 2_000_000];

/** A cell that found no place, under its column's name: kept as it was written. */
class SpareCell {
  @IsString() @MaxLength(120) @Matches(NO_NUL) column!: string;
  @IsString() @MaxLength(4_000) @Matches(NO_NUL) value!: string;
}
/** One row. `line`: where it stands in the file; `parties`: states that recommended it, `others`: names of which nobody knows the state; `position`: whether the state addressed supported it. */
class ImportedRow {
  @IsInt() @Min(1) @Max(LINES_MAX) line!: number;
  @ValidateNested() @Type(() => CommitmentDraft) draft!: CommitmentDraft;
  @IsOptional() @IsString() @MaxLength(80) @Matches(NOT_BLANK) ref?: string;
  @IsOptional() @IsString() @MaxLength(80) @Matches(NOT_BLANK) symbol?: string;
  @IsOptional() @IsUrl({ protocols: ['https', 'http'], require_protocol: true }) @MaxLength(2_000) url?: string;
  @IsOptional() @IsIn(IMPORT_POSITIONS) position?: ImportPosition;
  @IsArray() @ArrayMaxSize(STATES_MAX) @ArrayUnique() @Matches(STATE, { each: true }) parties!: string[];
  @IsArray() @ArrayMaxSize(STATES_MAX) @ArrayUnique() @IsString({ each: true }) @MaxLength(160, { each: true }) @Matches(NOT_BLANK, { each: true }) others!: string[];
  @IsArray() @ArrayMaxSize(IMPORT_MORE_MAX) @ValidateNested({ each: true }) @Type(() => SpareCell) more!: SpareCell[];
}
/** A column as it was read: remembered for the next file with the same columns. */
class ColumnRead {
  @IsString() @MaxLength(200) @Matches(NO_NUL) name!: string;
  @IsOptional() @IsIn(IMPORT_FIELDS) field?: ImportField;
}
/**
 * Rows of a file, in the channel of the delegation that they are addressed to: each becomes a candidate in a channel of its own, offered unless `mark` says that it is only marked. What came in before, by its
 * reference and words, is left as it is. All rows or none. `brought`: the id of the bringing, the same for every part of one file. Refuses `invalid` for a delegation that is no state's.
 */
export class ImportCandidates {
  @IsUUID() brought!: string;
  @IsString() @MaxLength(200) @Matches(NOT_BLANK) name!: string;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
  @IsArray() @ArrayMaxSize(COLUMNS_MAX) @ValidateNested({ each: true }) @Type(() => ColumnRead) columns!: ColumnRead[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(IMPORT_PART_MAX) @ArrayUnique((r: ImportedRow) => r.line) @ValidateNested({ each: true }) @Type(() => ImportedRow) taken!: ImportedRow[];
  @IsOptional() @IsBoolean() mark?: boolean;
}

export const COMMITMENT_IMPORTS_COMMANDS = { 'candidates.import': ImportCandidates } as const;

// The commands about imports of IATI files: their payloads. The bytes of the file come before, by upload (housekeeping).
// Not here: what is told and shown of an import (imports.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { MOST_CHOSEN } from './imports.views.js';
import { SECTIONS, type Section } from './initiatives.views.js';

/** `file`: the id that the upload answered. */
export class OpenImport {
  @IsUUID() file!: string;
}
/** `import`: the id of the new channel. Sent to the delegation's channel by the operator, who acts for it. */
export class OpenImportFor extends OpenImport {
  @IsUUID() import!: string;
}
/** One record of the file by its place; `fields`: only these of its changed sections. */
export class ChosenRecord {
  @IsInt() @Min(0) @Max(1_000_000) index!: number;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(SECTIONS.length) @ArrayUnique() @IsIn(SECTIONS, { each: true }) fields?: Section[];
}
/** Everything that can be taken, or these records: one of the two. */
export class AcceptImport {
  @IsOptional() @Equals(true) all?: true;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_CHOSEN) @ArrayUnique((r: ChosenRecord) => r.index) @ValidateNested({ each: true }) @Type(() => ChosenRecord) records?: ChosenRecord[];
}
export class StageImport {}
export class TakeImport {}
export class CancelImport {}

export const IMPORTS_COMMANDS = {
  'import.open': OpenImport,
  'import.open-for': OpenImportFor,
  'import.stage': StageImport,
  'import.accept': AcceptImport,
  'import.take': TakeImport,
  'import.cancel': CancelImport,
} as const;

// The commands about agreed language (c19): paragraphs of other bodies' adopted texts, quoted with their symbol so that delegations can use them. Pure.
// Not here: putting one into a text (text.add with its source), what is told (library.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsDateString, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Title } from './initiative-items.js';
import { ADD_MAX, WORDS_MAX } from './text.views.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOT_BLANK = /^(?=[\s\S]*\S)[^\0]*$/;
const SYMBOL = /^[\p{L}\p{N}][\p{L}\p{N}./() -]{0,79}$/u;

/** One paragraph, in one language at least. */
export class QuotedParagraph {
  @Matches(UUID) id!: string;
  @IsString() @MaxLength(40) @Matches(NOT_BLANK) number!: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) en?: string;
  @IsOptional() @IsString() @MaxLength(WORDS_MAX) fr?: string;
}
/** Paragraphs of one adopted text of another body. Refuses `conflict` for one that is quoted already. */
export class AddQuotation {
  @Matches(SYMBOL) symbol!: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsDateString({ strict: true }) @Matches(/^\d{4}-\d\d-\d\d$/) agreed!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(ADD_MAX) @ArrayUnique((p: QuotedParagraph) => p.id) @ValidateNested({ each: true }) @Type(() => QuotedParagraph) paragraphs!: QuotedParagraph[];
}
/** It was quoted wrongly: nobody finds it any more; texts that took it keep their citation. */
export class StrikeQuotation {
  @IsUUID() quotation!: string;
}

export const LIBRARY_COMMANDS = {
  'quotation.add': AddQuotation,
  'quotation.strike': StrikeQuotation,
} as const;

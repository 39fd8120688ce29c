// The parts of an initiative as a form sends them: bounded, checked alike in the form and at the door. Not here: the commands that carry them
// (initiatives.ts) and how a part is laid over what the record already says (src/initiatives/merge.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO4217CurrencyCode, IsISO8601, IsLatitude, IsLongitude, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
const PERCENT = /^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Short text in both languages. A side left out stays as it is; '' takes it away. */
export class Title {
  @IsOptional() @IsString() @MaxLength(500) en?: string;
  @IsOptional() @IsString() @MaxLength(500) fr?: string;
}
/** Long text in both languages, same rule. */
export class Prose {
  @IsOptional() @IsString() @MaxLength(20_000) en?: string;
  @IsOptional() @IsString() @MaxLength(20_000) fr?: string;
}
/** An item of a list: `at` is its place in the record the form was based on (it keeps what the form does not show); without it the item is new. */
export class Item {
  @IsOptional() @IsInt() @Min(0) @Max(9_999) at?: number;
}

export class DescriptionItem extends Item {
  @IsIn(['1', '2', '3', '4']) type!: string;
  @ValidateNested() @Type(() => Prose) text!: Prose;
}
export class PartnerItem extends Item {
  @IsIn(['1', '2', '3', '4']) role!: string;
  @IsOptional() @IsString() @MaxLength(100) ref?: string;
  @IsOptional() @IsString() @Matches(/^\d{2}$/) type?: string;
  @IsOptional() @IsString() @MaxLength(200) activityId?: string;
  @ValidateNested() @Type(() => Title) name!: Title;
}
/** `code`: ISO 3166-1 alpha-3; the record keeps alpha-2, as IATI does. */
export class CountryItem extends Item {
  @Matches(/^[A-Z]{3}$/) code!: string;
  @IsOptional() @Matches(PERCENT) percentage?: string;
}
/** `vocabulary`: 1 DAC, 2 UN M49. */
export class RegionItem extends Item {
  @IsIn(['1', '2']) vocabulary!: string;
  @Matches(/^\d{1,3}$/) code!: string;
  @IsOptional() @Matches(PERCENT) percentage?: string;
}
export class AdministrativeItem {
  @IsString() @Length(1, 100) code!: string;
  @IsString() @Length(1, 10) vocabulary!: string;
  @IsIn(['0', '1', '2', '3', '4', '5']) level!: string;
}
export class LocationItem extends Item {
  @ValidateNested() @Type(() => Title) name!: Title;
  @IsOptional() @IsLatitude() latitude?: number;
  @IsOptional() @IsLongitude() longitude?: number;
  @IsOptional() @IsIn(['1', '2']) exactness?: string;
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => AdministrativeItem) administrative!: AdministrativeItem[];
}
/** `vocabulary`: 1 DAC five digits, 2 DAC three digits, 7 SDG goal, 8 SDG target. */
export class SectorItem extends Item {
  @IsIn(['1', '2', '7', '8']) vocabulary!: string;
  @IsString() @Length(1, 10) code!: string;
  @IsOptional() @Matches(PERCENT) percentage?: string;
}
/** `type`: 1 general, 2 project, 3 finances, 4 communications. A list that is sent is the whole list; a part left out stays as it is. */
export class ContactItem extends Item {
  @IsOptional() @IsIn(['1', '2', '3', '4']) type?: string;
  @IsOptional() @ValidateNested() @Type(() => Title) organisation?: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) department?: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) person?: Title;
  @IsOptional() @ValidateNested() @Type(() => Title) jobTitle?: Title;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 60, { each: true }) telephones?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 200, { each: true }) emails?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 500, { each: true }) websites?: string[];
  @IsOptional() @ValidateNested() @Type(() => Prose) address?: Prose;
}
/** An emergency (`type` 1) or an appeal (2) by its code in a `vocabulary`: 1-2 GLIDE, 2-1 humanitarian plan, 99 the state's own list (`vocabularyUri`). */
export class HumanitarianScopeItem extends Item {
  @IsIn(['1', '2']) type!: string;
  @IsString() @Matches(/^[\w-]{1,10}$/) vocabulary!: string;
  @IsString() @Matches(/^\S(.{0,98}\S)?$/) code!: string;
  @IsOptional() @IsString() @Matches(/^https?:\/\/\S{1,490}$/) vocabularyUri?: string;
  @IsOptional() @ValidateNested() @Type(() => Title) name?: Title;
}
/** `value`: decimal text; the value date fixes the rate of exchange. */
export class Amount {
  @Matches(DECIMAL) value!: string;
  @IsISO4217CurrencyCode() currency!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) valueDate!: string;
}
export class BudgetItem extends Item {
  @IsIn(['1', '2']) type!: string;
  @IsIn(['1', '2']) status!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) start!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) end!: string;
  @ValidateNested() @Type(() => Amount) amount!: Amount;
}
/** Provider or receiver of money. */
export class MoneyParty {
  @IsOptional() @IsString() @MaxLength(100) ref?: string;
  @IsOptional() @IsString() @MaxLength(200) activityId?: string;
  @ValidateNested() @Type(() => Title) name!: Title;
}
/** Money that is to be paid in a period; `type`: 1 original, 2 revised plan. */
export class DisbursementItem extends Item {
  @IsOptional() @IsIn(['1', '2']) type?: string;
  @Matches(DAY) @IsISO8601({ strict: true }) start!: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) end?: string;
  @ValidateNested() @Type(() => Amount) amount!: Amount;
  @IsOptional() @ValidateNested() @Type(() => MoneyParty) provider?: MoneyParty;
  @IsOptional() @ValidateNested() @Type(() => MoneyParty) receiver?: MoneyParty;
}
export class TransactionItem extends Item {
  @IsIn(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']) type!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) date!: string;
  @ValidateNested() @Type(() => Amount) amount!: Amount;
  @IsOptional() @ValidateNested() @Type(() => Title) description?: Title;
  @IsOptional() @ValidateNested() @Type(() => MoneyParty) provider?: MoneyParty;
  @IsOptional() @ValidateNested() @Type(() => MoneyParty) receiver?: MoneyParty;
}
export class DimensionItem {
  @IsString() @Length(1, 100) name!: string;
  @IsString() @Length(1, 100) value!: string;
}
/** A target or an actual; several of one period are told apart by their dimensions (sex, age, place). One that the record has without a value may stay so. */
export class MeasurementItem extends Item {
  @IsOptional() @IsString() @Length(1, 100) value?: string;
  @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => DimensionItem) dimensions!: DimensionItem[];
  @IsOptional() @ValidateNested() @Type(() => Prose) comment?: Prose;
}
export class BaselineItem extends MeasurementItem {
  @Matches(/^\d{4}$/) year!: string;
}
export class PeriodItem extends Item {
  @Matches(DAY) @IsISO8601({ strict: true }) start!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) end!: string;
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => MeasurementItem) targets!: MeasurementItem[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => MeasurementItem) actuals!: MeasurementItem[];
}
export class IndicatorItem extends Item {
  @IsIn(['1', '2', '3', '4', '5']) measure!: string;
  @IsOptional() @IsBoolean() ascending?: boolean;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => BaselineItem) baselines!: BaselineItem[];
  @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => PeriodItem) periods!: PeriodItem[];
}
export class ResultItem extends Item {
  @IsIn(['1', '2', '3', '9']) type!: string;
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsOptional() @ValidateNested() @Type(() => Prose) description?: Prose;
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => IndicatorItem) indicators!: IndicatorItem[];
}
/** A link, or a file uploaded before (`file`); one of the two. The format of a file is found by its content. */
export class DocumentItem {
  @ValidateNested() @Type(() => Title) title!: Title;
  @IsArray() @ArrayMaxSize(5) @Matches(/^[AB]\d{2}$/, { each: true }) categories!: string[];
  @IsArray() @ArrayMaxSize(10) @Matches(/^[a-z]{2}$/, { each: true }) languages!: string[];
  @IsOptional() @IsString() @Matches(/^https?:\/\/\S{1,1990}$/) url?: string;
  @IsOptional() @IsString() @Matches(/^[0-9a-f-]{36}$/) file?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) date?: string;
}

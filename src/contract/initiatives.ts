// The commands about initiatives: their payloads, checked alike by a form and the door. Pure.
// Not here: the parts of a record (initiative-items.ts), views, entries and lifecycles (initiatives.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO4217CurrencyCode, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import * as item from './initiative-items.js';
import { LOCATION_PRECISIONS, PROTECTION_REASONS, type LocationPrecision, type ProtectionReason } from './initiatives.views.js';
import { PRIORITY_TAGS } from './priorities.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const STATE = /^[A-Z]{3}$/;
/** SDG goals (1 … 17) and targets (16.1, 16.a). */
const SDG = /^(1[0-7]|[1-9])(\.(\d{1,2}|[a-d]))?$/;

const isNoDate = (date: unknown): boolean => date === undefined || date === null || date === '';

/** A change of a record says which revision it was made from; an older one is refused with what changed meanwhile. */
export class Based {
  @IsInt() @Min(1) @Max(1_000_000) basedOn!: number;
}
export class DraftInitiative {
  @ValidateNested() @Type(() => item.Title) title!: item.Title;
  @IsOptional() @ValidateNested() @Type(() => item.Prose) description?: item.Prose;
  /** Without one the record gets a new identifier under the state's reporting reference. */
  @IsOptional() @IsString() @Matches(/^[^\s/&|?]{3,200}$/) identifier?: string;
  @IsOptional() @IsISO4217CurrencyCode() currency?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) plannedStart?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) plannedEnd?: string;
}
/** By time, where two states have agreed on it: drafted in the delegation of the one that leads. `role` (IATI): the other funds it (1) or implements it (4). */
export class FoundInitiative {
  @IsUUID() initiative!: string;
  @Matches(STATE) lead!: string;
  @Matches(STATE) partner!: string;
  @IsIn(['1', '4']) role!: '1' | '4';
  @ValidateNested() @Type(() => item.Title) title!: item.Title;
  @IsOptional() @ValidateNested() @Type(() => item.Prose) description?: item.Prose;
}
/** Sections left out stay as they are; a list that is sent is the whole list. */
export class ReviseInitiative extends Based {
  @IsOptional() @ValidateNested() @Type(() => item.Title) title?: item.Title;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => item.DescriptionItem) descriptions?: item.DescriptionItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => item.PartnerItem) partners?: item.PartnerItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => item.CountryItem) countries?: item.CountryItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => item.RegionItem) regions?: item.RegionItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => item.LocationItem) locations?: item.LocationItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => item.SectorItem) sectors?: item.SectorItem[];
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @Matches(SDG, { each: true }) sdgs?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => item.ContactItem) contacts?: item.ContactItem[];
  @IsOptional() @IsISO4217CurrencyCode() currency?: string;
  @IsOptional() @IsBoolean() humanitarian?: boolean;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => item.HumanitarianScopeItem) humanitarianScopes?: item.HumanitarianScopeItem[];
  /** Planned dates; '' takes one away. Actual dates are set by the steps that they prove. */
  @ValidateIf((o: ReviseInitiative) => !isNoDate(o.plannedStart)) @Matches(DAY) @IsISO8601({ strict: true }) plannedStart?: string;
  @ValidateIf((o: ReviseInitiative) => !isNoDate(o.plannedEnd)) @Matches(DAY) @IsISO8601({ strict: true }) plannedEnd?: string;
}
export class RecordBudget extends Based {
  @ValidateNested() @Type(() => item.BudgetItem) budget!: item.BudgetItem;
}
export class PlanDisbursement extends Based {
  @ValidateNested() @Type(() => item.DisbursementItem) disbursement!: item.DisbursementItem;
}
export class RecordTransaction extends Based {
  @ValidateNested() @Type(() => item.TransactionItem) transaction!: item.TransactionItem;
}
export class RecordResult extends Based {
  @ValidateNested() @Type(() => item.ResultItem) result!: item.ResultItem;
}
export const STRIKABLE = ['budgets', 'disbursements', 'transactions', 'results', 'related'] as const;
export class StrikeItem extends Based {
  @IsIn(STRIKABLE) section!: (typeof STRIKABLE)[number];
  @IsInt() @Min(0) @Max(9_999) at!: number;
}
export class AttachDocument extends Based {
  @ValidateNested() @Type(() => item.DocumentItem) document!: item.DocumentItem;
}
export class DetachDocument extends Based {
  @IsInt() @Min(0) @Max(9_999) at!: number;
}
/** `type`: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party. */
export class RelateInitiative extends Based {
  @IsIn(['1', '2', '3', '4', '5']) type!: string;
  @IsString() @Length(3, 200) identifier!: string;
}
/** What must not be seen: how exact places may be shown, and which partners (places in the list of partners) are not named. */
export class ProtectInitiative extends Based {
  @IsOptional() @IsIn(PROTECTION_REASONS) reason?: ProtectionReason;
  @IsIn(LOCATION_PRECISIONS) precision!: LocationPrecision;
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsInt({ each: true }) @Min(0, { each: true }) partners!: number[];
}
/** The network's own tags; without a list the priorities follow from the sectors again. */
export class TagInitiative extends Based {
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(PRIORITY_TAGS, { each: true }) priorities?: string[];
}
/** A step of the lifecycle; `date` is the actual start or end that proves it, where the record does not have it yet. */
export class StepInitiative extends Based {
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) date?: string;
}

/** `state`: alpha-3, or null: the reference belongs to no state of the Network. */
export class AssignReporter {
  @IsString() @MaxLength(100) @Matches(/^\S{3,}$/) ref!: string;
  @IsOptional() @Matches(/^[A-Z]{3}$/) state!: string | null;
}
/** `value`: units of the basket (special drawing rights) for one unit of the currency, on that day. */
export class RecordRate {
  @IsISO4217CurrencyCode() currency!: string;
  @Matches(DAY) @IsISO8601({ strict: true }) date!: string;
  @Matches(/^\d{1,9}(\.\d{1,12})?$/) value!: string;
  @IsString() @Length(3, 200) source!: string;
}

export const INITIATIVES_COMMANDS = {
  'initiative.draft': DraftInitiative,
  'initiative.found': FoundInitiative,
  'initiative.revise': ReviseInitiative,
  'initiative.record-budget': RecordBudget,
  'initiative.plan-disbursement': PlanDisbursement,
  'initiative.record-transaction': RecordTransaction,
  'initiative.record-result': RecordResult,
  'initiative.strike': StrikeItem,
  'initiative.attach-document': AttachDocument,
  'initiative.detach-document': DetachDocument,
  'initiative.relate': RelateInitiative,
  'initiative.protect': ProtectInitiative,
  'initiative.tag': TagInitiative,
  'initiative.share': Based,
  'initiative.archive': Based,
  'initiative.restore': Based,
  'initiative.discard': Based,
  'initiative.start': StepInitiative,
  'initiative.finalise': StepInitiative,
  'initiative.close': StepInitiative,
  'initiative.cancel': StepInitiative,
  'initiative.suspend': StepInitiative,
  'initiative.resume': StepInitiative,
  'reporter.assign': AssignReporter,
  'rate.record': RecordRate,
} as const;

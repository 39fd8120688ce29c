// The record of an initiative: an iati-activity 2.03 as plain JSON, complete enough to be written back without loss.
// Not here: names of codes (words/iati-codes.ts), what our own network adds to a record (initiatives.ts), reading and writing of XML (the server).
// Lists are always present, single values are absent when the source has none; amounts and percentages are decimal text, never floats;
// dates are XSD dates as text. What the standard or a publisher says beyond this model stays in `extras` beside the part it belongs to.

/** Something the source said and this model does not: foreign attributes, foreign or not modelled elements. */
export interface Extra {
  /** Path of child elements below the object it is kept with; absent = the object's own element. */
  at?: string;
  /** Attributes by expanded name: `{namespace}local`. */
  attrs?: Record<string, string>;
  /** One whole element as XML that declares every namespace it uses. */
  xml?: string;
}
interface Kept { extras?: Extra[] }

/** Text in one language (lower-case BCP 47); `null` = the default language of the record. */
export interface Narrative extends Kept { lang: string | null; text: string }
export interface Text extends Kept { narratives: Narrative[] }
/** `type`: 1 general, 2 objectives, 3 target groups, 4 other. */
export interface Description extends Text { type?: string }

export interface ReportingOrg extends Text { ref: string; type: string; secondaryReporter?: boolean }
/** `role`: 1 funding, 2 accountable, 3 extending, 4 implementing. */
export interface ParticipatingOrg extends Text { role: string; ref?: string; type?: string; activityId?: string; crsChannel?: string }
/** Provider or receiver of money; `activityId` names the other side's activity, so that joint funding is not counted twice. */
export interface MoneyOrg extends Text { ref?: string; type?: string; activityId?: string }
export interface OtherIdentifier extends Kept { ref: string; type: string; owner?: OwnerOrg }
export interface OwnerOrg extends Text { ref?: string }

/** `type`: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
export interface ActivityDate extends Text { type: string; date: string }

export interface Contact extends Kept {
  type?: string;
  organisation?: Text;
  department?: Text;
  personName?: Text;
  jobTitle?: Text;
  telephones: Plain[];
  emails: Plain[];
  websites: Plain[];
  addresses: Text[];
}
export interface Plain extends Kept { text: string }
export interface Coded extends Kept { code: string }

export interface Country extends Text { code: string; percentage?: string }
export interface Region extends Country { vocabulary?: string; vocabularyUri?: string }
export interface LocationCode extends Kept { code: string; vocabulary: string }
export interface Administrative extends LocationCode { level?: string }
/** `pos` is "latitude longitude" in the reference system `srsName`. */
export interface Point extends Kept { srsName: string; pos: string }
export interface Location extends Kept {
  ref?: string;
  reach?: string;
  ids: LocationCode[];
  name?: Text;
  description?: Text;
  activityDescription?: Text;
  administrative: Administrative[];
  point?: Point;
  /** 1 exact, 2 approximate. */
  exactness?: string;
  locationClass?: string;
  featureDesignation?: string;
}

export interface Sector extends Text { code: string; vocabulary?: string; vocabularyUri?: string; percentage?: string }
export interface Tag extends Text { code: string; vocabulary: string; vocabularyUri?: string }
export interface HumanitarianScope extends Text { type: string; vocabulary: string; vocabularyUri?: string; code: string }
export interface PolicyMarker extends Text { code: string; vocabulary?: string; vocabularyUri?: string; significance?: string }
export interface AidType extends Kept { code: string; vocabulary?: string }
export interface BudgetItem extends Kept { code: string; percentage?: string; description?: Text }
export interface CountryBudgetItems extends Kept { vocabulary: string; items: BudgetItem[] }

/** `value` is a decimal as text; without `currency` the record's `defaultCurrency` holds; `valueDate` fixes the rate of exchange. */
export interface Money extends Kept { value: string; currency?: string; valueDate: string }
/** `type`: 1 original, 2 revised; `status`: 1 indicative, 2 committed. */
export interface Budget extends Kept { type?: string; status?: string; start: string; end: string; value: Money }
export interface PlannedDisbursement extends Kept { type?: string; start: string; end?: string; value: Money; provider?: MoneyOrg; receiver?: MoneyOrg }
export interface TransactionSector extends Text { code: string; vocabulary?: string; vocabularyUri?: string }
export interface TransactionCountry extends Text { code: string }
export interface TransactionRegion extends Text { code: string; vocabulary?: string; vocabularyUri?: string }
/** `type`: 1 incoming funds, 2 outgoing commitment, 3 disbursement, 4 expenditure, 11 incoming commitment, 12 and 13 pledges. */
export interface Transaction extends Kept {
  ref?: string;
  humanitarian?: boolean;
  type: string;
  date: string;
  value: Money;
  description?: Text;
  provider?: MoneyOrg;
  receiver?: MoneyOrg;
  disbursementChannel?: string;
  sectors: TransactionSector[];
  country?: TransactionCountry;
  region?: TransactionRegion;
  flowType?: string;
  financeType?: string;
  aidTypes: AidType[];
  tiedStatus?: string;
}

export interface DocumentLink extends Kept {
  url: string;
  format: string;
  title: Text;
  description?: Text;
  categories: Coded[];
  languages: Coded[];
  date?: string;
}
/** `type`: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party. */
export interface RelatedActivity extends Kept { ref: string; type: string }
export interface LegacyData extends Kept { name: string; value: string; equivalent?: string }
export interface Condition extends Text { type: string }
export interface Conditions extends Kept { attached: boolean; conditions: Condition[] }

export interface Dimension extends Kept { name?: string; value?: string }
export interface ResultLocation extends Kept { ref?: string }
export interface Reference extends Kept { vocabulary: string; code: string; vocabularyUri?: string }
export interface IndicatorReference extends Kept { vocabulary: string; code: string; indicatorUri?: string }
export interface Baseline extends Measurement { year: string; date?: string }
/** A target or an actual: `value` as the publisher wrote it, because ordinal and qualitative measures are words. */
export interface Measurement extends Kept {
  value?: string;
  locations: ResultLocation[];
  dimensions: Dimension[];
  comment?: Text;
  documents: DocumentLink[];
}
export interface Period extends Kept { start: string; end: string; targets: Measurement[]; actuals: Measurement[] }
/** `measure`: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative. */
export interface Indicator extends Kept {
  measure: string;
  ascending?: boolean;
  aggregation?: boolean;
  title: Text;
  description?: Text;
  documents: DocumentLink[];
  references: IndicatorReference[];
  baselines: Baseline[];
  periods: Period[];
}
/** `type`: 1 output, 2 outcome, 3 impact, 9 other. */
export interface Result extends Kept {
  type: string;
  aggregation?: boolean;
  title: Text;
  description?: Text;
  documents: DocumentLink[];
  references: Reference[];
  indicators: Indicator[];
}

/** An initiative as IATI knows it. */
export interface Activity extends Kept {
  identifier: string;
  lang?: string;
  defaultCurrency?: string;
  lastUpdated?: string;
  hierarchy?: string;
  linkedDataUri?: string;
  humanitarian?: boolean;
  /** The coded reason why there is no budget. */
  budgetNotProvided?: string;
  reportingOrg: ReportingOrg;
  title: Text;
  descriptions: Description[];
  participatingOrgs: ParticipatingOrg[];
  otherIdentifiers: OtherIdentifier[];
  /** 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
  status: string;
  dates: ActivityDate[];
  contacts: Contact[];
  scope?: string;
  countries: Country[];
  regions: Region[];
  locations: Location[];
  sectors: Sector[];
  tags: Tag[];
  countryBudgetItems?: CountryBudgetItems;
  humanitarianScopes: HumanitarianScope[];
  policyMarkers: PolicyMarker[];
  collaborationType?: string;
  defaultFlowType?: string;
  defaultFinanceType?: string;
  defaultAidTypes: AidType[];
  defaultTiedStatus?: string;
  budgets: Budget[];
  plannedDisbursements: PlannedDisbursement[];
  /** Percentage of the total cost that is capital. */
  capitalSpend?: string;
  transactions: Transaction[];
  documents: DocumentLink[];
  relatedActivities: RelatedActivity[];
  legacyData: LegacyData[];
  conditions?: Conditions;
  results: Result[];
}

/**
 * The text to show to a reader of `lang`: the same language, else the same base language, else the record's default language
 * (a narrative without a language, or one in `fallback`), else the first that says anything; '' when nothing is said.
 */
export function textIn(narratives: readonly Narrative[], lang: string, fallback?: string): string {
  const said = narratives.filter((n) => n.text.trim() !== '');
  const base = (tag: string | null | undefined) => (tag ?? fallback ?? '').toLowerCase().split('-')[0];
  const found = said.find((n) => (n.lang ?? fallback ?? '').toLowerCase() === lang.toLowerCase())
    ?? said.find((n) => base(n.lang) === base(lang))
    ?? said.find((n) => n.lang === null || base(n.lang) === base(fallback))
    ?? said[0];
  return found?.text ?? '';
}

/** The narratives with the text of one language set; '' takes that language away. Other languages stay as they are. */
export function withText(narratives: readonly Narrative[], lang: string, text: string, fallback?: string): Narrative[] {
  const same = (n: Narrative) => (n.lang ?? fallback ?? '').toLowerCase() === lang.toLowerCase();
  const at = narratives.findIndex(same);
  if (text === '') return narratives.filter((n) => !same(n));
  if (at < 0) return [...narratives, { lang, text }];
  return narratives.map((n, i) => (i === at ? { ...n, text } : n));
}

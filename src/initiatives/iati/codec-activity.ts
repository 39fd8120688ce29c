// How the whole record is read from an iati-activity that satisfies the schema, and written back as one.
// Not here: mending what does not satisfy it (mend.ts); crs-add and fss, which stay in `extras` as they came.
import type {
  Activity, ActivityDate, Budget, BudgetItem, Condition, Contact, CountryBudgetItems, Description, HumanitarianScope, LegacyData, OtherIdentifier,
  ParticipatingOrg, PlannedDisbursement, PolicyMarker, RelatedActivity, ReportingOrg, Sector, Tag, Transaction, TransactionCountry,
} from '../../contract/activity.js';
import { attr, element, flag, many, maybe, must, one, sure, surely, textVia, via, type Codec } from './codec.js';
import {
  aidType, country, documentLink, location, money, narratives, ownerOrg, plain, provider, receiver, region, span, text,
} from './codec-parts.js';
import { result } from './codec-results.js';
import { XML_LANG } from './xml.js';

const reportingOrg: Codec<ReportingOrg> = element<ReportingOrg>({ ref: attr('ref'), type: attr('type'), secondaryReporter: flag('secondary-reporter'), narratives });
const description: Codec<Description> = element<Description>({ type: maybe('type'), narratives });
const participatingOrg: Codec<ParticipatingOrg> = element<ParticipatingOrg>({
  role: attr('role'), ref: maybe('ref'), type: maybe('type'), activityId: maybe('activity-id'), crsChannel: maybe('crs-channel-code'), narratives,
});
const otherIdentifier: Codec<OtherIdentifier> = element<OtherIdentifier>({ ref: attr('ref'), type: attr('type'), owner: one('owner-org', () => ownerOrg) });
const activityDate: Codec<ActivityDate> = element<ActivityDate>({ type: attr('type'), date: attr('iso-date'), narratives });
const contact: Codec<Contact> = element<Contact>({
  type: maybe('type'),
  organisation: one('organisation', () => text),
  department: one('department', () => text),
  personName: one('person-name', () => text),
  jobTitle: one('job-title', () => text),
  telephones: many('telephone', () => plain),
  emails: many('email', () => plain),
  websites: many('website', () => plain),
  addresses: many('mailing-address', () => text),
});

const vocabulary = { vocabulary: maybe('vocabulary'), vocabularyUri: maybe('vocabulary-uri') };
const sector: Codec<Sector> = element<Sector>({ code: attr('code'), ...vocabulary, percentage: maybe('percentage'), narratives });
const tag: Codec<Tag> = element<Tag>({ code: attr('code'), vocabulary: attr('vocabulary'), vocabularyUri: maybe('vocabulary-uri'), narratives });
const policyMarker: Codec<PolicyMarker> = element<PolicyMarker>({ code: attr('code'), ...vocabulary, significance: maybe('significance'), narratives });
const humanitarianScope: Codec<HumanitarianScope> = element<HumanitarianScope>({
  type: attr('type'), vocabulary: attr('vocabulary'), vocabularyUri: maybe('vocabulary-uri'), code: attr('code'), narratives,
});
const budgetItem: Codec<BudgetItem> = element<BudgetItem>({ code: attr('code'), percentage: maybe('percentage'), description: one('description', () => text) });
const countryBudgetItems: Codec<CountryBudgetItems> = element<CountryBudgetItems>({ vocabulary: attr('vocabulary'), items: many('budget-item', () => budgetItem) });

const value = must('value', () => money);
const parties = { provider: one('provider-org', () => provider), receiver: one('receiver-org', () => receiver) };
const budget: Codec<Budget> = element<Budget>({ type: maybe('type'), status: maybe('status'), ...span, value });
const plannedDisbursement: Codec<PlannedDisbursement> = element<PlannedDisbursement>({
  type: maybe('type'), start: span.start, end: via('period-end', 'iso-date'), value, ...parties,
});
const coded = { code: attr('code'), ...vocabulary, narratives };
const transactionCountry: Codec<TransactionCountry> = element<TransactionCountry>({ code: attr('code'), narratives });
const transaction: Codec<Transaction> = element<Transaction>({
  ref: maybe('ref'),
  humanitarian: flag('humanitarian'),
  type: surely('transaction-type'),
  date: surely('transaction-date', 'iso-date'),
  value,
  description: one('description', () => text),
  ...parties,
  disbursementChannel: via('disbursement-channel'),
  sectors: many('sector', () => element(coded)),
  country: one('recipient-country', () => transactionCountry),
  region: one('recipient-region', () => element(coded)),
  flowType: via('flow-type'),
  financeType: via('finance-type'),
  aidTypes: many('aid-type', () => aidType),
  tiedStatus: via('tied-status'),
});

const relatedActivity: Codec<RelatedActivity> = element<RelatedActivity>({ ref: attr('ref'), type: attr('type') });
const legacyData: Codec<LegacyData> = element<LegacyData>({ name: attr('name'), value: attr('value'), equivalent: maybe('iati-equivalent') });
const condition: Codec<Condition> = element<Condition>({ type: attr('type'), narratives });

/** Both directions of an iati-activity. */
export const activityCodec: Codec<Activity> = element<Activity>({
  identifier: textVia('iati-identifier'),
  lang: maybe(XML_LANG),
  defaultCurrency: maybe('default-currency'),
  lastUpdated: maybe('last-updated-datetime'),
  hierarchy: maybe('hierarchy'),
  linkedDataUri: maybe('linked-data-uri'),
  humanitarian: flag('humanitarian'),
  budgetNotProvided: maybe('budget-not-provided'),
  reportingOrg: must('reporting-org', () => reportingOrg),
  title: must('title', () => text),
  descriptions: many('description', () => description),
  participatingOrgs: many('participating-org', () => participatingOrg),
  otherIdentifiers: many('other-identifier', () => otherIdentifier),
  status: surely('activity-status'),
  dates: many('activity-date', () => activityDate),
  contacts: many('contact-info', () => contact),
  scope: via('activity-scope'),
  countries: many('recipient-country', () => country),
  regions: many('recipient-region', () => region),
  locations: many('location', () => location),
  sectors: many('sector', () => sector),
  tags: many('tag', () => tag),
  countryBudgetItems: one('country-budget-items', () => countryBudgetItems),
  humanitarianScopes: many('humanitarian-scope', () => humanitarianScope),
  policyMarkers: many('policy-marker', () => policyMarker),
  collaborationType: via('collaboration-type'),
  defaultFlowType: via('default-flow-type'),
  defaultFinanceType: via('default-finance-type'),
  defaultAidTypes: many('default-aid-type', () => aidType),
  defaultTiedStatus: via('default-tied-status'),
  budgets: many('budget', () => budget),
  plannedDisbursements: many('planned-disbursement', () => plannedDisbursement),
  capitalSpend: via('capital-spend', 'percentage'),
  transactions: many('transaction', () => transaction),
  documents: many('document-link', () => documentLink),
  relatedActivities: many('related-activity', () => relatedActivity),
  legacyData: many('legacy-data', () => legacyData),
  conditions: one('conditions', () => element({ attached: sure('attached'), conditions: many('condition', () => condition) })),
  results: many('result', () => result),
});

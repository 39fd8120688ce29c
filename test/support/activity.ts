// Makes activities and IATI documents for tests: a smallest valid one, and arbitrary ones for properties.
// Not here: real records (shared-data.ts).
import fc from 'fast-check';
import type { Activity, DocumentLink, Measurement, Money, Narrative, Text } from '../../src/contract/activity.js';

/** An activity with what the schema requires and nothing else. */
export function activity(with_: Partial<Activity> = {}): Activity {
  return {
    identifier: 'XX-1-A', lang: 'en', defaultCurrency: 'EUR', reportingOrg: { ref: 'XX-1', type: '10', narratives: [{ lang: null, text: 'Ministry' }] },
    title: { narratives: [{ lang: null, text: 'Clearing mines' }, { lang: 'fr', text: 'Déminage' }] },
    descriptions: [{ type: '1', narratives: [{ lang: null, text: 'Fields made safe.' }] }],
    participatingOrgs: [{ role: '1', ref: 'XX-1', narratives: [] }], status: '2', dates: [{ type: '2', date: '2020-01-01', narratives: [] }],
    sectors: [{ code: '15250', vocabulary: '1', narratives: [] }],
    otherIdentifiers: [], contacts: [], countries: [], regions: [], locations: [], tags: [], humanitarianScopes: [], policyMarkers: [], defaultAidTypes: [],
    budgets: [], plannedDisbursements: [], transactions: [], documents: [], relatedActivities: [], legacyData: [], results: [], ...with_,
  };
}

/** XML of an activity: required parts by default, each replaceable by its element's name; `more` follows the sectors. */
export function activityXml(parts: Record<string, string> = {}, more = '', attributes = 'xml:lang="en" default-currency="EUR"'): string {
  const given: Record<string, string> = {
    'iati-identifier': '<iati-identifier>XX-1-A</iati-identifier>',
    'reporting-org': '<reporting-org ref="XX-1" type="10"><narrative>Ministry</narrative></reporting-org>',
    title: '<title><narrative>Clearing mines</narrative></title>',
    description: '<description><narrative>Fields made safe.</narrative></description>',
    'participating-org': '<participating-org role="1" ref="XX-1"/>',
    'activity-status': '<activity-status code="2"/>',
    'activity-date': '<activity-date type="2" iso-date="2020-01-01"/>',
    sector: '<sector code="15250"/>', ...parts,
  };
  return `<iati-activity ${attributes}>\n${Object.values(given).join('\n')}\n${more}\n</iati-activity>`;
}
export const documentXml = (...records: string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${records.join('\n')}\n</iati-activities>`;

const word = fc.stringMatching(/^[A-Za-z0-9é«“‘<>&"']{1,12}$/);
const anyText = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 20 })).map((t) => t.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
const decimal = fc.tuple(fc.constantFrom('', '-'), fc.nat(99999999), fc.option(fc.nat(9999))).map(([s, a, b]) => `${s}${a}${b === null ? '' : `.${b}`}`);
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { maxLength: 2 });
const extras = fc.constantFrom({}, {}, { extras: [{ attrs: { '{urn:x}note': 'kept <&>' } }, { xml: '<n1:more xmlns:n1="urn:x"><n1:a>1</n1:a></n1:more>' }] });
/** A record with some keys left out, as our model does for what is absent; now and then with something it does not know. */
type Arbitraries = Record<string, fc.Arbitrary<unknown>>;
const part = <T = object>(needed: Arbitraries, rest: Arbitraries = {}): fc.Arbitrary<T> =>
  fc.tuple(fc.record({ ...needed, ...rest }, { requiredKeys: Object.keys(needed) }), extras).map(([value, more]) => ({ ...value, ...more }) as T);

const narrative = fc.record({ lang: fc.constantFrom(null, 'en', 'fr', 'pt-br'), text: anyText }) as fc.Arbitrary<Narrative>;
const narratives = few(narrative);
const text = part<Text>({ narratives: fc.array(narrative, { minLength: 1, maxLength: 2 }) });
const money = fc.tuple(fc.record({ value: decimal, currency: fc.constantFrom('CAD', 'NOK'), valueDate: day }, { requiredKeys: ['value', 'valueDate'] })).map(([m]) => m) as fc.Arbitrary<Money>;
const org = part({ narratives }, { ref: word, type: word, activityId: word });
const link = part<DocumentLink>({ url: fc.webUrl(), format: word, title: text, categories: fc.array(fc.record({ code: word }), { minLength: 1, maxLength: 2 }), languages: few(fc.record({ code: word })) }, { description: text, date: day });
const measured = { locations: few(fc.record({ ref: word })), dimensions: few(fc.record({ name: word, value: word })), documents: few(link) };
const measurement = fc.record({ ...measured, value: word, comment: text }, { requiredKeys: ['locations', 'dimensions', 'documents'] }) as fc.Arbitrary<Measurement>;
const period = part({ start: day, end: day, targets: few(measurement), actuals: few(measurement) });
const indicator = part(
  { measure: word, title: text, documents: few(link), references: few(fc.record({ vocabulary: word, code: word })), baselines: few(part({ year: fc.constant('2019'), ...measured })), periods: few(period) },
  { ascending: fc.boolean(), aggregation: fc.boolean(), description: text },
);
const share = { code: word, narratives };

/** Any activity the model allows and the schema can say. */
export const anyActivity: fc.Arbitrary<Activity> = part<Activity>({
  identifier: word, reportingOrg: part({ ref: word, type: word, narratives: fc.array(narrative, { minLength: 1, maxLength: 2 }) }), title: text,
  descriptions: fc.array(text, { minLength: 1, maxLength: 2 }), participatingOrgs: fc.array(part({ role: word, narratives }, { ref: word }), { minLength: 1, maxLength: 2 }),
  otherIdentifiers: few(part({ ref: word, type: word }, { owner: part({ narratives }) })), status: word,
  dates: fc.array(part({ type: word, date: day, narratives }), { minLength: 1, maxLength: 2 }),
  contacts: few(part({ telephones: few(fc.record({ text: word })), emails: few(fc.record({ text: word })), websites: few(fc.record({ text: fc.webUrl() })), addresses: few(text) }, { organisation: text, personName: text })),
  countries: few(part(share, { percentage: decimal })), regions: few(part(share, { vocabulary: word, percentage: decimal })),
  locations: few(part({ ids: few(fc.record({ code: word, vocabulary: word })), administrative: few(fc.record({ code: word, vocabulary: word })) }, { ref: word, reach: word, name: text, exactness: word, point: fc.record({ srsName: word, pos: fc.constant('1.5 -2') }) })),
  sectors: few(part(share, { vocabulary: word, vocabularyUri: fc.webUrl(), percentage: decimal })), tags: few(part({ ...share, vocabulary: word })),
  humanitarianScopes: few(part({ ...share, type: word, vocabulary: word })), policyMarkers: few(part(share, { significance: word })),
  defaultAidTypes: few(fc.record({ code: word })), budgets: few(part({ start: day, end: day, value: money }, { type: word, status: word })),
  plannedDisbursements: few(part({ start: day, value: money }, { end: day, provider: org, receiver: org })),
  transactions: few(part({ type: word, date: day, value: money, sectors: few(part(share)), aidTypes: few(fc.record({ code: word })) }, { ref: word, humanitarian: fc.boolean(), description: text, provider: org, receiver: org, country: part(share), flowType: word, tiedStatus: word })),
  documents: few(link), relatedActivities: few(fc.record({ ref: word, type: word })), legacyData: few(fc.record({ name: word, value: word })),
  results: few(part({ type: word, title: text, documents: few(link), references: few(fc.record({ code: word, vocabulary: word })), indicators: fc.array(indicator, { minLength: 1, maxLength: 2 }) }, { aggregation: fc.boolean(), description: text })),
}, {
  lang: fc.constantFrom('en', 'fr'), defaultCurrency: word, humanitarian: fc.boolean(), hierarchy: fc.constantFrom('1', '2'), budgetNotProvided: word, scope: word,
  collaborationType: word, defaultFlowType: word, capitalSpend: decimal, linkedDataUri: fc.webUrl(), lastUpdated: fc.constant('2024-05-06T07:08:09Z'),
  countryBudgetItems: part({ vocabulary: word, items: fc.array(part({ code: word }, { percentage: decimal, description: text }), { minLength: 1, maxLength: 2 }) }),
  conditions: part({ attached: fc.boolean(), conditions: few(fc.record({ type: word, narratives: fc.array(narrative, { minLength: 1, maxLength: 2 }) })) }),
});

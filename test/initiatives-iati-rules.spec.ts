// The rules of the standard, the kinds of value, and the words about them.
// Not here: reading and writing (initiatives-iati).
import { textIn, withText, type Activity } from '../src/contract/activity.js';
import { codeKey, IATI_CODES_WORDS } from '../src/contract/words/iati-codes.js';
import { IATI_WORDS } from '../src/contract/words/iati.js';
import { plainDecimal, units } from '../src/initiatives/iati/decimal.js';
import { asKind, isKind } from '../src/initiatives/iati/kinds.js';
import { checkRules } from '../src/initiatives/iati/rules.js';
import { activity } from './support/activity.js';

const today = '2024-06-01';
describe('the rules of the standard', () => {
  const broken = (with_: Partial<Activity>): string[] => checkRules(activity(with_), today).map((p) => `${p.code.replace('iati.rule.', '')} ${p.path}`.trim());
  const date = (type: string, on: string) => ({ type, date: on, narratives: [] });
  const sector = (code: string, percentage?: string, vocabulary?: string) => ({ code, narratives: [], ...(percentage === undefined ? {} : { percentage }), ...(vocabulary === undefined ? {} : { vocabulary }) });
  const value_ = { value: '1', valueDate: '2020-01-01' };
  it.each<[string, Partial<Activity>, string[]]>([
    ['a good record', {}, []],
    ['date order', { dates: [date('1', '2021-01-01'), date('3', '2020-01-01'), date('2', '2020-01-01')] }, ['planned-order activity-date[2]']],
    ['a future actual end', { status: '4', dates: [date('2', '2020-01-01'), date('4', '2024-06-02')] }, ['actual-future activity-date[2]']],
    ['no start', { status: '1', dates: [date('3', '2020-01-01')] }, ['start-missing activity-date']],
    ['a status without its date', { dates: [date('1', '2020-01-01')] }, ['status-no-start activity-status']],
    ['shares of 99.98', { sectors: [sector('1', '50'), sector('2', '49.98')] }, ['sum-sector sector[1]']],
    ['shares of 99.99', { sectors: [sector('1', '33.33'), sector('2', '33.33'), sector('3', '33.33')] }, []],
    ['shares by vocabulary', { sectors: [sector('1', '100'), sector('a', '60', '2'), sector('b', '40', '2')] }, []],
    ['a missing share', { sectors: [sector('1', '50'), sector('2')] }, ['share-missing sector[2]']],
    ['a negative share', { countries: [{ code: 'ML', percentage: '-1', narratives: [] }, { code: 'NE', percentage: '101', narratives: [] }] }, ['share-range recipient-country[1]', 'share-range recipient-country[2]']],
    ['countries and regions together', { countries: [{ code: 'ML', percentage: '40', narratives: [] }], regions: [{ code: '298', percentage: '60', narratives: [] }] }, []],
    ['no sector', { sectors: [] }, ['sector-missing sector']],
    ['no currency', { defaultCurrency: undefined, budgets: [{ start: '2020-01-01', end: '2020-12-31', value: value_ }] }, ['currency-missing budget[1]/value']],
    ['a long budget', { budgets: [{ start: '2020-01-01', end: '2021-01-01', value: value_ }, { start: '2020-01-01', end: '2021-01-02', value: value_ }] }, ['budget-length budget[2]']],
    ['a future payment', { transactions: [{ type: '3', date: '2024-06-02', value: value_, sectors: [], aidTypes: [] }] }, ['transaction-future transaction[1]/transaction-date']],
    ['identifiers', { identifier: 'YY 1/2' }, ['identifier-characters iati-identifier', 'identifier-prefix iati-identifier']],
    ['an unknown code', { status: '9' }, ['code-unknown activity-status']],
  ])('%s', (_, with_, expected) => { expect(broken(with_)).toEqual(expected); });
});

describe('values', () => {
  it.each([
    ['decimal', '1e3', '1000'], ['decimal', '12.5E-1', '1.25'], ['decimal', 'ten', null], ['decimal', '1,000', null], ['decimal', ' 1.0 ', '1.0'], ['decimal', '', null],
    ['date', '2020-02-29', '2020-02-29'], ['date', '2021-02-29', null], ['date', '2020-01-01T00:00:00Z', '2020-01-01'], ['date', '01/02/2020', null],
    ['boolean', 'True', 'true'], ['boolean', 'yes', null], ['uri', 'http://a b', 'http://a b'], ['uri', '100%', '100%25'], ['uri', 'http://[::1', null], ['int', '2147483648', null],
  ] as const)('%s %j becomes %j', (kind, text, expected) => {
    const got = asKind(kind, text);
    expect(got).toBe(expected);
    if (got !== null) expect(isKind(kind, got)).toBe(true);
  });
  it('keep decimals exact', () => {
    expect(['+007.50', '-0.0', '.5', '0', 'x'].map(plainDecimal)).toEqual(['7.5', '0', '0.5', '0', 'x']);
    expect([units('0.1')! + units('0.2')!, units('abc')]).toEqual([units('0.3'), null]);
  });
});

describe('words', () => {
  it('speak both languages with the same blanks and French spaces', () => {
    for (const { en, fr } of Object.values(IATI_WORDS)) {
      expect([...fr.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort()).toEqual([...en.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort());
      expect(fr).not.toMatch(/[^\u202f][:;!»%]|«[^\u202f]|'/);
    }
  });
  it('pick a text by language, else the base language, else the default', () => {
    const texts = [{ lang: null, text: 'Peace' }, { lang: 'fr', text: 'Paix' }, { lang: 'es', text: ' ' }];
    expect([textIn(texts, 'fr-CA'), textIn(texts, 'en', 'en'), textIn(texts, 'es', 'en'), textIn(texts, 'de'), textIn([], 'en')]).toEqual(['Paix', 'Peace', 'Peace', 'Peace', '']);
    expect(withText(texts, 'en', 'Calm', 'en')[0]).toEqual({ lang: null, text: 'Calm' });
    expect(withText(texts, 'fr', '')).toHaveLength(2);
  });
});

describe('codes', () => {
  it('have one name in both languages; what no list has, has none', () => {
    const key = codeKey('status', '2');
    expect(key && IATI_CODES_WORDS[key]).toEqual({ en: 'Implementation', fr: 'Mise en œuvre' });
    expect([codeKey('dac', '99999'), codeKey('status', 'toString'), codeKey('status', '')]).toEqual([null, null, null]);
  });
});

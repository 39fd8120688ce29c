// The arithmetic of the register, as tables: decimals, money of a record and of many, completeness, index, redaction, what a form asks. No database.
import fc from 'fast-check';
import { completeness } from '../src/initiatives/completeness.js';
import { countOnce, joined, type MoneyRow } from '../src/initiatives/count-once.js';
import { compare, minus, sum, times } from '../src/initiatives/decimal.js';
import { indexActivity } from '../src/initiatives/index-activity.js';
import { namingSections } from '../src/initiatives/lint.js';
import { mentions } from '../src/initiatives/masking.js';
import { committed, inflows, outflows } from '../src/initiatives/money.js';
import { alpha3, regionsOf } from '../src/initiatives/places.js';
import { OPEN, redact, withheldPartners, type Protection } from '../src/initiatives/redact.js';
import { changedSections, sectionsOf } from '../src/initiatives/sections.js';
import { PRIORITIES, PRIORITY_VOCABULARY_URI, prioritiesOfSectors } from '../src/contract/priorities.js';
import { sentence } from '../src/kernel/sentences.js';
import { selectionOf } from '../src/initiatives/catalogue.query.js';
import type { Activity, Transaction } from '../src/contract/activity.js';
import { activity } from './support/activity.js';

const transaction = (type: string, value: string, currency: string | undefined, more: Partial<Transaction> = {}): Transaction => ({
  type, date: '2025-01-01', value: { value, ...(currency ? { currency } : {}), valueDate: '2025-01-01' }, sectors: [], aidTypes: [], ...more,
});

describe('decimals', () => {
  it.each([
    [['0.1', '0.2'], '0.3'], [['100', '-100'], '0'], [['1e-10', '1'], '1.0000000001'], [['.5', '5.'], '5.5'], [['-0.05', '0.005'], '-0.045'],
    [['999999999999999.99', '0.01'], '1000000000000000'], [['1.5E3'], '1500'], [[], '0'],
  ])('%j add up to %s', (amounts, total) => expect(sum(amounts)).toBe(total));

  it('agree with integers, however they are cut into fractions', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    const text = (n: number): string => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
    fc.assert(fc.property(fc.array(cents, { minLength: 1 }), (all) => compare(sum(all.map(text)), text(all.reduce((a, b) => a + b, 0))) === 0));
    fc.assert(fc.property(cents, cents, (a, b) => compare(minus(text(a), text(b)), '0') === Math.sign(a - b)));
  });

  it('multiply exactly and refuse what is no number', () => {
    expect(times('1200000.10', '0.55')).toBe('660000.055');
    expect(() => sum(['12,5'])).toThrow('not a decimal');
  });
});

describe('the money of one record', () => {
  it('is its outgoing commitments by currency, with their value dates', () => {
    const a = activity({ defaultCurrency: 'CAD', transactions: [transaction('2', '10.50', undefined), transaction('2', '5', 'NOK'), { ...transaction('2', '-0.50', 'CAD'), value: { value: '-0.50', currency: 'CAD', valueDate: '2023-02-01' } }, transaction('3', '99', 'CAD')] });
    expect(committed(a)).toEqual([
      { currency: 'CAD', amount: '10', from: '2023-02-01', to: '2025-01-01', basis: 'commitments' },
      { currency: 'NOK', amount: '5', from: '2025-01-01', to: '2025-01-01', basis: 'commitments' },
    ]);
  });
  it('is the committed budgets where there is no commitment, a revised one instead of the original', () => {
    const budget = (type: string, status: string, value: string, year: number) => ({ type, status, start: `${year}-01-01`, end: `${year}-12-31`, value: { value, currency: 'EUR', valueDate: `${year}-01-01` } });
    const a = activity({ budgets: [budget('1', '2', '100', 2024), budget('2', '2', '80', 2024), budget('1', '2', '50', 2025), budget('1', '1', '999', 2026)] });
    expect(committed(a)).toEqual([{ currency: 'EUR', amount: '130', from: '2024-01-01', to: '2025-01-01', basis: 'budgets' }]);
  });
  it('leaves out what has no currency, no value date or no number: a gap is not zero', () => {
    const { defaultCurrency: _, ...bare } = activity({ transactions: [transaction('2', '10', undefined), transaction('2', 'ten', 'CAD'), { ...transaction('2', '10', 'CAD'), value: { value: '10', currency: 'CAD', valueDate: '' } }] });
    expect(committed(bare)).toEqual([]);
  });
  it('names the records it came from and went to; a commitment and its payments are one flow', () => {
    const a = activity({ transactions: [transaction('11', '100', 'CAD', { provider: { narratives: [], activityId: 'P' } }), transaction('1', '60', 'CAD', { provider: { narratives: [], activityId: 'P' } }), transaction('2', '70', 'CAD', { receiver: { narratives: [], activityId: 'R' } })] });
    expect(inflows(a)).toEqual([{ other: 'P', currency: 'CAD', amount: '100' }]);
    expect(outflows(a)).toEqual([{ other: 'R', currency: 'CAD', amount: '70' }]);
  });
});

describe('the money of several records', () => {
  const row = (identifier: string, amount: string | null, more: Partial<MoneyRow> = {}): MoneyRow => ({
    identifier, committed: amount === null ? [] : [{ currency: 'CAD', amount, from: '2025-01-01', to: '2025-01-01', basis: 'commitments' }], inflows: [], outflows: [], parents: [], children: [], ...more,
  });
  const total = (...rows: MoneyRow[]): string | undefined => countOnce(rows).find((t) => t.currency === 'CAD')?.amount;
  const flow = (other: string, amount: string) => [{ other, currency: 'CAD', amount }];
  it.each([
    ['unrelated records add up', ['150', row('A', '100'), row('B', '50')]],
    ['money passed on is counted once, as the receiver says', ['120', row('A', '100'), row('B', '120', { inflows: flow('A', '100') })]],
    ['… or as the giver says', ['120', row('A', '100', { outflows: flow('B', '100') }), row('B', '120')]],
    ['… or as both say, and differ', ['120', row('A', '100', { outflows: flow('B', '90') }), row('B', '120', { inflows: flow('A', '100') })]],
    ['along a chain', ['100', row('A', '100'), row('B', '100', { inflows: flow('A', '100') }), row('C', '100', { inflows: flow('B', '100') })]],
    ['a giver outside the selection takes nothing away', ['120', row('B', '120', { inflows: flow('A', '100') })]],
    ['a giver that committed nothing takes nothing away', ['120', row('A', null), row('B', '120', { inflows: flow('A', '100') })]],
    ['what went back is not subtracted twice', ['200', row('A', '100', { inflows: flow('B', '100') }), row('B', '100', { inflows: flow('A', '100') })]],
    ['a parent and its children are told twice', ['100', row('P', '100'), row('C', '60', { parents: ['P'] }), row('D', '40', { parents: ['P'] })]],
    ['… the larger side counts', ['130', row('P', '100', { children: ['C', 'D'] }), row('C', '90'), row('D', '40')]],
    ['… through generations', ['100', row('P', '100'), row('C', '60', { parents: ['P'] }), row('G', '60', { parents: ['C'] })]],
    ['… a child of two parents counts under one', ['150', row('P', '100'), row('Q', '50'), row('C', '30', { parents: ['P', 'Q'] })]],
    ['… and a circle of parents ends', ['100', row('P', '100', { parents: ['C'] }), row('C', '60', { parents: ['P'] })]],
    ['a child outside of its family counts itself', ['60', row('C', '60', { parents: ['P'] })]],
  ] as [string, [string, ...MoneyRow[]]][])('%s', (_, [expected, ...rows]) => {
    expect(total(...rows)).toBe(expected);
    expect(total(...[...rows].reverse())).toBe(expected);
  });
  it('never adds currencies', () => {
    const nok = { ...row('B', null), committed: [{ currency: 'NOK', amount: '7', from: '2024-01-01', to: '2024-06-01', basis: 'commitments' as const }] };
    expect(joined(countOnce([row('A', '1')]), countOnce([nok, row('C', '2')]))).toEqual([
      { currency: 'CAD', amount: '3', from: '2025-01-01', to: '2025-01-01', records: 2 }, { currency: 'NOK', amount: '7', from: '2024-01-01', to: '2024-06-01', records: 1 },
    ]);
  });
});

describe('the seven marks', () => {
  const measured = { value: '1', locations: [], dimensions: [], documents: [] };
  const full = activity({
    descriptions: [{ type: '1', narratives: [{ lang: null, text: 'Fields.' }, { lang: 'fr-CA', text: 'Champs.' }] }],
    dates: [{ type: '1', date: '2025-01-01', narratives: [] }, { type: '4', date: '2025-12-31', narratives: [] }],
    participatingOrgs: [{ role: '1', narratives: [] }, { role: '4', narratives: [] }], countries: [{ code: 'ML', narratives: [] }], transactions: [transaction('3', '1', 'CAD')],
    results: [{ type: '1', title: { narratives: [] }, documents: [], references: [], indicators: [{ measure: '1', title: { narratives: [] }, documents: [], references: [], baselines: [], periods: [{ start: '', end: '', targets: [measured], actuals: [] }] }] }],
  });
  it.each([
    ['complete', {}, '1111111', []],
    ['a title without a description', { descriptions: [] }, '0011111', ['english', 'french']],
    ['one language', { title: { narratives: [{ lang: 'fr', text: 'Déminage' }] } }, '0111111', ['english']],
    ['an end only', { dates: [full.dates[1]!] }, '1101111', ['dates']],
    ['nobody implements', { participatingOrgs: [full.participatingOrgs[0]!] }, '1110111', ['partners']],
    ['no place', { countries: [] }, '1111011', ['places']],
    ['a place in its transactions', { countries: [], transactions: [transaction('3', '1', 'CAD', { country: { code: 'ML', narratives: [] } })] }, '1111111', []],
    ['an amount without a number', { transactions: [transaction('3', '', 'CAD')] }, '1111101', ['money']],
    ['no results', { results: [] }, '1111110', ['results']],
  ] as [string, Partial<Activity>, string, string[]][])('%s', (_, change, marks, gaps) => expect(completeness({ ...full, ...change })).toEqual({ marks, gaps }));
});

describe('the index', () => {
  it('knows places in alpha-3 and M49, Namibia and Kosovo among them', () => {
    expect([alpha3('NA'), alpha3('ml'), alpha3('XK'), alpha3('ZZ'), alpha3('')]).toEqual(['NAM', 'MLI', 'XKK', null, null]);
    expect(regionsOf(['MLI'], [])).toEqual(['002', '202']);
    expect(regionsOf([], [{ code: '298' }, { code: '998' }, { code: '145', vocabulary: '2' }])).toEqual(['002', '142', '145']);
  });
  it.each([
    [['15250'], ['civilians', 'civilians.mines']],
    [['15210'], ['peace-support', 'peace-support.security-systems', 'governance', 'governance.security-reform']],
    [['15220', '99999'], ['prevention', 'prevention.peacebuilding', 'safety', 'safety.prevention']],
    [['12220'], []],
  ])('maps DAC %j to %j', (dac, tags) => expect(prioritiesOfSectors(dac)).toEqual(tags));
  it('has the theme map of the rules: five priorities, each with its codes', () => {
    const codes = Object.fromEntries(Object.entries(PRIORITIES).map(([p, themes]) => [p, themes.flatMap((t) => [...t.dac]).sort()]));
    expect(codes).toEqual({
      civilians: ['15160', '15180', '15250', '15261', '72010'], 'peace-support': ['15210', '15230'], prevention: ['15220', '15240'],
      governance: ['15113', '15130', '15150', '15210'], safety: ['15130', '15220', '16063'],
    });
  });
  it('prefers the network’s tags, then the record’s own, then its sectors', () => {
    const own = activity({ tags: [{ vocabulary: '99', vocabularyUri: PRIORITY_VOCABULARY_URI, code: 'safety', narratives: [] }] });
    expect(indexActivity(own).priorities).toEqual(['safety']);
    expect(indexActivity(own, OPEN, ['prevention.arms']).priorities).toEqual(['prevention', 'prevention.arms']);
    expect(indexActivity(own, OPEN, []).priorities).toEqual([]);
  });
  it('takes the actual dates before the planned ones, and no date that is none', () => {
    const dates = [['1', '2020-01-01'], ['2', '2020-03-01'], ['3', '2021-01-01'], ['4', '2021-13-45']].map(([type, date]) => ({ type: type!, date: date!, narratives: [] }));
    expect(indexActivity(activity({ dates }))).toMatchObject({ starts: '2020-03-01', ends: '2021-01-01', actual_end: null });
  });
  it('tells which sections two versions differ in, and which a record has', () => {
    const a = activity();
    expect(changedSections(a, { ...a, status: '3', tags: [{ vocabulary: '2', code: '16', narratives: [] }], lastUpdated: '2026-01-01' })).toEqual(['sdgs', 'status']);
    expect(changedSections(a, { ...a, scope: '4' })).toEqual(['other']);
    expect(sectionsOf(a)).toEqual(['title', 'descriptions', 'partners', 'sectors', 'currency', 'dates', 'status', 'other']);
    expect(sectionsOf({ ...a, lang: undefined, scope: undefined, defaultCurrency: undefined })).not.toContain('other');
  });
});

describe('redaction', () => {
  const exact = activity({
    title: { narratives: [{ lang: 'en', text: 'Mediation with the Peace Circle in Ségou' }] },
    participatingOrgs: [{ role: '1', ref: 'XX-1', narratives: [] }, { role: '4', ref: 'ML-NGO-77', narratives: [{ lang: 'en', text: 'Peace Circle' }, { lang: 'fr', text: 'Cercle de paix' }] }],
    countries: [{ code: 'ML', narratives: [] }],
    locations: [{ ids: [{ vocabulary: 'G1', code: '2451478' }], name: { narratives: [{ lang: 'en', text: 'Ségou' }] }, administrative: [{ vocabulary: 'G2', code: 'ML-4', level: '1' }, { vocabulary: 'G2', code: 'ML-4-2', level: '2' }], point: { srsName: 'x', pos: '13.43 -6.26' } }],
    transactions: [transaction('2', '100', 'EUR', { receiver: { ref: 'ML-NGO-77', narratives: [] }, description: { narratives: [{ lang: 'fr', text: 'Versement au CERCLE DE PAIX' }] } })],
    documents: [{ url: 'https://peacecircle.example/report.pdf', format: 'x', title: { narratives: [] }, categories: [], languages: [] }],
    relatedActivities: [{ ref: 'ML-NGO-77-P1', type: '2' }], extras: [{ xml: '<x>Peace Circle</x>' }],
  });
  const withheld: Protection = { reason: 'staff', precision: 'exact', partners: withheldPartners(exact.participatingOrgs, [1]) };
  const told = (p: Protection): string => JSON.stringify([redact(exact, p), indexActivity(exact, p)]);

  it('leaves an open record as it is', () => expect(redact(exact, OPEN)).toBe(exact));

  it.each(['Peace Circle', 'Cercle de paix', 'CERCLE DE PAIX', 'ML-NGO-77', 'peacecircle'])('withholds a partner everywhere: %s', (word) => {
    expect(JSON.stringify(exact)).toContain(word);
    expect(told(withheld)).not.toContain(word);
  });
  it('keeps the role, the money and everything else of it', () => {
    const r = redact(exact, withheld);
    expect(r.participatingOrgs[1]).toMatchObject({ role: '4', narratives: [{ lang: 'en', text: 'Name withheld' }, { lang: 'fr', text: 'Nom non communiqué' }] });
    expect(r.transactions[0]!.value).toEqual(exact.transactions[0]!.value);
    expect(r.title.narratives[0]!.text).toBe('Mediation with the […] in Ségou');
    expect(r.identifier).toBe(exact.identifier);
  });
  it.each([
    ['admin2', ['ML-4', 'ML-4-2'], true, true], ['admin1', ['ML-4'], true, true], ['country', [], true, true], ['none', [], false, false],
  ] as const)('at precision %s shows areas %j only', (precision, areas, hasCountry, hasRegion) => {
    const p: Protection = { reason: 'beneficiaries', precision, partners: [] };
    const [r, index] = [redact(exact, p), indexActivity(exact, p)];
    expect(r.locations.flatMap((l) => l.administrative.map((a) => a.code))).toEqual(areas);
    expect(told(p)).not.toMatch(/13\.43|2451478|S[ée]gou/i);
    expect(index.countries).toEqual(hasCountry ? ['MLI'] : []);
    expect(index.regions.length > 0).toBe(hasRegion);
    expect(index.withheld).toBe(!hasCountry);
  });
  it('finds names as words, whatever the case, the accents and the space, and not inside of other words', () => {
    const hidden = { names: ['Cercle de paix', 'Oxa'], refs: [] };
    expect(['le CERCLE  de\nPaix.', 'Oxa!', 'à l’oxà'].map((t) => mentions(t, hidden))).toEqual([true, true, true]);
    expect(['Oxana', 'cercles de paix', ''].map((t) => mentions(t, hidden))).toEqual([false, false, false]);
  });
  it('lints the texts that name what is withheld, and not the structure that is taken away anyway', () => {
    expect(namingSections(exact, withheld).sort()).toEqual(['documents', 'title', 'transactions']);
    expect(namingSections(exact, OPEN)).toEqual([]);
  });
});

describe('what a form asks', () => {
  it('is bounded, and says which field is wrong', () => {
    expect(selectionOf({ priority: ['civilians', 'civilians'], q: ' mines ', sort: '-title' }, 'fr')).toMatchObject({ facets: { priority: ['civilians'] }, q: 'mines', sort: 'title', descending: true, lang: 'fr', limit: 50 });
    expect(selectionOf({ sort: 'relevance' }, 'en').sort).toBe('title');
    for (const asked of [{ limit: '1000' }, { from: '2025-02-31x' }, { after: 'nonsense' }, { sort: 'drop table' }, { q: 'x'.repeat(201) }, { partner: 'x'.repeat(501) }]) {
      expect(() => selectionOf(asked, 'en')).toThrow(expect.objectContaining({ code: 'invalid' }));
    }
  });
});

describe('sentences about imports', () => {
  const counts = { new: 1, changed: 0, unchanged: 12, refused: 2 };
  it.each([
    ['en', 'entry.import.completed', counts, 'The import is complete: 1 new, 0 changed, 12 unchanged, 2 refused.'],
    ['fr', 'entry.import.completed', counts, 'L’importation est terminée\u202f: 1 nouveau, 0 modifié, 12 inchangés, 2 refusés.'],
    ['en', 'entry.import.accepted', { by: 'CAN', count: 1 }, 'CAN accepted 1 record.'],
    ['fr', 'entry.import.accepted', { by: 'CAN', count: 1_000_000 }, 'CAN a accepté 1000000 enregistrements.'],
    ['en', 'entry.import.taken', { done: 1, total: 1 }, '1 of 1 record taken.'],
    ['en', 'entry.import.cancelled', { by: 'CAN', done: 0 }, 'CAN called the import off. Nothing had been taken.'],
    ['fr', 'entry.import.cancelled', { by: 'CAN', done: 1 }, 'CAN a interrompu l’importation. L’enregistrement déjà repris le reste.'],
    ['fr', 'shell.import-report', { ...counts, warnings: 1 }, '1 nouveau, 0 modifié, 12 inchangés, 2 refusés\u202f; 1 remarque.'],
  ] as const)('agree with their numbers: %s %s %j', (lang, key, values, said) => expect(sentence(lang, key, values)).toBe(said));
});

// Countries: codes both ways, names as diplomats use them, and the protocol order held against the order in which states really spoke.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { allCountries, countryNames, frenchForms, protocolKey, toAlpha2, toAlpha3, toNumeric } from '../src/members/countries.js';
import { describeShared, shared } from './support/shared-data.js';

describe('codes', () => {
  it('reads alpha-2, alpha-3 and numbers, in any case, and knows Namibia', () => {
    expect(['NA', 'na', 'NAM', '516', ' nam '].map(toAlpha3)).toEqual(['NAM', 'NAM', 'NAM', 'NAM', 'NAM']);
    expect(toAlpha2('NAM')).toBe('NA');
    expect(['8', '008', '36'].map(toAlpha3)).toEqual(['ALB', 'ALB', 'AUS']);
    expect(toNumeric('ALB')).toBe('008');
  });
  it('has no country for what is none', () => {
    expect(['', 'ZZ', 'ZZZ', '999', 'N/A', 'null', 'Norway'].map(toAlpha3)).toEqual([null, null, null, null, null, null, null]);
    expect(countryNames('ZZZ')).toBeNull();
  });
  it('knows Kosovo by what the world writes, without a number of ISO 3166', () => {
    expect(['XK', 'XKX', 'XKK'].map(toAlpha3)).toEqual(['XKX', 'XKX', 'XKX']);
    expect([toAlpha2('XKX'), toNumeric('XKX')]).toEqual(['XK', null]);
  });
  it('goes there and back for every country', () => {
    for (const code of allCountries()) {
      expect(toAlpha3(toAlpha2(code)!)).toBe(code);
      const number = toNumeric(code);
      if (number) expect(toAlpha3(number)).toBe(code);
      expect(countryNames(code)!.sort.every((key) => /^[A-Z][A-Z0-9 ]*$/.test(key))).toBe(true);
    }
    expect(allCountries()).toHaveLength(250);
  });
});

const inOrder = (codes: string[], lang: 0 | 1): string[] =>
  codes.map((c) => ({ c, key: countryNames(c)!.sort[lang] })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ c }) => c);

describe('names and order', () => {
  it('orders by the language of the version', () => {
    const members = ['AUT', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'SVN', 'CHE', 'THA', 'ZAF', 'CAN', 'NLD'];
    expect(inOrder(members, 0)).toEqual(['AUT', 'CAN', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NLD', 'NOR', 'PAN', 'SVN', 'ZAF', 'CHE', 'THA']);
    expect(inOrder(members, 1)).toEqual(['ZAF', 'AUT', 'CAN', 'CHL', 'CRI', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'PAN', 'NLD', 'SVN', 'CHE', 'THA']);
  });
  it('puts accents and particular names where the United Nations put them', () => {
    expect(inOrder(['TUR', 'TUN', 'CZE', 'CIV', 'CUB', 'VNM', 'VEN', 'KOR', 'QAT', 'ROU', 'MDA', 'GBR', 'USA', 'NLD', 'NPL', 'IRN', 'IDN', 'IRQ', 'TZA'], 0))
      .toEqual(['CIV', 'CUB', 'CZE', 'IDN', 'IRN', 'IRQ', 'NPL', 'NLD', 'QAT', 'KOR', 'MDA', 'ROU', 'TUN', 'TUR', 'GBR', 'TZA', 'USA', 'VEN', 'VNM']);
    expect(protocolKey('Côte d’Ivoire')).toBe('COTE D IVOIRE');
  });
  it('says in French what a sentence needs', () => {
    const forms = (code: string) => frenchForms(countryNames(code)!.short[1], countryNames(code)!.articleFr);
    expect(forms('NOR')).toEqual({ the: 'la Norvège', of: 'de la Norvège', in: 'en Norvège' });
    expect(forms('MLI')).toEqual({ the: 'le Mali', of: 'du Mali', in: 'au Mali' });
    expect(forms('NLD')).toEqual({ the: 'les Pays-Bas', of: 'des Pays-Bas', in: 'aux Pays-Bas' });
    expect(forms('ZAF')).toEqual({ the: 'l’Afrique du Sud', of: 'de l’Afrique du Sud', in: 'en Afrique du Sud' });
    expect(forms('CUB')).toEqual({ the: 'Cuba', of: 'de Cuba', in: 'à Cuba' });
    expect(forms('ISR').of).toBe('d’Israël');
    expect(forms('CRI').of).toBe('du Costa Rica');
  });
});

describeShared('real speakers, drawn by lot and then alphabetical', () => {
  it('speak in the order of our keys', () => {
    const rows: { iso3: string; kind: string }[] = parse(readFileSync(shared('meetings', 'upr-speaker-order-slovenia-2025.csv'), 'utf8'), { columns: true, bom: true });
    const spoke = rows.filter((r) => r.kind === 'delegation').map((r) => r.iso3);
    // The last one came late and spoke at the end.
    const punctual = spoke.slice(0, -1);
    const sorted = inOrder(punctual, 0);
    const from = sorted.indexOf(spoke[0]!);
    expect(punctual.length).toBeGreaterThan(80);
    expect(punctual).toEqual([...sorted.slice(from), ...sorted.slice(0, from)]);
  });
});

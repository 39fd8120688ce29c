// Names in records of other years: which state is meant, and whether the name decides another place. Real records stand beside the checkout.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { allCountries, countryNames } from '../src/members/countries.js';
import { stateNamed } from '../src/members/former-names.js';
import { describeShared, shared } from './support/shared-data.js';

describe('states by what a record calls them', () => {
  it('knows every present name in both languages, and no name twice', () => {
    const lost = allCountries().flatMap((code) => countryNames(code)!.short.filter((name) => stateNamed(name)?.code !== code).map((name) => `${code} ${name}`));
    expect(lost).toEqual([]);
  });
  it('knows formal forms and daily ones as the present name', () => {
    const names = ['Islamic Republic of Iran', 'Bolivarian Republic of Venezuela', 'Kingdom of the Netherlands', 'The Gambia', "Cote d'Ivoire", 'Democratic Republic of the Congo', 'South Korea', 'Kyrgyz Republic', 'Iran (Islamic Republic of)', 'Congo'];
    expect(names.map((n) => stateNamed(n))).toEqual(['IRN', 'VEN', 'NLD', 'GMB', 'CIV', 'COD', 'KOR', 'KGZ', 'IRN', 'COG'].map((code) => ({ code, former: null })));
  });
  it('knows a former name, which had another place', () => {
    expect(stateNamed('the former Yugoslav Republic of Macedonia')).toMatchObject({ code: 'MKD', former: ['the former Yugoslav Republic of Macedonia', expect.any(String)] });
    expect(stateNamed('Swaziland')).toMatchObject({ code: 'SWZ', former: ['Swaziland', 'Swaziland'] });
    expect(stateNamed('Atlantis')).toBeNull();
  });
});

describeShared('the names in real records', () => {
  it('mean the state that the record’s own code says', () => {
    const rows = [['unga-general-debate-session-78.csv', 'country'], ['upr-speaker-order-slovenia-2025.csv', 'name']].flatMap(([file, column]) =>
      (parse(readFileSync(shared('meetings', file!)), { columns: true }) as Record<string, string>[]).map((r) => ({ name: r[column!]!, code: r.iso3! })));
    const wrong = rows.filter((r) => stateNamed(r.name)?.code !== r.code).map((r) => `${r.code} ${r.name}`);
    expect(wrong).toEqual(['EU European Union']);
  });
});

// Names that records of earlier years give to states of today, and the state behind whatever a record calls it. Not here: present names (country-names.ts).
import iso from 'i18n-iso-countries';
import { allCountries, countryNames, protocolKey, toAlpha2 } from './countries.js';
import { LONG, ORDERED_AS } from './country-names.js';

type Names = readonly [string, string];
/** [English, French] under which a state sat before, by which it then took its place. */
const FORMER: readonly (readonly [string, ...Names])[] = [
  ['MKD', 'the former Yugoslav Republic of Macedonia', 'Ex-République yougoslave de Macédoine'], ['SWZ', 'Swaziland', 'Swaziland'], ['CPV', 'Cape Verde', 'Cap-Vert'],
  ['CZE', 'Czech Republic', 'République tchèque'], ['TUR', 'Turkey', 'Turquie'], ['MMR', 'Burma', 'Birmanie'], ['COD', 'Zaire', 'Zaïre'], ['LBY', 'Libyan Arab Jamahiriya', 'Jamahiriya arabe libyenne'],
  ['BLR', 'Byelorussian Soviet Socialist Republic', 'République socialiste soviétique de Biélorussie'],
  ['BFA', 'Upper Volta', 'Haute-Volta'], ['LKA', 'Ceylon', 'Ceylan'], ['BEN', 'Dahomey', 'Dahomey'], ['KHM', 'Kampuchea', 'Kampuchéa'], ['TLS', 'East Timor', 'Timor oriental'],
  ['WSM', 'Western Samoa', 'Samoa occidental'], ['PSE', 'Palestine', 'Palestine'],
];
/** What is written in daily life and in lists of others; the place in the order stays that of the present name. */
const ALSO: Readonly<Record<string, string>> = {
  'South Korea': 'KOR', 'Korea Republic of': 'KOR', 'North Korea': 'PRK', Russia: 'RUS', Vietnam: 'VNM', Laos: 'LAO', Lao: 'LAO', Syria: 'SYR', 'Kyrgyz Republic': 'KGZ', 'Slovak Republic': 'SVK',
  'Democratic Republic of Congo': 'COD', 'Congo Democratic Republic': 'COD', 'Congo Kinshasa': 'COD', 'Congo Brazzaville': 'COG', 'Republic of Congo': 'COG', Macedonia: 'MKD', 'Ivory Coast': 'CIV',
  'United States': 'USA', 'Great Britain': 'GBR', Britain: 'GBR', Tanzania: 'TZA', Moldova: 'MDA', Brunei: 'BRN', Vatican: 'VAT', 'Federated States of Micronesia': 'FSM', Bolivia: 'BOL', Iran: 'IRN',
  'Bosnia Herzegovina': 'BIH', 'Trinidad Tobago': 'TTO', 'St Lucia': 'LCA', 'St Kitts and Nevis': 'KNA', 'St Vincent and the Grenadines': 'VCT', 'Timor Leste': 'TLS', 'Guinea Bissau': 'GNB',
  'Lao Peoples Democratic Republic': 'LAO', 'Democratic Peoples Republic of Korea': 'PRK', Netherlands: 'NLD', Holland: 'NLD', Dominia: 'DMA',
};

/** Two writings of a name have one key: no article, no accents, no signs. */
const keyOf = (name: string): string => protocolKey(name.replace(/['’]/g, ' ')).replace(/^THE /, '');

export interface NamedState {
  code: string;
  /** The former name, where it is one; null for a present name in whatever form. */
  former: Names | null;
}
const known = new Map<string, NamedState>();
const learn = (name: string, code: string, former: Names | null): void => {
  const key = keyOf(name);
  if (key && !known.has(key)) known.set(key, { code, former });
};
for (const code of allCountries()) {
  const names = countryNames(code);
  for (const name of [...(names?.short ?? []), ...(LONG[code] ?? []), ...(ORDERED_AS[code] ?? [])]) learn(name, code, null);
}
for (const [code, en, fr] of FORMER) for (const name of [en, fr]) learn(name, code, [en, fr]);
for (const [name, code] of Object.entries(ALSO)) learn(name, code, null);
// The library's further names come last, and one that two states have is the first one's: "Congo" is Brazzaville's.
for (const code of allCountries()) for (const lang of ['en', 'fr']) for (const name of iso.getName(toAlpha2(code) ?? '', lang, { select: 'all' }) ?? []) learn(name, code, null);

/** The state that a record means by this name, present or former, in English or French; null where nobody is known by it. */
export const stateNamed = (name: string): NamedState | null => known.get(keyOf(name)) ?? null;

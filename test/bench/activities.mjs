// Invents initiatives as an IATI 2.03 file, the same ones from the same seed: two languages, partners, places, money of several years, results, some 8 KB a
// record as the published ones have. Not here: reading them (our own reader does), real records (other people's).

const WORDS = {
  en: 'clearance mediation report women police training border dialogue survivors school radio court prison archive elder village road hospital witness salary market'.split(' '),
  fr: 'déminage médiation rapport femmes police formation frontière dialogue survivants école radio tribunal prison archive anciens village route hôpital témoin salaire marché'.split(' '),
};
const COUNTRIES = 'AF BA CF CO ET GT HT IQ JO KE KH LA LB LY ML MM MZ NE NG NP PH SD SO SS SV TD TL UA YE ZW'.split(' ');
const SECTORS = '15110 15113 15130 15150 15160 15180 15210 15220 15230 15240 15250 15261 16063 72010'.split(' ');
const CURRENCIES = ['CAD', 'EUR', 'NOK', 'USD'];
const ORGS = Array.from({ length: 60 }, (_, i) => ({ ref: `XX-ORG-${i}`, name: `${['Relief', 'Peace', 'Justice', 'Rights', 'Mine Action', 'Dialogue'][i % 6]} ${['Fund', 'Institute', 'Trust', 'Network', 'Council'][i % 5]} ${i}` }));

/** A small generator of numbers below `n`, the same on every machine (mulberry32). */
export const dice = (seed) => (n) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n | 0;
};

const pick = (roll, of) => of[roll(of.length)];
/** Common things are common: the first of a list come up far more often than the last. */
const lean = (roll, of) => of[Math.min(roll(of.length), roll(of.length))];
const words = (roll, lang, n) => Array.from({ length: n }, () => lean(roll, WORDS[lang])).join(' ');
const text = (roll, n) => `<narrative xml:lang="en">${words(roll, 'en', n)}</narrative><narrative xml:lang="fr">${words(roll, 'fr', n)}</narrative>`;
const day = (roll, year) => `${year}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;
const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('\n');

const partner = (roll, role) => {
  const org = lean(roll, ORGS);
  return `<participating-org role="${role}" ref="${org.ref}" type="21"><narrative>${org.name}</narrative></participating-org>`;
};
const shares = (roll, of, make) => {
  const chosen = [...new Set([lean(roll, of), lean(roll, of)])];
  return chosen.map((code) => make(code, chosen.length === 1 ? 100 : 50)).join('\n');
};
const payment = (roll, year, currency) =>
  `<transaction><transaction-type code="${pick(roll, ['2', '3', '3', '4'])}"/><transaction-date iso-date="${day(roll, year)}"/>` +
  `<value currency="${currency}" value-date="${year}-06-30">${1_000 + roll(900_000)}</value><description><narrative>${words(roll, 'en', 6)}</narrative></description>` +
  `<receiver-org ref="${lean(roll, ORGS).ref}"><narrative>${words(roll, 'en', 2)}</narrative></receiver-org></transaction>`;
const result = (roll, year) =>
  `<result type="1"><title>${text(roll, 5)}</title><indicator measure="1" ascending="1"><title>${text(roll, 5)}</title><baseline year="${year}" value="${roll(50)}"/>` +
  `<period><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/><target value="${50 + roll(50)}"/><actual value="${roll(90)}"/></period></indicator></result>`;

/** One `<iati-activity>`; its reporting organisation has the reference `org`. */
export const inventedActivity = (n, seed, org = 'XX-BENCH') => {
  const roll = dice(seed * 1_000_003 + n);
  const [year, currency] = [2012 + roll(10), lean(roll, CURRENCIES)];
  return `<iati-activity xml:lang="en" default-currency="${currency}" last-updated-datetime="2025-01-01T00:00:00Z">
<iati-identifier>${org}-${seed}-${n}</iati-identifier>
<reporting-org ref="${org}" type="10"><narrative>Ministry of the bench</narrative></reporting-org>
<title>${text(roll, 6)}</title>
<description type="1">${text(roll, 90)}</description>
<description type="2">${text(roll, 40)}</description>
${partner(roll, 1)}${partner(roll, 3)}${partner(roll, 4)}
<activity-status code="${1 + roll(5)}"/>
<activity-date type="1" iso-date="${day(roll, year)}"/><activity-date type="2" iso-date="${day(roll, year)}"/><activity-date type="3" iso-date="${day(roll, year + 3)}"/>
${shares(roll, COUNTRIES, (code, share) => `<recipient-country code="${code}" percentage="${share}"/>`)}
<location><name>${text(roll, 2)}</name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>${roll(60)}.${roll(99)} ${roll(100)}.${roll(99)}</pos></point><exactness code="1"/></location>
${shares(roll, SECTORS, (code, share) => `<sector vocabulary="1" code="${code}" percentage="${share}"/>`)}
<tag vocabulary="2" code="16"><narrative>Peace</narrative></tag><tag vocabulary="2" code="${1 + roll(17)}"><narrative>Goal</narrative></tag>
${times(3, (i) => `<budget type="1" status="2"><period-start iso-date="${year + i}-01-01"/><period-end iso-date="${year + i}-12-31"/><value currency="${currency}" value-date="${year + i}-01-01">${roll(500_000)}</value></budget>`)}
${times(6, (i) => payment(roll, year + (i >> 1), currency))}
${times(2, () => result(roll, year + 1))}
</iati-activity>`;
};

/** A whole file in pieces, so that it need not be in memory. */
export function* inventedFile(count, seed, org) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n';
  for (let n = 0; n < count; n += 1) yield `${inventedActivity(n, seed, org)}\n`;
  yield '</iati-activities>\n';
}

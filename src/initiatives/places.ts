// Where a record is at work: IATI's alpha-2 and DAC regions into our alpha-3 and UN M49. Not here: names of places (words, i18n), precision (redact.ts).
import countries from 'i18n-iso-countries';
import { m49Of, regionsAbove } from '../members/regions.js';

/** DAC regions that are the same as, or lie wholly within, one M49 region; the others (unspecified, mixed) map to none. */
const DAC_TO_M49: Readonly<Record<string, string>> = {
  '88': '150', '89': '150', '189': '015', '289': '202', '298': '002', '380': '419', '489': '005', '498': '019', '589': '145', '619': '143', '679': '034', '789': '142', '798': '142', '889': '009',
};
/** Alpha-3 of a code as IATI writes it (alpha-2, sometimes alpha-3 or in lower case); null for what is no country. Namibia's NA is text like any other. */
export const alpha3 = (code: string): string | null => {
  const c = code.trim().toUpperCase();
  return c.length === 3 ? (countries.isValid(c) ? c : null) : (countries.alpha2ToAlpha3(c) ?? null);
};
/** Alpha-2, as IATI wants it; null for an unknown one. */
export const alpha2 = (code: string): string | null => countries.alpha3ToAlpha2(code) ?? null;

/** All M49 regions and sub-regions of countries (alpha-3) and of IATI's recipient regions, sorted, once. */
export const regionsOf = (countryCodes: readonly string[], regions: readonly { code: string; vocabulary?: string }[]): string[] => {
  const ofCountries = countryCodes.flatMap((c) => regionsAbove(m49Of(c)));
  const named = regions.flatMap((r) => {
    if (r.vocabulary === '2') return regionsAbove(r.code.padStart(3, '0'));
    return r.vocabulary === undefined || r.vocabulary === '1' ? regionsAbove(DAC_TO_M49[r.code]) : [];
  });
  return [...new Set([...ofCountries, ...named])].sort();
};
/** Names of a country in English and French, as a free text may write it. */
export const namesOfCountry = (alpha: string): string[] =>
  ['en', 'fr'].flatMap((lang) => countries.getName(alpha, lang, { select: 'all' }) ?? []);

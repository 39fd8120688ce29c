// Every country of ISO 3166 by function: codes, names in both languages, articles, protocol order. Not here: which of them belong to the Network (state table).
import iso from 'i18n-iso-countries';
import { FORMER_STATES } from './former-states.js';
import { LONG, MASCULINE, ORDERED_AS, PLURAL, SHORT, WITHOUT_ARTICLE } from './country-names.js';

export type ArticleFr = 'le' | 'la' | 'l’' | 'les' | '';
/** A country's names, as pairs [English, French], and its places in the two protocol orders. */
export interface CountryNames {
  short: readonly [string, string];
  long: readonly [string, string];
  articleFr: ArticleFr;
  sort: readonly [string, string];
}

/** ISO gives Kosovo no code; the world writes XK and XKX, the library XKK. */
const outward = (code: string): string => (code === 'XKX' ? 'XKK' : code);
const inward = (code: string): string => (code === 'XKK' ? 'XKX' : code);
/** Kosovo has no number of ISO 3166 either, whatever the library says. */
const NO_NUMBER = new Set(['XKX']);

const curly = (name: string): string => name.replaceAll("'", '’');

/**
 * Alpha-3 of a country from alpha-2, alpha-3 or the number of ISO 3166 (M49), in any case; null when there is none.
 * "NA" is Namibia; an empty text is nothing.
 */
export const toAlpha3 = (code: string): string | null => {
  const c = code.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(c)) return inward(iso.alpha2ToAlpha3(c) ?? '') || null;
  if (/^[A-Z]{3}$/.test(c)) return iso.alpha3ToAlpha2(outward(c)) ? inward(c) : null;
  if (/^\d{1,3}$/.test(c)) return iso.numericToAlpha3(c.padStart(3, '0')) ?? null;
  return null;
};

/** Alpha-2, or null for what is no alpha-3. */
export const toAlpha2 = (alpha3: string): string | null => iso.alpha3ToAlpha2(outward(alpha3)) ?? null;

/** The number of ISO 3166 with its leading zeros, or null where there is none. */
export const toNumeric = (alpha3: string): string | null => (NO_NUMBER.has(alpha3) ? null : (iso.alpha3ToNumeric(alpha3) ?? null));

/** Alpha-3 of every country, in no particular order. */
export const allCountries = (): string[] => Object.keys(iso.getAlpha3Codes()).map(inward);

/** What a name is ordered by: plain capitals, so that bytes compare as protocol does and no display name is ever compared. */
export const protocolKey = (name: string): string =>
  name.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/[^A-Z0-9]+/g, ' ').trim();

const articleOf = (code: string, french: string): ArticleFr => {
  if (WITHOUT_ARTICLE.has(code)) return '';
  if (PLURAL.has(code)) return 'les';
  if (MASCULINE.has(code)) return 'le';
  return /^[aeiouéèêîôûáíAEIOUÉÈÊÎÔÛÁÅ]/.test(french) ? 'l’' : 'la';
};

/** Names and order of a country, or null for an unknown code. */
export const countryNames = (alpha3: string): CountryNames | null => {
  const code = outward(alpha3);
  const former = FORMER_STATES[alpha3];
  if (former) return { short: former, long: former, articleFr: articleOf(alpha3, former[1]), sort: [protocolKey(former[0]), protocolKey(former[1])] };
  const [en, fr] = [iso.getName(code, 'en', { select: 'official' }), iso.getName(code, 'fr', { select: 'official' })];
  if (!en || !fr) return null;
  const short = SHORT[alpha3] ?? ([curly(en), curly(fr)] as const);
  const order = ORDERED_AS[alpha3] ?? short;
  return { short, long: LONG[alpha3] ?? short, articleFr: articleOf(alpha3, short[1]), sort: [protocolKey(order[0]), protocolKey(order[1])] };
};

/** « la Norvège », « de la Norvège », « en Norvège »: the forms a French sentence needs. */
export const frenchForms = (name: string, article: ArticleFr): { the: string; of: string; in: string } => {
  const vowel = /^[aeiouhéèêîôûAEIOUHÉÈÊÎÔÛ]/.test(name);
  const the = article === '' ? name : article === 'l’' ? `l’${name}` : `${article} ${name}`;
  const of = { le: `du ${name}`, la: `de la ${name}`, 'l’': `de l’${name}`, les: `des ${name}`, '': vowel ? `d’${name}` : `de ${name}` }[article];
  const where = { le: `au ${name}`, la: `en ${name}`, 'l’': `en ${name}`, les: `aux ${name}`, '': `à ${name}` }[article];
  return { the, of, in: where };
};

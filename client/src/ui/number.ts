// Numbers as each language writes them: grouped, tabular where compared, never broken over a line. Pure. Not here: dates, and any sum (sums belong to rooms).
import type { Lang } from '@contract/words/words.js';

const TAG: Record<Lang, string> = { en: 'en-GB', fr: 'fr-FR' };
const made = new Map<string, Intl.NumberFormat>();
/** A number, or a decimal as text when a double would lose digits of it. */
export type Numeric = number | string;

function format(value: Numeric, lang: Lang, options: Intl.NumberFormatOptions): string {
  const key = `${lang} ${JSON.stringify(options)}`;
  let made1 = made.get(key);
  if (!made1) made.set(key, (made1 = new Intl.NumberFormat(TAG[lang], options)));
  return made1.format(value as Intl.StringNumericLiteral).replace('-', '\u2212');
}

/** 11,240,000 · 11 240 000 (narrow no-break). Up to `digits` decimals, none by default when whole. */
export const figure = (value: Numeric, lang: Lang, digits = 2): string => format(value, lang, { maximumFractionDigits: digits });

/** 35% · 35 %. `value` is already in hundredths: 35 is thirty-five per cent. */
export const percent = (value: Numeric, lang: Lang): string => `${figure(value, lang)}${lang === 'fr' ? '\u00a0' : ''}%`;

/** An amount without its currency: whole when it is whole, otherwise with the cents. */
export function amount(value: Numeric, lang: Lang): string {
  const whole = /^-?\d+(\.0*)?$/.test(String(value));
  return format(value, lang, whole ? { maximumFractionDigits: 0 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A ledger number: no. 4 206 · n° 4 206, parted by a narrow no-break space in both languages. */
export function entryNo(no: number, lang: Lang): string {
  const parted = String(no).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${lang === 'fr' ? 'n°' : 'no.'}\u00a0${parted}`;
}

/** Bytes to a person: 1.2 MB · 1,2 Mo. */
export function bytes(n: number, lang: Lang): string {
  const unit = lang === 'fr' ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB'];
  const step = n < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(n) / 3));
  return `${figure(n / 1000 ** step, lang, step === 0 ? 0 : 1)}\u00a0${unit[step]}`;
}

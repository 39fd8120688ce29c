// Reading and writing decimals as text in both languages, exactly: never through a double. Pure.
import type { Lang } from '@contract/words/words.js';

/**
 * What was typed as plain decimal text: '1 234,50' → '1234.50' in French, '1,234.50' → '1234.50' in English. '' stays ''; null when it is no number.
 * A single separator that cannot group thousands is taken as the decimal sign in either language.
 */
export function readDecimal(typed: string, lang: Lang): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f\u2009'’]/g, '').replace('\u2212', '-');
  if (bare === '') return '';
  const sign = decimalSign(bare, lang);
  const plain = bare.split(sign === ',' ? '.' : ',').join('').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}

function decimalSign(bare: string, lang: Lang): ',' | '.' {
  const comma = bare.lastIndexOf(',');
  const point = bare.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (comma >= 0) return lang === 'en' && /^-?\d{1,3}(,\d{3})+$/.test(bare) ? '.' : ',';
  return lang === 'fr' && /^-?\d{1,3}(\.\d{3}){2,}$/.test(bare) ? ',' : '.';
}

/** '1234567.5' → '1,234,567.5' or '1 234 567,5' (narrow no-break spaces). */
export function writeDecimal(plain: string, lang: Lang): string {
  const [whole = '', rest] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',');
  return rest === undefined ? grouped : `${grouped}${lang === 'fr' ? ',' : '.'}${rest}`;
}

// Decimal text compared and added without floats.
// Not here: amounts across currencies; nothing adds those without a dated rate.

const SCALE = 12;

/** The decimal in units of 10⁻¹², null when it is none; digits beyond are cut. */
export function units(text: string): bigint | null {
  const found = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(text);
  if (!found || !(found[2] || found[3])) return null;
  const value = BigInt((found[2] || '0') + (found[3] ?? '').slice(0, SCALE).padEnd(SCALE, '0'));
  return found[1] === '-' ? -value : value;
}

/** The one spelling of a decimal: no plus, no leading or trailing zeros, no negative zero. Other text stays as it is. */
export function plainDecimal(text: string): string {
  const found = /^\s*([+-]?)0*(\d*?)(?:\.(\d*?)0*)?\s*$/.exec(text);
  if (!found || !/\d/.test(text)) return text;
  const plain = `${found[2] || '0'}${found[3] ? `.${found[3]}` : ''}`;
  return found[1] === '-' && plain !== '0' ? `-${plain}` : plain;
}

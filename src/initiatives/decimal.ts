// Arithmetic on amounts as decimal text, exact: money never passes through a float. Not here: which amounts belong together (money.ts).

const FORM = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/;
interface Parts { units: bigint; scale: number }

const parse = (text: string): Parts => {
  const m = FORM.exec(text.trim());
  if (!m || !(m[2] || m[3])) throw new Error(`not a decimal: ${text.slice(0, 40)}`);
  const [, sign, whole = '', fraction = '', exponent = '0'] = m;
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
};
const write = ({ units, scale }: Parts): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = scale ? digits.slice(-scale).replace(/0+$/, '') : '';
  const whole = scale ? digits.slice(0, -scale) : digits;
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
};

/** Is it a decimal we can add up? */
export const isDecimal = (text: string): boolean => FORM.test(text.trim()) && /\d/.test(text);

/** The sum, without trailing zeros; '0' of nothing. Throws on text that is no decimal. */
export const sum = (amounts: readonly string[]): string => {
  const parts = amounts.map(parse);
  const scale = Math.max(0, ...parts.map((p) => p.scale));
  return write({ units: parts.reduce((total, p) => total + p.units * 10n ** BigInt(scale - p.scale), 0n), scale });
};
export const minus = (a: string, b: string): string => sum([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
/** −1, 0 or 1. */
export const compare = (a: string, b: string): number => {
  const { units } = parse(minus(a, b));
  return units < 0n ? -1 : units > 0n ? 1 : 0;
};
export const larger = (a: string, b: string): string => (compare(a, b) < 0 ? b : a);
/** The product, exact. */
export const times = (a: string, b: string): string => {
  const [x, y] = [parse(a), parse(b)];
  return write({ units: x.units * y.units, scale: x.scale + y.scale });
};

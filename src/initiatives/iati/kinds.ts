// The kinds of value the IATI schema knows (XML Schema's simple types) and the few spellings that can be mended without guessing.
// Not here: which attribute has which kind (schema-table.ts).

export type Kind = 'string' | 'decimal' | 'date' | 'dateTime' | 'boolean' | 'int' | 'uri' | 'nmtoken' | 'positive' | 'natural' | 'lang' | 'space';

export const collapse = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

const ZONE = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const DATE = new RegExp(`^(-?)(\\d{4}|[1-9]\\d{4,8})-(\\d\\d)-(\\d\\d)${ZONE}$`);
const DATE_TIME = new RegExp(`^(.*)T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)(${ZONE})$`);

function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[2]), Number(found[3]), Number(found[4])];
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function isDateTime(text: string): boolean {
  const found = DATE_TIME.exec(text);
  return found !== null && /^-?\d+-\d\d-\d\d$/.test(found[1]!) && isDate(found[1]!);
}

const CHAR = "(?:[\\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
const PATH = `(?:${CHAR}|/)`;
const AUTHORITY = "//(?:(?:[\\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?(?:\\[[^\\]]*\\]|(?:[\\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)(?::\\d*)?";
const SEGMENT = "(?:[\\w.~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})+";
const URI = new RegExp(
  `^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:${AUTHORITY}(?:/${PATH}*)?|/(?:${CHAR}+${PATH}*)?|${CHAR}${PATH}*)?`
  + `|(?:${AUTHORITY}(?:/${PATH}*)?|/(?:${CHAR}+${PATH}*)?|${SEGMENT}(?:/${PATH}*)?)?)(?:\\?(?:${PATH}|\\?)*)?(?:#(?:${PATH}|[?\\[\\]])*)?$`,
);
// Like libxml2, which every publisher validates with: what a browser would escape counts as escaped.
const isUri = (text: string): boolean => URI.test(text.replace(/[\u0000-\u0020<>"{}|\\^`]|[^\u0000-\u007e]/g, '_'));

const IS: Record<Kind, (text: string) => boolean> = {
  string: () => true,
  decimal: (t) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(t),
  date: isDate,
  dateTime: isDateTime,
  boolean: (t) => /^(?:true|false|1|0)$/.test(t),
  int: (t) => /^[+-]?\d+$/.test(t) && BigInt(t.replace('+', '')) >= -(2n ** 31n) && BigInt(t.replace('+', '')) < 2n ** 31n,
  uri: isUri,
  nmtoken: (t) => /^[\p{L}\p{N}\p{M}._:·-]+$/u.test(t),
  positive: (t) => /^\+?0*[1-9]\d*$/.test(t),
  natural: (t) => /^(?:\+?\d+|-0+)$/.test(t),
  lang: (t) => t === '' || /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(t),
  space: (t) => t === 'default' || t === 'preserve',
};

/** Whether a value is of the kind, after XML Schema's collapsing of white space. */
export const isKind = (kind: Kind, value: string): boolean => IS[kind](collapse(value));

/** The same value in a spelling the kind allows, or null when that would be a guess. Text is returned as it is. */
export function asKind(kind: Kind, value: string): string | null {
  if (kind === 'string') return value;
  const text = collapse(value);
  if (IS[kind](text)) return text;
  const mended = MEND[kind]?.(text) ?? null;
  return mended !== null && IS[kind](mended) ? mended : null;
}

const MEND: Partial<Record<Kind, (text: string) => string | null>> = {
  decimal: plainDecimal,
  date: (t) => /^(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:\d\d)?$/.exec(t)?.[1] ?? null,
  dateTime: (t) => (isDate(t) && t.length === 10 ? `${t}T00:00:00` : t.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/, '$1T$2')),
  boolean: (t) => ({ true: 'true', false: 'false' })[t.toLowerCase()] ?? null,
  uri: (t) => t.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'),
  lang: (t) => t.replace(/_/g, '-'),
  positive: (t) => /^(\d+)\.0+$/.exec(t)?.[1] ?? null,
};

/** Scientific notation written out digit by digit; no float is involved, so nothing is rounded. */
function plainDecimal(text: string): string | null {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (!found || !(found[2] || found[3])) return null;
  const [, sign, whole = '', part = '', exponent] = found;
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, '');
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${integer}${fraction && `.${fraction}`}`;
}

// Tables as files, made for a test: text in older encodings, and small workbooks. Not here: reading them.
import { archive } from './word.js';

const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '…': 0x85, '€': 0x80, œ: 0x9c };
const MAC: Readonly<Record<string, number>> = {
  É: 0x83, é: 0x8e, è: 0x8f, ê: 0x90, ë: 0x91, à: 0x88, â: 0x89, ä: 0x8a, ç: 0x8d, î: 0x94, ï: 0x95, ô: 0x99, ö: 0x9a, ù: 0x9d, û: 0x9e, ü: 0x9f, œ: 0xcf, '’': 0xd5, '“': 0xd2, '”': 0xd3, '«': 0xc7, '»': 0xc8, '–': 0xd0, '—': 0xd1, '…': 0xc9, º: 0xbc, '°': 0xa1,
};
const bytes = (text: string, page: Readonly<Record<string, number>>, rest: (c: string) => number): Uint8Array => Uint8Array.from([...text].map((c) => page[c] ?? rest(c)));
const latin = (c: string): number => {
  if (c.charCodeAt(0) > 0xff) throw new Error(`the page has no ${c}`);
  return c.charCodeAt(0);
};
const ascii = (c: string): number => {
  if (c.charCodeAt(0) > 0x7f) throw new Error(`this test’s page has no ${c}`);
  return c.charCodeAt(0);
};
export const windows1252 = (text: string): Uint8Array => bytes(text, WINDOWS, latin);
export const macRoman = (text: string): Uint8Array => bytes(text, MAC, ascii);

type Cell = string | boolean | { n: number; format?: string } | { inline: string };
const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook of these sheets; a row that is null is left out, as spreadsheets do with empty ones. `bend`: what an attacker makes of a sheet's XML. */
export const workbook = (sheets: Record<string, (Cell[] | null)[]>, bend: (xml: string) => string = (xml) => xml): Buffer => {
  const [strings, formats]: [string[], string[]] = [[], []];
  const at = <T>(list: T[], item: T): number => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1);
  const cell = (value: Cell, reference: string): string => {
    if (value === '') return '';
    if (typeof value === 'string') return `<c r="${reference}" t="s"><v>${at(strings, value)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${Number(value)}</v></c>`;
    if ('inline' in value) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value.inline)}</t></is></c>`;
    return `<c r="${reference}"${value.format ? ` s="${at(formats, value.format) + 1}"` : ''}><v>${value.n}</v></c>`;
  };
  const parts: Record<string, string> = {};
  Object.values(sheets).forEach((rows, i) => {
    const body = rows.map((row, r) => (row ? `<row r="${r + 1}">${row.map((c, k) => cell(c, `${String.fromCharCode(65 + k)}${r + 1}`)).join('')}</row>` : '')).join('');
    parts[`xl/worksheets/sheet${i + 1}.xml`] = bend(`${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`);
  });
  const names = Object.keys(sheets);
  parts['xl/workbook.xml'] = `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((n, i) => `<sheet name="${escaped(n)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = `${HEAD}<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`;
  parts['xl/sharedStrings.xml'] = `${HEAD}<sst>${strings.map((s) => `<si><t xml:space="preserve">${escaped(s)}</t></si>`).join('')}</sst>`;
  parts['xl/styles.xml'] = `${HEAD}<styleSheet><numFmts>${formats.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${f}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  return archive(parts);
};

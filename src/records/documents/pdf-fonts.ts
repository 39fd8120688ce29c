// The serif of the product as files a PDF can embed, and which of them has a character. Not here: the pages (pdf.ts).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = dirname(createRequire(import.meta.url).resolve('@fontsource/source-serif-4/package.json'));
const file = (subset: string, weight: number, style: string): string => join(home, 'files', `source-serif-4-${subset}-${weight}-${style}.woff`);
const ranges = JSON.parse(readFileSync(join(home, 'unicode.json'), 'utf8')) as Record<string, string>;
/** The commonest first. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const holds = new Map(SUBSETS.map((s) => [s, ranges[s]!.split(',').map((r) => r.slice(2).split('-').map((x) => parseInt(x, 16))).map(([from, to]) => [from!, to ?? from!] as const)]));

/** By name of the subset, each in its four styles. */
export const FONTS = Object.fromEntries(SUBSETS.map((s) => [s, { normal: file(s, 400, 'normal'), bold: file(s, 700, 'normal'), italics: file(s, 400, 'italic'), bolditalics: file(s, 700, 'italic') }]));
export const isFont = (path: string): boolean => path.startsWith(join(home, 'files'));

const subsetOf = (character: string): string => {
  const code = character.codePointAt(0)!;
  return SUBSETS.find((s) => holds.get(s)!.some(([from, to]) => from <= code && code <= to)) ?? 'latin';
};
/** The fonts' tables claim the narrow spaces of French and have no shape for them; a space that does not break is as wide as these fonts can set it. */
const spaced = (text: string): string => text.replace(/\u202f/g, '\u00a0').replace(/[\u2000-\u200a]/g, ' ');
/** The text in pieces, each of one font; a character that none of them has is drawn as missing. */
export const byFont = (text: string): { text: string; font: string }[] =>
  [...spaced(text)].reduce<{ text: string; font: string }[]>((all, c) => {
    const last = all.at(-1);
    const font = subsetOf(c);
    if (last?.font === font) last.text += c;
    else all.push({ text: c, font });
    return all;
  }, []);

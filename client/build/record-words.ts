// The contract's catalogue for the client, two modules a language: nobody reads both, and it grows with every room; what is read first, and the reasons why something cannot be done, with what is wrong in a form. Code lists of IATI are not in it: the pages of
// initiatives bring them along; nor are lines of a record and rows of a file of pledges, which their pages bring, nor letters, which only documents say. Not here: saying the words (src/record/words.ts).
import type { Plugin } from 'vite';
import { WORDS } from '../../src/contract/words/catalogue.js';
import { IMPORT_ROWS_WORDS } from '../../src/contract/words/commitment-imports.js';
import { FIELDS_WORDS } from '../../src/contract/words/fields.js';
import { IATI_CODES_WORDS } from '../../src/contract/words/iati-codes.js';
import { IATI_WORDS } from '../../src/contract/words/iati.js';
import { MINUTES_LINES_WORDS } from '../../src/contract/words/minutes-lines.js';
import { SCORECARD_FILE_WORDS, SCORECARD_WORDS } from '../../src/contract/words/scorecard.js';
import { LANGS, spokenIn, type Lang, type Words } from '../../src/contract/words/words.js';
import { WIRE_WORDS } from '../src/wire/words.js';

const ID = 'virtual:record/';
const ELSEWHERE = new Set(Object.keys({ ...IATI_CODES_WORDS, ...IATI_WORDS, ...IMPORT_ROWS_WORDS, ...MINUTES_LINES_WORDS, ...SCORECARD_WORDS, ...SCORECARD_FILE_WORDS }));
/** Said by the server, its documents and the shell alone. */
const NEVER_HERE = /^(mail|backup|restore|shell|api|letter|handover|site)\./;
/** Why not: nobody reads one before the first screen is there. Who does is told that the page is asking until they have come. */
const isReason = (key: string): boolean => (key.startsWith('refusal.') && key !== 'refusal.request') || key in FIELDS_WORDS;

/** The catalogue in one language, as i18next reads it: what is read first, and the reasons. */
export function recordWords(lang: Lang): { words: Record<string, string>; reasons: Record<string, string> } {
  const own = Object.entries<Words[string]>({ ...WORDS, ...WIRE_WORDS }).filter(([key]) => !ELSEWHERE.has(key) && !NEVER_HERE.test(key));
  const said = (which: (key: string) => boolean): Record<string, string> => spokenIn(lang, Object.fromEntries(own.filter(([key]) => which(key))));
  return { words: said((key) => !isReason(key)), reasons: said(isReason) };
}

/** Vite plugin that serves them as `virtual:record/words-en`, `virtual:record/reasons-en` and so on. */
export function recordWordsOf(): Plugin {
  return {
    name: 'concord-record-words',
    resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : null),
    load(id) {
      for (const lang of LANGS) for (const part of ['words', 'reasons'] as const) if (id === `\0${ID}${part}-${lang}`) return `export default ${JSON.stringify(recordWords(lang)[part])};`;
      return null;
    },
  };
}

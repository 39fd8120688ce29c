// The contract's catalogue for the client, one module a language: nobody reads both, and it grows with every room. Code lists of IATI are not in it: the pages of
// initiatives bring them along. Not here: saying the words (src/record/words.ts).
import type { Plugin } from 'vite';
import { WORDS } from '../../src/contract/words/catalogue.js';
import { IATI_CODES_WORDS } from '../../src/contract/words/iati-codes.js';
import { IATI_WORDS } from '../../src/contract/words/iati.js';
import { LANGS, spokenIn, type Lang, type Words } from '../../src/contract/words/words.js';
import { WIRE_WORDS } from '../src/wire/words.js';

const ID = 'virtual:record/words-';
const ELSEWHERE = new Set(Object.keys({ ...IATI_CODES_WORDS, ...IATI_WORDS }));

/** The catalogue in one language, as i18next reads it. */
export function recordWords(lang: Lang): Record<string, string> {
  const own: Words = { ...Object.fromEntries(Object.entries(WORDS).filter(([key]) => !ELSEWHERE.has(key))), ...WIRE_WORDS };
  return spokenIn(lang, own);
}

/** Vite plugin that serves it as `virtual:record/words-en` and `…-fr`. */
export function recordWordsOf(): Plugin {
  return {
    name: 'concord-record-words',
    resolveId: (id) => (id.startsWith(ID) ? `\0${id}` : null),
    load(id) {
      const lang = LANGS.find((l) => id === `\0${ID}${l}`);
      return lang ? `export default ${JSON.stringify(recordWords(lang))};` : null;
    },
  };
}

// Words of the search in agreed language. Not here: refusals and acts (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const LIBRARY_PAGE_WORDS = {
  'library': { en: 'Agreed language', fr: 'Textes convenus' },
  'words': { en: 'Words, or a symbol', fr: 'Mots, ou une cote' },
  'help': { en: 'Searches what the Network and other bodies have adopted, paragraph by paragraph, in both languages.', fr: 'Recherche, paragraphe par paragraphe et dans les deux langues, dans ce que le Réseau et d’autres enceintes ont adopté.' },
  'none': { en: 'No agreed paragraph has these words.', fr: 'Aucun paragraphe convenu ne comporte ces mots.' },
  'cited': { en: '{{symbol}}, {{number}}', fr: '{{symbol}}, {{number}}' },
  'use': { en: 'Put it in, with its source', fr: 'L’insérer, avec sa source' },
} as const satisfies Words;

export const useLibraryWords = registerWords('actions-library', LIBRARY_PAGE_WORDS);

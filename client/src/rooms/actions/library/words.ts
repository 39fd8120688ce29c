// Words of the search in agreed language. Not here: refusals and acts (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const LIBRARY_PAGE_WORDS = {
  'library': { en: 'Agreed language', fr: 'Textes convenus' },
  'words': { en: 'Words, or a symbol', fr: 'Mots, ou une cote' },
  'help': { en: 'Searches what the Network and other bodies have adopted, paragraph by paragraph, in both languages.', fr: 'Recherche, paragraphe par paragraphe et dans les deux langues, dans ce que le Réseau et d’autres enceintes ont adopté.' },
  'none': { en: 'No agreed paragraph has these words.', fr: 'Aucun paragraphe convenu ne comporte ces mots.' },
  'lede': { en: 'Paragraphs on which the Network or another body has agreed, each with the symbol under which it stands.', fr: 'Paragraphes convenus par le Réseau ou une autre enceinte, chacun avec la cote sous laquelle il figure.' },
  'found': { en: 'Found', fr: 'Résultats' },
  'quoted': { en: 'Quoted of other bodies', fr: 'Citations d’autres enceintes' },
  'none.quoted': { en: 'Nothing is quoted of other bodies yet. Search by words or symbol for what the Network has adopted.', fr: 'Aucune citation d’autres enceintes pour l’instant. La recherche par mots ou par cote porte sur ce que le Réseau a adopté.' },
  'quote.symbol': { en: 'Symbol', fr: 'Cote' },
  'quote.symbol.help': { en: 'As the body prints it: A/RES/66/290', fr: 'Telle que l’imprime l’enceinte : A/RES/66/290' },
  'quote.title': { en: 'Title', fr: 'Titre' },
  'quote.agreed': { en: 'Adopted on', fr: 'Adopté le' },
  'quote.number': { en: 'Number of the paragraph', fr: 'Numéro du paragraphe' },
  'quote.paragraph': { en: 'Paragraph {{n}}', fr: 'Paragraphe {{n}}' },
  'quote.more': { en: 'One more paragraph', fr: 'Un paragraphe de plus' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
  'strike.heading': { en: 'This will be recorded by the secretariat', fr: 'Ceci sera enregistré par le secrétariat' },
  'strike.sentence': { en: 'The quotation of {{cited}} is struck.', fr: 'La citation de {{cited}} est retirée.' },
  'strike.detail': { en: 'Nobody finds it any more; texts that took it keep where it was agreed.', fr: 'Elle n’est plus trouvée ; les textes qui l’ont reprise gardent leur source.' },
  'cited': { en: '{{symbol}}, {{number}}', fr: '{{symbol}}, {{number}}' },
  'use': { en: 'Put it in, with its source', fr: 'L’insérer, avec sa source' },
} as const satisfies Words;

export const useLibraryWords = registerWords('actions-library', LIBRARY_PAGE_WORDS);

// Words of the search. Not here: kinds and states of what is found (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const SEARCH_WORDS = {
  'title': { en: 'Search', fr: 'Recherche' },
  'about': { en: 'In everything that is open to you, in English and French, with or without accents.', fr: 'Dans tout ce qui vous est ouvert, en français et en anglais, avec ou sans accents.' },
  'field': { en: 'Words', fr: 'Mots' },
  'short': { en: 'Two letters at least.', fr: 'Deux lettres au moins.' },
  'searching': { en: 'Searching', fr: 'Recherche en cours' },
  'found_one': { en: '{{count}} result', fr: '{{count}} résultat' },
  'found_other': { en: '{{count}} results', fr: '{{count}} résultats' },
  'nothing': { en: 'Nothing that you may read has all of these words.', fr: 'Rien de ce que vous pouvez lire ne contient tous ces mots.' },
  'most': { en: 'the first {{count}}', fr: 'les {{count}} premiers' },
  'all': { en: 'All results for “{{query}}”', fr: 'Tous les résultats pour « {{query}} »' },
  'group.all': { en: 'Search', fr: 'Recherche' },
  'group.initiatives': { en: 'Initiatives', fr: 'Initiatives' },
  'group.actions': { en: 'Collective actions', fr: 'Actions collectives' },
  'group.commitments': { en: 'Commitments', fr: 'Engagements' },
  'group.states': { en: 'States', fr: 'États' },
  'group.people': { en: 'People', fr: 'Personnes' },
  'group.threads': { en: 'Discussions', fr: 'Fils de discussion' },
  'group.caucuses': { en: 'Restricted rooms', fr: 'Salles restreintes' },
  'group.remarks': { en: 'What was said', fr: 'Interventions' },
  'untitled': { en: 'Without a title', fr: 'Sans titre' },
} as const satisfies Words;

export const useSearchWords = registerWords('search', SEARCH_WORDS);

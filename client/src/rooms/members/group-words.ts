// Words of the list of groups that speak as one. Not here: acts, entries and refusals (the contract's catalogue).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const GROUP_PAGE_WORDS = {
  'title': { en: 'Groups that speak as one', fr: 'Groupes s’exprimant d’une seule voix' },
  'line': { en: '{{states}}; spokesperson: {{speaker}}', fr: '{{states}} ; porte-parole : {{speaker}}' },
  'form': { en: 'Form a group', fr: 'Former un groupe' },
  'change': { en: 'Change', fr: 'Modifier' },
  'name': { en: 'Name of the group', fr: 'Nom du groupe' },
  'states': { en: 'States of the group', fr: 'États du groupe' },
  'speaker': { en: 'State that speaks for it', fr: 'État porte-parole' },
  'cancel': { en: 'Cancel', fr: 'Annuler' },
} as const satisfies Words;

export const useGroupWords = registerWords('groups', GROUP_PAGE_WORDS);

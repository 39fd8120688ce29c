// What is said while the client itself is on its way: the build writes it into the page, the shell goes on saying it until the session has answered.
import type { Words } from '@contract/words/words.js';

export const OPENING_WORDS = {
  'place.opening': { en: 'Opening Concord', fr: 'Ouverture de Concord' },
} as const satisfies Words;

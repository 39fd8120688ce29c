// Words of the sittings under way on the home page, which loads no other words of this room.
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const LIVE_WORDS = {
  'title': { en: 'Sitting now', fr: 'En séance' },
  'sitting': { en: 'Sitting {{number}}', fr: 'Séance {{number}}' },
  'enter': { en: 'Go in', fr: 'Entrer' },
} as const satisfies Words;

export const useLiveWords = registerWords('live-sittings', LIVE_WORDS);

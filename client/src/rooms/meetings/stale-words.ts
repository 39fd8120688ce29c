// Words of how old a picture is: over the room's screen both languages stand at once. Not here: when it is said (Stale.tsx).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

export const STALE_WORDS = {
  'stale': { en: 'As of {{hour}}: the line is down', fr: 'État à {{hour}} : liaison coupée' },
} as const satisfies Words;
export const useStaleWords = registerWords('stale', STALE_WORDS);

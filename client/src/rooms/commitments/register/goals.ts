// What the Sustainable Development Goals are called, with their numbers. Not here: the other code lists of the standard they are taken from.
import { IATI_CODES_WORDS } from '@contract/words/iati-codes.js';
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const GOALS: Words = Object.fromEntries(Object.entries(IATI_CODES_WORDS).filter(([key]) => key.startsWith('iati.sdg.')));
const useWords = registerWords('goals', GOALS);

/** "16 Peace, justice and strong institutions". */
export const useGoals = (): ((code: string) => string) => {
  const say = useWords();
  return (code) => [code, say(`iati.sdg.${code}`)].join(' ');
};

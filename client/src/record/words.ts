// The contract's catalogue in the client, all rooms at once, in the one language that is read: entries, refusals, states and acts are said the same way on every page.
// Not here: which sentences (client/build/record-words.ts makes a module a language of them).
import type { Lang } from '@contract/words/words.js';
import { registerSpoken } from '../ui/language.js';

const FIRST = { en: () => import('virtual:record/words-en'), fr: () => import('virtual:record/words-fr') } as const;
const REST = { en: () => import('virtual:record/reasons-en'), fr: () => import('virtual:record/reasons-fr') } as const;
const known = new Set<string>();
const reasoned = new Set<Lang>();
const from = (files: typeof FIRST | typeof REST) => async (lang: Lang): Promise<Record<string, string>> => {
  const { default: words } = await files[lang]();
  for (const key of Object.keys(words)) known.add(key.replace(/_(zero|one|other|many)$/, ''));
  if (files === REST) reasoned.add(lang);
  return words;
};

/** Says any key of the contract's catalogue; keys come from data (refusals, entry types), so they are not typed. */
export const useRecordWords = registerSpoken('record', from(FIRST), from(REST));
/** Also whether it has come: the reasons come after the first screen. */
export const hasWord = (key: string): boolean => known.has(key);
/** Whether the reasons have come in this language: what has no word then has none. */
export const hasReasons = (lang: Lang): boolean => reasoned.has(lang);

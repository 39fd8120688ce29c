// The contract's words in both languages at once, for a screen that belongs to no reader's language. Not here: the words.
import { CONSENSUS_WORDS } from '@contract/words/consensus.js';
import { FLOOR_WORDS } from '@contract/words/floor.js';
import type { Lang } from '@contract/words/words.js';

const WORDS = { ...FLOOR_WORDS, ...CONSENSUS_WORDS };
type Word = keyof typeof WORDS;
/** Asks for a word in English and in French; what needs no word answers null or nothing. */
export const spokenBoth = (ask: (word: (key: Word) => string) => string | null): Record<Lang, string> => ({ en: ask((key) => WORDS[key].en) ?? '', fr: ask((key) => WORDS[key].fr) ?? '' });

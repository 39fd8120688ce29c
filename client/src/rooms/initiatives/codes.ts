// Names of the codes in records, as the contract's catalogues have them: IATI lists, remarks about files. A code without a name is said as itself.
import { codeKey, IATI_CODES_WORDS, type CodeList } from '@contract/words/iati-codes.js';
import { IATI_WORDS } from '@contract/words/iati.js';
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const ALL: Words = { ...IATI_CODES_WORDS, ...IATI_WORDS };
const useWords = registerWords('iati', ALL);

interface Codes {
  /** The name of a code in a list (`role`, `transaction`, …), or the code. */
  of(list: CodeList, code: string): string;
  /** A remark's sentence, or null where the catalogue has none. */
  remark(key: string, params: Readonly<Record<string, string | number>>): string | null;
  /** "16 Peace, justice and strong institutions", "16.1". */
  goal(code: string): string;
}

export function useCodes(): Codes {
  const say = useWords();
  const of = (list: CodeList, code: string): string | null => {
    const key = codeKey(list, code);
    return key && say(key);
  };
  return {
    of: (list, code) => of(list, code) ?? code,
    remark: (key, params) => (Object.hasOwn(IATI_WORDS, key) ? say(key, params) : null),
    goal: (code) => [code, of('sdg', code)].filter(Boolean).join(' '),
  };
}

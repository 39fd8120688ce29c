// In which of the two languages a document is written, by the small words that every text is full of. Pure. Not here: what follows from it (docx.controller.ts).
import type { Lang } from '../../../contract/words/words.js';

const SMALL: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set('the of and to in that for with by on is are be as all from this their which its it at we our or not has have been who they shall should will any'.split(' ')),
  fr: new Set('le la les des du de et à en que qui dans pour par sur est sont au aux un une ce cette ces leur leurs il elle nous nos ou ne pas être afin ainsi dont d l qu s'.split(' ')),
};
/** As often at least as words of the other language, and so many of them: below it nobody can tell. */
const [CLEARLY, FEWEST] = [3, 4];

/** The language of these words; null where it is not clear, as in a document that has both side by side. */
export const tongueOf = (text: string): Lang | null => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [en, fr] = [words.filter((w) => SMALL.en.has(w)).length, words.filter((w) => SMALL.fr.has(w)).length];
  if (Math.max(en, fr) < FEWEST) return null;
  return en >= CLEARLY * fr ? 'en' : fr >= CLEARLY * en ? 'fr' : null;
};

// The reader's language: one i18next instance, catalogues registered a room at a time, a switch without reload. Not here: the sentences, and how dates or numbers look.
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { spokenIn, type Lang, type Words } from '@contract/words/words.js';
import { persist } from './persist.js';

const STORED = 'concord-language';
const i18n = i18next.createInstance();
const atStart: Lang = document.documentElement.lang === 'fr' ? 'fr' : 'en';
let wanted = atStart;

// Keys are flat ('act.recorded'): a dot or a colon in them separates nothing.
void i18n.init({ lng: atStart, supportedLngs: ['en', 'fr'], fallbackLng: false, ns: [], resources: { en: {}, fr: {} }, initAsync: false, showSupportNotice: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, react: { useSuspense: false, bindI18nStore: 'added' } });

type Stem<K extends string> = K extends `${infer S}_zero` | `${infer S}_one` | `${infer S}_other` | `${infer S}_many` ? S : K;
/** The keys a person may ask for: plural endings are chosen by `count`. */
export type WordKey<W extends Words> = Stem<keyof W & string>;
/** Says a key in the reader's language; `count` chooses the plural, other values fill `{{…}}`. */
export type Say<W extends Words> = (key: WordKey<W>, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Registers a catalogue and returns its hook. Called once, at the top of the module that owns the words:
 * `export const useMembersWords = registerWords('members', MEMBERS_WORDS);` then `const say = useMembersWords();`.
 */
export function registerWords<W extends Words>(ns: string, pairs: W): () => Say<W> {
  for (const lang of ['en', 'fr'] as const) i18n.addResourceBundle(lang, ns, spokenIn(lang, pairs), true, true);
  return () => useTranslation(ns, { i18n }).t;
}

type Load = (lang: Lang) => Promise<Readonly<Record<string, string>>>;
interface Spoken {
  readonly ns: string;
  readonly load: Load;
  readonly has: Set<Lang>;
}
const firsts: Spoken[] = [];
const rests: Spoken[] = [];

/**
 * The same for a catalogue that comes one language at a time. Nothing is drawn before `first` has come (`wordsIn`), so its keys are always said; what is in `rest`
 * is said once the first screen is there (`restOfWords`), and what shows it is drawn again.
 */
export function registerSpoken(ns: string, first: Load, rest: Load): () => Say<Words> {
  firsts.push({ ns, load: first, has: new Set() });
  rests.push({ ns, load: rest, has: new Set() });
  return () => useTranslation(ns, { i18n }).t;
}

/** Waits for a line where there is none. */
const fetchIn = async (lang: Lang, all: readonly Spoken[]): Promise<void> => {
  const one = async ({ ns, load, has }: Spoken): Promise<void> => {
    if (has.has(lang)) return;
    i18n.addResourceBundle(lang, ns, await load(lang), true, true);
    has.add(lang);
  };
  await Promise.all(all.map((s) => persist(() => one(s))));
};
let rested = false;

/** Resolves when everything that is read first can be said in this language, by default the one that the page has begun in. */
export const wordsIn = (lang: Lang = atStart): Promise<void> => fetchIn(lang, rested ? [...firsts, ...rests] : firsts);

/** From now on everything can be said, as soon as it has come. It is fetched once, however often it is asked for. */
export function restOfWords(): void {
  if (rested) return;
  rested = true;
  void fetchIn(wanted, rests);
}

/** The reader's language; a component that calls it is drawn again when the language changes. */
export function useLang(): Lang {
  return useTranslation(undefined, { i18n }).i18n.language as Lang;
}

/**
 * Switches the language in place as soon as its words are there: no reload, nothing unmounted. Remembered on this device; the account's preference is the caller's
 * to keep.
 */
export function changeLanguage(lang: Lang): void {
  wanted = lang;
  void wordsIn(lang).then(() => wanted === lang && speak(lang), () => undefined);
}

function speak(lang: Lang): void {
  document.documentElement.lang = lang;
  try {
    localStorage.setItem(STORED, lang);
  } catch {
    // Storage may be refused; the choice then lasts as long as the window.
  }
  void i18n.changeLanguage(lang);
}

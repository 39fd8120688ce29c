// The catalogue spoken on the server: command line, documents, API. The client has its own i18next on the same words. Not here: any word.
import { createInstance } from 'i18next';
import { WORDS } from '../contract/words/catalogue.js';
import { spokenIn, type Lang } from '../contract/words/words.js';

const speaker = createInstance();
void speaker.init({
  lng: 'en', fallbackLng: false, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, initAsync: false, showSupportNotice: false,
  resources: { en: { translation: spokenIn('en', WORDS) }, fr: { translation: spokenIn('fr', WORDS) } },
});

/** The sentence of this key; a key that is missing is a fault that the house test finds, and shows as itself. */
export const sentence = (lang: Lang, key: string, params: Record<string, unknown> = {}): string => speaker.t(key, { lng: lang, ...params });

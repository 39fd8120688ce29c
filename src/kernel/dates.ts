// Instants as people of either language read them. Not here: civil time and its rules (ledger/civil.ts).
import type { Lang } from '../contract/words/words.js';

export const LOCALE = { en: 'en-GB', fr: 'fr-FR' } as const;
/** 30 March 2027, by a zone's clock. */
export const dayOf = (iso: string, lang: Lang, timeZone = 'UTC'): string => new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeZone }).format(new Date(iso));
export const otherOf = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en');

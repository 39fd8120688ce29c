// Which languages a text of the record speaks. Not here: choosing the text to show (contract/activity.ts textIn).
import { textIn, type Activity, type Narrative, type Text } from '../contract/activity.js';

const base = (tag: string | null | undefined): string => (tag ?? '').toLowerCase().split('-')[0] ?? '';

/** The text in exactly this language ('' where there is none): no other language stands in. */
export const exactly = (text: Text | undefined, lang: string, fallback: string | undefined): string =>
  (text?.narratives ?? []).filter((n) => base(n.lang ?? fallback) === lang && n.text.trim()).map((n) => n.text)[0] ?? '';

/** Base languages of some narratives, sorted; '' (unknown) is left out. */
export const languagesOf = (narratives: readonly Narrative[], fallback: string | undefined): string[] =>
  [...new Set(narratives.filter((n) => n.text.trim()).map((n) => base(n.lang ?? fallback)))].filter(Boolean).sort();

/** What a text says at all: English first, else whatever there is. */
export const anyText = (text: Text | undefined, activity: Pick<Activity, 'lang'>): string => textIn(text?.narratives ?? [], 'en', activity.lang);

// The shape of every catalogue: one key, one sentence in each official language. i18next reads them flat on both sides of the wire.
// Not here: the sentences themselves, which stand in one file a room.

export type Lang = 'en' | 'fr';
export const LANGS = ['en', 'fr'] as const satisfies readonly Lang[];

/** A key with its sentence in both languages; `{{x}}` is replaced, plural forms carry `_zero`, `_one`, `_other` or `_many` behind the key, and `$t(key, {"count":{{x}}})` says another key with its own number. */
export type Words = Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

/** A catalogue in one language, as i18next reads it. French has a third plural form from a million on; where a catalogue does not spell it out, `_other` serves. */
export function spokenIn(lang: Lang, words: Words): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, pair] of Object.entries(words)) {
    flat[key] = pair[lang];
    if (key.endsWith('_other')) flat[key.replace(/_other$/, '_many')] ??= pair[lang];
  }
  return flat;
}

// The shape of every catalogue: one key, one sentence in each official language. i18next reads them flat on both sides of the wire.
// Not here: the sentences themselves, which stand in one file a room.

export type Lang = 'en' | 'fr';
export const LANGS = ['en', 'fr'] as const satisfies readonly Lang[];

/** A key with its sentence in both languages; `{{x}}` is replaced, plural forms carry `_one`, `_other` or `_many` behind the key. */
export type Words = Readonly<Record<string, { readonly en: string; readonly fr: string }>>;

// Text without accents and case, for finding what was typed carelessly. Not here: sorting, which follows the language (Intl.Collator).

/** 'Ségou' → 'segou'. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

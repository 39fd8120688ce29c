// Text without its accents and case: one form for what is typed and what is stored, where no language's own stemming applies. Not here: searching (catalogue.sql.ts).

/** Lower case, no diacritics, ligatures opened, one space between words. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[’ʼ`]/g, "'").replace(/\s+/g, ' ').trim();

// What is told of agreed language (c19): entries, and what a search answers. Not here: payloads (library.ts).

/** Words are SHA-256 in hex. */
export interface LibraryEntries {
  'quotation.added': { symbol: string; numbers: string[]; text: string };
  'quotation.struck': { symbol: string; number: string };
}
/** Where words were agreed: under this symbol, in this paragraph of it. */
export interface Citation {
  symbol: string;
  number: string;
}
/** Rows of a search at most; words shorter than this find nothing. */
export const LIBRARY_MAX = 50;
export const LIBRARY_MIN = 2;

/** A row of GET /api/library?q=… (best first) and of ?quoted=1 (the last agreed first). `id` is what `text.add` takes as the source of a paragraph. '' where there is no such language. */
export interface LibraryRow extends Citation {
  id: string;
  title: { en: string; fr: string };
  /** The day on which it was agreed (YYYY-MM-DD). */
  agreed: string;
  en: string;
  fr: string;
  /** The Network's own text, null for another body's. */
  action: string | null;
}

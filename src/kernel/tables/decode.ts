// Bytes of a text file → text: the encoding is found out, by marks, by being valid, or by which of the older pages makes sense. Pure. Not here: what the text holds (delimited.ts).
import { windowsLetters } from '../windows-letters.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
/** `broken`: how many places could not be read and stand as U+FFFD. */
export interface Decoded {
  text: string;
  encoding: TextEncoding;
  broken: number;
}

/** Read to find out what the whole is. */
const HEAD = 64 * 1024;
const decoded = (encoding: TextEncoding, bytes: Uint8Array): string => windowsLetters(new TextDecoder(encoding).decode(bytes), encoding).replace(/^\ufeff/, '');
const brokenIn = (text: string): number => text.split('\ufffd').length - 1;

/** UTF-16 by its mark, or because every second byte of plain writing is nought. */
const utf16 = (bytes: Uint8Array): TextEncoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD - (HEAD % 2));
  const noughts = [0, 0];
  head.forEach((b, i) => { if (b === 0) noughts[i % 2]! += 1; });
  const half = head.length / 2;
  if (noughts[1]! > half * 0.4 && noughts[0]! < half * 0.05) return 'utf-16le';
  return noughts[0]! > half * 0.4 && noughts[1]! < half * 0.05 ? 'utf-16be' : null;
};

/** What one reads in writing of Europe; and what no writing has at such a place: signs inside words, capitals behind small letters, controls. */
const COMMON = /[éèêëàâäçùûüîïôöœæñáíóúßÉÈÀÇ’‘“”«»–—…€°]/gu;
const STRANGE = /[\u0080-\u009f\ufffd]|(?<=\p{Ll})[^\p{Ll}\p{N}\p{P}\p{Z}\p{C}\x00-\x7f](?=\p{Ll})|(?<=\p{Ll})(?![A-Z])\p{Lu}|[‡†‰ƒ¶‚„ˆ˜¸˙·∑∏π∂Ω◊ﬁﬂ≈√∆ı¤¦]|(?<=\p{Ll})[…«»“](?=\p{Ll})/gu;
const sense = (text: string): number => (text.match(COMMON) ?? []).length - 2 * (text.match(STRANGE) ?? []).length;

/** Sequences of UTF-8 that hold together, beside which a few broken ones are damage and not another page. */
const isMostlyUtf8 = (text: string): boolean => {
  const [broken, whole] = [brokenIn(text), (text.match(/[^\x00-\x7f\ufffd]/gu) ?? []).length];
  return broken > 0 && whole >= 4 * broken;
};

/** Reads the bytes. Of two pages that make as much sense it is Windows'. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const wide = utf16(bytes);
  if (wide) {
    const text = decoded(wide, bytes);
    return { text, encoding: wide, broken: brokenIn(text) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', broken: 0 };
  } catch {
    const text = decoded('utf-8', bytes);
    if (isMostlyUtf8(text)) return { text, encoding: 'utf-8', broken: brokenIn(text) };
    const pages = (['windows-1252', 'macintosh'] as const).map((encoding) => ({ encoding, text: decoded(encoding, bytes), broken: 0 }));
    return pages.reduce((best, page) => (sense(page.text) > sense(best.text) ? page : best));
  }
};

// A symbol as one part of an address of the public site, and back: no symbol has a hyphen in it. Pure.
import type { Lang } from '../../contract/words/words.js';

export const slugOf = (symbol: string): string => symbol.replaceAll('/', '-');
export const symbolOf = (slug: string): string => slug.replaceAll('-', '/');
export const textAddress = (symbol: string, lang: Lang): string => `/${lang}/adopted/${slugOf(symbol)}`;

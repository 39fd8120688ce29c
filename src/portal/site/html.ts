// Pages of the public site as text: whatever is put into one is escaped unless it was made here. Not here: what stands on a page (pages.ts), its frame (frame.ts).
import { escaped } from '../../kernel/html.js';

export class Html {
  constructor(readonly text: string) {}
}
type Part = Html | string | number | null | false | undefined | readonly Part[];

const spelt = (part: Part): string =>
  part instanceof Html ? part.text : Array.isArray(part) ? (part as readonly Part[]).map(spelt).join('') : part === null || part === undefined || part === false ? '' : escaped(String(part as string | number));

/** A piece of a page: html`<p>${words}</p>`. */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html => new Html(fixed.map((piece, i) => piece + (i < parts.length ? spelt(parts[i]) : '')).join(''));

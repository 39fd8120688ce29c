// Words marked on the page become an anchor: by the characters they are made of, as the contract knows them. Pure, save for reading the selection. Not here: the form (Propose.tsx).
import { anchorIn, reading, type Anchor, type Content, type Point } from '@contract/text.model.js';

/** What is marked in one paragraph, in the negotiated language. */
export interface Marked {
  anchor: Anchor;
  words: string;
}

/** What of one run lies in the range. */
const part = (span: HTMLElement, range: Range): { from: Point; to: Point; text: string }[] => {
  const node = span.firstChild;
  if (!node || !range.intersectsNode(node)) return [];
  const text = node.textContent ?? '';
  const [start, end] = [range.startContainer === node ? range.startOffset : 0, range.endContainer === node ? range.endOffset : text.length];
  const [origin, at] = [span.dataset.origin!, Number(span.dataset.at)];
  return end > start ? [{ from: { origin, at: at + start }, to: { origin, at: at + end }, text: text.slice(start, end) }] : [];
};

/** The words that this selection marks inside an element whose runs carry `data-origin` and `data-at`; null where it marks none. */
export const markedIn = (element: Element, selection: Selection | null): Marked | null => {
  const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  if (!range || !range.intersectsNode(element)) return null;
  const parts = [...element.querySelectorAll<HTMLElement>('[data-origin]')].flatMap((span) => part(span, range));
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { anchor: { from: first.from, to: last.to }, words: parts.map((p) => p.text).join('') } : null;
};

export interface Change {
  verb: 'insert' | 'replace' | 'delete';
  anchor: Anchor | null;
  text: string;
}
/** Where one word ends and another begins: a proposal is of whole words. */
const isEdge = (text: string, i: number): boolean => i <= 0 || i >= text.length || /[\s,;:.!?()«»“”’]/.test(text[i - 1]!) || /[\s,;:.!?()«»“”]/.test(text[i]!);

/** How many characters, in whole words, are the same at the beginning and at the end. */
const alike = (was: string, wanted: string): [number, number] => {
  let [a, b] = [0, 0];
  while (a < was.length && was[a] === wanted[a]) a++;
  while (b < Math.min(was.length, wanted.length) - a && was[was.length - 1 - b] === wanted[wanted.length - 1 - b]) b++;
  while (a > 0 && !(isEdge(was, a) && isEdge(wanted, a))) a--;
  while (b > 0 && !(isEdge(was, was.length - b) && isEdge(wanted, wanted.length - b))) b--;
  return [a, b];
};

/** What somebody changed in the clean reading, as one proposal: from the first word that differs to the last. Null where nothing does. */
export const changeOf = (content: Content, wanted: string): Change | null => {
  const was = reading(content.runs);
  if (was === wanted) return null;
  const [a, b] = alike(was, wanted);
  const text = wanted.slice(a, wanted.length - b);
  const end = Math.max(a, was.length - b);
  return { verb: a >= end ? 'insert' : text ? 'replace' : 'delete', anchor: anchorIn(content, a, end), text };
};

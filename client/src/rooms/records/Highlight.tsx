// A text with the words that were looked for marked, accents or not. It marks what a reader would look for; what was found is the server's matter.
import { Fragment } from 'react';
import { fold } from '../../ui/fold.js';
import css from './Search.module.css';

/** A stem's tail is not looked at: "survivors" marks "survivor". */
const KEPT = 0.75;

const wanted = (query: string): string[] => (fold(query).match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => (w.length > 4 ? w.slice(0, Math.ceil(w.length * KEPT)) : w));

export function Highlight({ text, query }: { text: string; query: string }) {
  const stems = wanted(query);
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((word, i) => (i % 2 && stems.some((s) => fold(word).startsWith(s)) ? <mark key={i} className={css.mark}>{word}</mark> : <Fragment key={i}>{word}</Fragment>));
}

// One text against another, word by word: what came in is underlined, what went is struck; never by colour alone. Not here: which texts.
import { diffWordsWithSpace } from 'diff';
import type { Lang } from '@contract/words/words.js';
import css from './Minutes.module.css';

export function Compared({ was, is, lang }: { was: string; is: string; lang: Lang }) {
  return (
    <p className={`doc small ${css.words}`} lang={lang}>
      {diffWordsWithSpace(was, is).map((p, i) => (p.added ? <ins key={i}>{p.value}</ins> : p.removed ? <del key={i}>{p.value}</del> : <span key={i}>{p.value}</span>))}
    </p>
  );
}

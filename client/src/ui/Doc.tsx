// What a document says, in the serif: titles of texts, paragraphs, commitments. What Concord says stays in the sans.
import type { ReactNode } from 'react';
import type { Lang } from '@contract/words/words.js';
import css from './Doc.module.css';

interface DocProps {
  /** `object` 20/26 for titles, `text` 18/28 for paragraphs, `row` for titles in tables. */
  readonly size?: 'object' | 'text' | 'row';
  readonly as?: 'p' | 'h2' | 'h3' | 'span' | 'div' | 'blockquote';
  /** The language of the text when it is not the page's, so that it is read aloud and hyphenated right. */
  readonly lang?: Lang | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Doc({ size = 'text', as: Tag = 'p', lang, id, children }: DocProps) {
  return <Tag className={`doc ${css[size]}`} lang={lang} dir="auto" id={id}>{children}</Tag>;
}

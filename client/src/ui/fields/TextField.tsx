// A line or a paragraph of text. With `most`, says how much is written; it warns, the contract refuses.
import type { Lang } from '@contract/words/words.js';
import { useUiWords } from '../words.js';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly most?: number;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'search';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  /** The language of what is written, when it is not the page's. */
  readonly lang?: Lang;
  /** Set in the serif: text of a document. */
  readonly document?: boolean;
}

export function TextField({ value, onChange, lines, most, type = 'text', autoComplete, placeholder, lang, document, ...frame }: TextFieldProps) {
  const say = useUiWords();
  const end = frame.end ?? (most ? <span className="num">{say('field.of', { count: value.length, most })}</span> : undefined);
  const look = { className: `${css.field} ${document ? 'doc' : ''}`, value, placeholder, lang, dir: 'auto' as const };
  return (
    <FieldFrame {...frame} end={end}>
      {(control) => lines
        ? <textarea {...control} {...look} rows={lines} onChange={(e) => onChange(e.currentTarget.value)} />
        : <input {...control} {...look} type={type} autoComplete={autoComplete} onChange={(e) => onChange(e.currentTarget.value)} />}
    </FieldFrame>
  );
}

// One change that a Word file would make, with the words around it: kept or left by a box, and what became of it. Not here: proposing it (Bring.tsx).
import type { DocxRow } from '@contract/docx.js';
import type { Lang } from '@contract/words/words.js';
import css from './Text.module.css';
import { useDocxWords } from './words-docx.js';

interface BroughtRowProps {
  readonly row: DocxRow;
  readonly lang: Lang;
  readonly kept: boolean;
  /** Undefined before it was asked for, null once recorded, else why it was not. */
  readonly told: string | null | undefined;
  readonly onKeep: (keep: boolean) => void;
}

export function BroughtRow({ row, lang, kept, told, onKeep }: BroughtRowProps) {
  const say = useDocxWords();
  const number = row.is === 'paragraph' ? say('new') : row.number;
  const words = row.is === 'paragraph' ? <ins>{row.text}</ins> : <>{row.is === 'change' && row.before}{row.was && <del>{row.was}</del>}{row.text && <ins>{row.text}</ins>}{row.is === 'change' && row.after}</>;
  return (
    <li>
      <label className={css.broughtRow}>
        <input type="checkbox" checked={kept && row.is !== 'unplaced'} disabled={row.is === 'unplaced' || told === null} aria-label={say('take', { number })} onChange={(e) => onKeep(e.currentTarget.checked)} />
        <span>
          <b className="num small">{number}</b>{row.author && <span className="note faint"> {say('by', { author: row.author })}</span>}
          <span className={css.words} lang={lang}>{words}</span>
          {row.is === 'unplaced' && <span className="note soft">{say(row.bracketed ? 'unplaced.brackets' : 'unplaced')}</span>}
          {typeof told === 'string' && <span className="note" role="alert">{say('refused', { why: told })}</span>}
        </span>
      </label>
    </li>
  );
}

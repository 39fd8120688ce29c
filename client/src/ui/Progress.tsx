// Long work: a bar with its words, which say the same. It can be left; the words say so where that is true.
import css from './Progress.module.css';

interface ProgressProps {
  readonly done: number;
  readonly of: number;
  /** "812 of 2,000 records read". Also what a screen reader hears. */
  readonly words: string;
  readonly note?: string | undefined;
}

export function Progress({ done, of, words, note }: ProgressProps) {
  return (
    <div className={css.progress}>
      <p className="small num">{words}</p>
      <progress value={Math.min(done, of)} max={Math.max(of, 1)} aria-label={words} />
      {note && <p className="note soft">{note}</p>}
    </div>
  );
}

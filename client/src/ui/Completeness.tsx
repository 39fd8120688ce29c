// How complete a record is: one mark a part, filled or empty, and the gaps in words. Never a score, never a percentage.
import css from './Completeness.module.css';
import { useUiWords } from './words.js';

/** One mark: what the part is called in the reader's language, and whether it is there. `gap` says it missing: "no French text". */
export interface Mark {
  readonly part: string;
  readonly there: boolean;
  readonly gap: string;
}

export function Completeness({ marks }: { marks: readonly Mark[] }) {
  const say = useUiWords();
  const gaps = marks.filter((m) => !m.there).map((m) => m.gap);
  const words = gaps.length === 0 ? say('record.complete') : gaps.length < 3 ? gaps.join(', ') : say('record.marks', { done: marks.length - gaps.length, count: marks.length, gaps: `${gaps[0]} …` });
  const tip = gaps.length === 0 ? marks.map((m) => m.part).join(', ') : gaps.join(', ');
  return (
    <span className={css.record} data-tip={tip}>
      <span className={css.strip} aria-hidden>{marks.map((m) => <i key={m.part} data-there={m.there || undefined} />)}</span>
      <span className={`note ${gaps.length === 0 ? 'faint' : ''}`}>{words}{gaps.length > 2 && <span className="vh">: {gaps.slice(1).join(', ')}</span>}</span>
    </span>
  );
}

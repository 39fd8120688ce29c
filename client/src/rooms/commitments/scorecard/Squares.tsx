// Commitments as squares, each by what was found of it; hatched where nothing has been heard; a red line under what is overdue. Beyond a dozen, one square of each kind with its number.
// Drawings only: whoever holds them says the same in words. Not here: what opens from them (Cell.tsx).
import { isAssessed, type Figures, type Square } from '@contract/scorecard.js';
import { useRecordWords } from '../../../record/words.js';
import css from './Scorecard.module.css';
import { useScorecardWords } from './words.js';

const MOST = 12;

/** What a square shows, in words. */
export const useSquareName = (): ((square: Square) => string) => {
  const say = useScorecardWords();
  const word = useRecordWords();
  return (square) => (isAssessed(square) ? word(`completion.${square}`) : say(`scorecard.square.${square as 'no-report' | 'not-assessed'}`));
};

export function One({ square, overdue = false }: { square: Square; overdue?: boolean }) {
  return <i className={css.square} data-square={square} data-overdue={overdue || undefined} aria-hidden />;
}

export function Squares({ of }: { of: Figures }) {
  const many = of.counted > MOST;
  return (
    <span className={css.squares} aria-hidden>
      {of.squares.map((s) => (many
        ? <span key={`${s.square}${s.overdue}`} className={css.counted}><One square={s.square} overdue={s.overdue} />{s.count}</span>
        : Array.from({ length: s.count }, (_, i) => <One key={`${s.square}${s.overdue}${i}`} square={s.square} overdue={s.overdue} />)))}
    </span>
  );
}

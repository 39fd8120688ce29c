// The card itself: a line a state (or forum, or year), a column a priority; each cell drawn, or in figures, and open in place. Not here: what a cell opens to (CellRows.tsx).
import { Fragment } from 'react';
import { useSearchParams } from 'react-router';
import { PRIORITY_CODES } from '@contract/priorities.js';
import { NO_PRIORITY, type Figures, type Line } from '@contract/scorecard.js';
import type { ScorecardView } from '@contract/scorecard.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useSession } from '../../../wire/use-line.js';
import { CellRows } from './CellRows.js';
import css from './Scorecard.module.css';
import { Squares, useSquareName } from './Squares.js';
import { useScorecardWords } from './words.js';

const useColumnName = (): ((column: string) => string) => {
  const say = useScorecardWords();
  const word = useRecordWords();
  return (column) => (column === NO_PRIORITY ? say('scorecard.column.none') : word(`priority.${column}`));
};
/** A cell in words. */
const useInWords = (): ((f: Figures) => string) => {
  const say = useScorecardWords();
  const square = useSquareName();
  return (f) => [say('scorecard.count', { count: f.counted }), ...f.squares.map((s) => `${s.count} ${square(s.square).toLowerCase()}${s.overdue ? ` (${say('scorecard.overdue').toLowerCase()})` : ''}`)].join(', ');
};
const inOrder = (data: ScorecardView, sorted: (codes: readonly string[]) => string[]): Line[] => {
  const by = new Map(data.lines.map((l) => [l.key, l]));
  const keys = [...by.keys()];
  return (data.by === 'owner' ? sorted(keys) : data.by === 'year' ? keys.sort((a, b) => Number(b) - Number(a)) : keys.sort()).map((k) => by.get(k)!);
};

export function Card({ data }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const names = useNames();
  const column = useColumnName();
  const { state: session } = useSession();
  const mine = session.is === 'in' ? session.me.party : null;
  const [address] = useSearchParams();
  const columns = [...PRIORITY_CODES, ...(data.columns[NO_PRIORITY] ? [NO_PRIORITY] : [])];
  const label = (line: Line): string => (data.by === 'owner' ? names.party(line.key) : line.key);
  const open = { key: address.get('key'), column: address.get('column') };
  return (
    <table className={`${css.card} num`}>
      <caption className="vh">{say('scorecard.caption')}</caption>
      <thead>
        <tr><th scope="col">{say(`scorecard.line.${data.by}`)}</th><th scope="col">{say('scorecard.column.reported')}</th>{columns.map((c) => <th key={c} scope="col">{column(c)}</th>)}</tr>
      </thead>
      <tbody>
        <tr className={css.sum}>
          <th scope="row">{say(`scorecard.all.${data.by}`)}</th><td><Rate f={data.all} /></td>
          {columns.map((c) => <td key={c} data-label={column(c)} data-none={!data.columns[c] || undefined}>{data.columns[c] ? say('scorecard.of-reported', { reported: data.columns[c].reported, count: data.columns[c].owing }) : <span className="faint">{say('scorecard.none-made')}</span>}</td>)}
        </tr>
        {inOrder(data, names.sorted).map((line) => (
          <Fragment key={line.key}>
            <tr data-mine={(data.by === 'owner' && line.key === mine) || undefined}>
              <th scope="row">{label(line)}</th><td><Rate f={line.all} /></td>
              {columns.map((c) => <td key={c} data-label={column(c)} data-none={!line.cells[c] || undefined}><Cell line={line} column={c} label={`${label(line)}, ${column(c)}`} open={open.key === line.key && open.column === c} /></td>)}
            </tr>
            {open.key === line.key && open.column && <tr className={css.drill}><td colSpan={columns.length + 2}><CellRows data={data} at={open.key} column={open.column} title={`${label(line)}, ${column(open.column)}`} /></td></tr>}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Rate({ f }: { f: Figures }) {
  const say = useScorecardWords();
  if (!f.owing) return <span className="note faint">{say('scorecard.none-owed')}</span>;
  return <span className={css.rate}><span>{say('scorecard.rate', { reported: f.reported, count: f.owing })}</span><span aria-hidden className={css.bar}><span style={{ inlineSize: `${(100 * f.reported) / f.owing}%` }} /></span></span>;
}

function Cell({ line, column, label, open }: { line: Line; column: string; label: string; open: boolean }) {
  const say = useScorecardWords();
  const words = useInWords();
  const [address, setAddress] = useSearchParams();
  const inFigures = address.get('view') === 'table';
  const f = line.cells[column];
  if (!f) return <span className="note faint">{say('scorecard.none-made')}</span>;
  const toggle = () => setAddress((was) => {
    const now = new URLSearchParams(was);
    for (const [k, v] of [['key', line.key], ['column', column]] as const) {
      if (open) now.delete(k);
      else now.set(k, v);
    }
    return now;
  }, { replace: true, preventScrollReset: true });
  return (
    <button type="button" className={css.cell} aria-expanded={open} aria-label={inFigures ? undefined : `${label}; ${words(f)}`} onClick={toggle}>
      {inFigures ? <><span className="vh">{`${label}; `}</span><InFigures f={f} /></> : <Squares of={f} />}
    </button>
  );
}

function InFigures({ f }: { f: Figures }) {
  const say = useScorecardWords();
  const square = useSquareName();
  return <span className={css.figures}>{f.squares.map((s) => <span key={`${s.square}${s.overdue}`} className={s.overdue ? 'red' : undefined}>{s.count} {square(s.square).toLowerCase()}{s.overdue && ` (${say('scorecard.overdue').toLowerCase()})`}</span>)}</span>;
}

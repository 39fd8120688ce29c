// A table on a phone: a list whose rows have three lines, sorted by a select. The same columns, the same cells, no sideways scrolling.
import css from './Table.module.css';
import type { Column, TableProps } from './Table.js';
import { useUiWords } from './words.js';

const lineOf = <Row,>(column: Column<Row>, index: number) => column.phone ?? (index === 0 ? 1 : index < 3 ? 2 : 3);

export function PhoneRows<Row>({ caption, columns, rows, rowKey, mine, sort, onSort, below }: TableProps<Row>) {
  const say = useUiWords();
  const sortable = onSort ? columns.filter((c) => c.sortable) : [];
  return (
    <>
      {sortable.length > 0 && (
        <label className={css.sortBy}>
          {say('table.sort')}{' '}
          <select value={sort?.key ?? ''} onChange={(e) => onSort?.({ key: e.currentTarget.value, down: false })}>
            {sortable.map((c) => <option key={c.key} value={c.key}>{c.head}</option>)}
          </select>
        </label>
      )}
      <ul className={`num ${css.rows}`} aria-label={caption}>
        {rows.map((row) => (
          <li key={rowKey(row)} data-mine={mine?.(row) || undefined}>
            {([1, 2, 3] as const).map((line) => {
              const cells = columns.filter((c, i) => lineOf(c, i) === line);
              return cells.length > 0 && <div key={line} data-line={line}>{cells.map((c) => <span key={c.key}>{c.cell(row)}</span>)}</div>;
            })}
            {below?.(row)}
          </li>
        ))}
      </ul>
    </>
  );
}

// Rows to be compared: header over one ink line, rows over hairlines, your own on accent-wash; on a phone each row becomes three lines. Not here: fetching, paging, filtering.
import { useMediaQuery } from '@mantine/hooks';
import { Fragment, type ReactNode } from 'react';
import { PhoneRows } from './PhoneRows.js';
import { SortButton, type Sort } from './SortButton.js';
import css from './Table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for numbers: right and tabular. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  readonly nowrap?: boolean;
  /** Line of the phone row it goes to, in column order; `none` leaves it out. Default: the first column 1, the next two 2, the rest 3. */
  readonly phone?: 1 | 2 | 3 | 'none';
}

export interface TableProps<Row> {
  /** What the table holds, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly mine?: (row: Row) => boolean;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  /** Opens in place under its row: the table of a drawn cell, a refusal's lines. */
  readonly below?: (row: Row) => ReactNode;
}

export function Table<Row>(props: TableProps<Row>) {
  const phone = useMediaQuery('(max-width: 600px)', matchMedia('(max-width: 600px)').matches, { getInitialValueInEffect: false });
  return phone ? <PhoneRows {...props} /> : <WideTable {...props} />;
}

function WideTable<Row>({ caption, columns, rows, rowKey, mine, sort, onSort, below }: TableProps<Row>) {
  return (
    <table className={css.table}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.key} scope="col" data-align={c.align} aria-sort={sort?.key === c.key ? (sort.down ? 'descending' : 'ascending') : undefined}>
              {c.sortable && onSort ? <SortButton column={c.key} sort={sort} onSort={onSort}>{c.head}</SortButton> : c.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="num">
        {rows.map((row) => {
          const under = below?.(row);
          return (
            <Fragment key={rowKey(row)}>
              <tr data-mine={mine?.(row) || undefined}>
                {columns.map((c) => <td key={c.key} data-align={c.align} data-nowrap={c.nowrap || undefined}>{c.cell(row)}</td>)}
              </tr>
              {under && <tr className={css.under}><td colSpan={columns.length}>{under}</td></tr>}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

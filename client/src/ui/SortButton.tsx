// The head of a column one may sort by: a button that says which way it goes.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import css from './Table.module.css';

/** Which column, and whether from the top down. */
export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

interface SortButtonProps {
  readonly column: string;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly children: ReactNode;
}

export function SortButton({ column, sort, onSort, children }: SortButtonProps) {
  const here = sort?.key === column;
  return (
    <button type="button" className={css.sort} onClick={() => onSort({ key: column, down: here ? !sort.down : false })}>
      {children}
      <span className={css.arrow} data-here={here || undefined}><Icon of={here && sort.down ? IconArrowDown : IconArrowUp} size={14} /></span>
    </button>
  );
}

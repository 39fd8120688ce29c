// The parts of one page as tabs under the letterhead's kind of underline; each part has its own address, so they are links in a navigation.
import { NavLink } from 'react-router';
import css from './Tabs.module.css';
import { Unread } from './Unread.js';

export interface Tab {
  readonly to: string;
  readonly label: string;
  /** Something of this part is unread. */
  readonly unread?: number | undefined;
  /** Holds only for exactly this address, not for those below it. */
  readonly end?: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map((t) => <NavLink key={t.to} to={t.to} end={t.end ?? false} preventScrollReset>{t.label}{t.unread ? <> <Unread count={t.unread} /></> : null}</NavLink>)}
    </nav>
  );
}

// A button that opens a menu. The menu itself is loaded at the first press or approach; the button is there at once.
import { useState, type ReactNode } from 'react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { approach, Late, late, soon } from './Late.js';

const load = () => import('./MenuList.js');
const MenuList = late(() => load().then((m) => ({ default: m.MenuList })));
soon(load);

/** One thing to pick. `checked` makes it one of several of which one holds. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: TablerIcon | undefined;
  readonly checked?: boolean | undefined;
  readonly onPick: () => void;
}
/** Items under a small heading, parted from the next group by a hairline. */
export interface MenuGroup {
  readonly heading?: string | undefined;
  readonly items: readonly MenuItem[];
}
export interface MenuButtonProps {
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly groups: readonly MenuGroup[];
  readonly position?: 'bottom-end' | 'bottom-start' | 'top-end';
  readonly children: ReactNode;
}

export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button type="button" className={props.className} aria-label={props.label} aria-haspopup="menu" aria-expanded={false} onPointerEnter={() => approach(load)} onFocus={() => approach(load)} onClick={() => setWanted(true)}>
      {props.children}
    </button>
  );
  return wanted ? <Late meanwhile={button}><MenuList {...props} /></Late> : button;
}

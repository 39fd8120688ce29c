// The command palette's place: waits for ⌘K or the search box, loads the palette the first time, keeps it. Not here: what is found (given by the caller).
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { Late, late, soon } from './Late.js';

const load = () => import('./Palette.js');
const Palette = late(() => load().then((m) => ({ default: m.Palette })));
soon(load);

/** A line of the palette: a place, an act, something found. */
export interface PaletteLine {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly icon?: TablerIcon | undefined;
  readonly onPick: () => void;
}
export interface PaletteProps {
  /** Groups in the order they are shown. Already narrowed to `query` by the caller, except the ones marked `local`. */
  readonly groups: readonly { readonly label: string; readonly lines: readonly PaletteLine[]; readonly local?: boolean }[];
  readonly onQuery?: ((query: string) => void) | undefined;
}

const OPEN = 'concord-open-palette';

/** Opens the palette from anywhere. */
export const openPalette = (): void => void dispatchEvent(new Event(OPEN));

export function PaletteHost(props: PaletteProps) {
  const [asked, setAsked] = useState(0);
  useHotkeys([['mod+K', openPalette]], []);
  useEffect(() => {
    const show = () => setAsked((n) => n + 1);
    addEventListener(OPEN, show);
    return () => removeEventListener(OPEN, show);
  }, []);
  return asked > 0 ? <Late><Palette {...props} asked={asked} /></Late> : null;
}

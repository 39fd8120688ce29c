// What the shell is told: the places it may link to, and who is signed in. It knows no room by name.
import type { Icon as TablerIcon } from '@tabler/icons-react';

/** A place of the navigation. Only places that exist are given. */
export interface Place {
  readonly to: string;
  /** In the reader's language. */
  readonly label: string;
  readonly icon: TablerIcon;
}

/** Where one is told things, and how many of them are unread. */
export interface Told {
  readonly to: string;
  readonly label: string;
  readonly unread: number;
}

/** The hat one wears. */
export interface Hat {
  readonly name: string;
  /** "Chile · Santiago". */
  readonly place: string;
  /** The three letters shown on a phone; absent for those who speak for no state. */
  readonly code?: string | undefined;
}

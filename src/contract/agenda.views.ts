// What is said and shown of a meeting's agenda: items in a tree, numbered as they stand. Interfaces only. Not here: payloads (agenda.ts), lists of speakers and votes under an item.
import type { Lang } from './words/words.js';

/** Items of one meeting, open and done. */
export const ITEMS_MAX = 300;

/** Titles are SHA-256 in hex. */
export interface AgendaEntries {
  'item.added': { item: string; number: string; parent: string | null; minutes: number | null; title: string };
}
export interface ItemView {
  id: string;
  parent: string | null;
  /** “2”, “2.1”: as the item stands now; the id is what everything refers to. */
  number: string;
  title: Record<Lang, string>;
  /** How long it is meant to take. */
  minutes: number | null;
}
export interface AgendaViews {
  item: ItemView;
}

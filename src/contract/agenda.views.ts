// What is said and shown of a meeting's agenda: items in a tree, numbered as they stand, where the room is and how late it is (e1). Interfaces, one table and pure arithmetic only.
// Not here: payloads (agenda.ts), lists of speakers and votes under an item.
import type { DossierAmong } from './dossiers.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** Items of one meeting, open and done. */
export const ITEMS_MAX = 300;

export type ItemState = 'open' | 'current' | 'done';
/** `begin` again: the room comes back to an item. */
export const ITEM = machine<ItemState, 'begin' | 'end'>({
  name: 'item',
  initial: 'open',
  steps: { begin: { from: ['open', 'done'], to: 'current' }, end: { from: ['current'], to: 'done' } },
});

/** Titles are SHA-256 in hex. */
export interface AgendaEntries {
  'item.added': { item: string; number: string; parent: string | null; minutes: number | null; title: string };
  'item.revised': { item: string; number: string; minutes: number | null; title: string };
  'item.moved': { item: string; number: string; was: string };
  'item.begun': { item: string; number: string };
  'item.ended': { item: string; number: string };
  'item.forwarded': { item: string; number: string; into: string };
  /** In the other body's meeting: where it came from. */
  'item.received': { item: string; number: string; from: string; was: string };
  /** By the clock, in the meeting: something that the members decided, `subject` an adoption or an outcome of that action. */
  'item.came': { item: string; number: string; action: string; subject: string };
  /** By the clock, in the meeting: a commitment of which no report has come. */
  'item.returned': { item: string; number: string; commitment: string };
  /** The same in the action, and where no meeting is convened for it yet. */
  'item.placed': { subject: string; meeting: string; item: string; number: string };
  'item.awaited': { subject: string };
}
/** The meeting and number under which another body had it, and that body's names. */
export interface ItemOrigin {
  meeting: string;
  number: string;
  en: string;
  fr: string;
}
/**
 * The action whose decision brought it there by itself, and the symbol of what was adopted; null where an outcome is looked at again. Or the commitment of which no report has come, under its
 * number.
 */
export type ItemAbout = { action: string; symbol: string | null; commitment?: undefined } | { commitment: string; number: string; action?: undefined; symbol?: undefined };
export interface ItemView {
  id: string;
  parent: string | null;
  /** “2”, “2.1”: as the item stands now; the id is what everything refers to. */
  number: string;
  title: Record<Lang, string>;
  /** How long it is meant to take. */
  minutes: number | null;
  state: ItemState;
  began: string | null;
  ended: string | null;
  origin: ItemOrigin | null;
  /** The meeting of another body that takes it on. */
  forwarded: string | null;
  about: ItemAbout | null;
  /** It has a dossier, in a channel under the item's own id: who reads that. Where it is not everybody, the title here is only what the agenda calls it. */
  among: DossierAmong | null;
}
export interface AgendaViews {
  item: ItemView;
}

/** Minutes behind the plan (negative: ahead), and when the sitting would end. Instants in milliseconds. */
export interface Drift {
  minutes: number;
  ends: number;
}
type Timed = Pick<ItemView, 'id' | 'parent' | 'minutes' | 'state' | 'ended'>;
/**
 * Where the room is against its agenda: by the minutes of the items at the top, from the hour for which the sitting was called. What was done before it opened is not
 * of this sitting. Null where nothing is timed.
 */
export const driftOf = (items: readonly Timed[], sitting: { from: number; opened: number | null }, now: number): Drift | null => {
  const plan = planOf(items, sitting);
  if (!plan) return null;
  const { planned, under, ahead } = plan;
  const left = ms(ahead);
  // While an item is under way it has its time; behind it one is only once that is used up.
  const ends = Math.max(now, planned + ms(under)) + left;
  return { minutes: Math.round((ends - left - planned - ms(under)) / 60_000), ends };
};

/** When each timed item at the top that is under way or ahead would begin and end, if from now on every one took the time it is meant to. Instants in milliseconds, by the item's id. */
export const timesOf = (items: readonly Timed[], sitting: { from: number; opened: number | null }, now: number): ReadonlyMap<string, { from: number; until: number }> => {
  const times = new Map<string, { from: number; until: number }>();
  const plan = planOf(items, sitting);
  if (!plan) return times;
  let at = Math.max(now, plan.planned + ms(plan.under));
  for (const i of plan.under) times.set(i.id, { from: plan.planned, until: at });
  for (const i of plan.ahead) times.set(i.id, { from: at, until: (at += i.minutes! * 60_000) });
  return times;
};

const ms = (all: readonly Timed[]): number => all.reduce((sum, i) => sum + i.minutes! * 60_000, 0);
/** Items at the top that have minutes and are of this sitting: under way, ahead; and when what is under way was to begin. Null where there are none. */
const planOf = (items: readonly Timed[], sitting: { from: number; opened: number | null }): { planned: number; under: Timed[]; ahead: Timed[] } | null => {
  const top = items.filter((i) => i.parent === null && i.minutes !== null && !(i.state === 'done' && i.ended !== null && Date.parse(i.ended) < (sitting.opened ?? 0)));
  if (!top.length) return null;
  const rootOf = (i: Timed | undefined): Timed | undefined => (i?.parent ? rootOf(items.find((x) => x.id === i.parent)) : i);
  const current = rootOf(items.find((i) => i.state === 'current'))?.id;
  const planned = sitting.from + ms(top.filter((i) => i.state === 'done' && i.id !== current));
  return { planned, under: top.filter((i) => i.id === current), ahead: top.filter((i) => i.state === 'open' && i.id !== current) };
};

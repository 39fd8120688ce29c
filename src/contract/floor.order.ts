// The order of a list of speakers: one pure function, which the door, every screen and the replay ask, so that all see the same queue (§3.6).
// Not here: who may be on a list (src/meetings/floor), clocks (floor.clock.ts).
import { PREFERENCES, RANKS, type Move, type Preference, type Rank, type SpeakerState, type Strategy } from './floor.views.js';
import { regionOf } from './regions.js';

/** What the order is made of; a SpeakerView is one. */
export interface Queued {
  id: string;
  list: string | null;
  no: number;
  party: string;
  observer: boolean;
  rank: Rank | null;
  preference: Preference | null;
  group: string | null;
  round: number | null;
  state: SpeakerState;
  lot: number | null;
  place: string | null;
  sort: string;
  move: Move | null;
  started: string | null;
  clock: { spokenMs: number };
}
/** What of a list decides its order; a ListView is one. */
export interface Ordering {
  id: string;
  strategy: Strategy;
  observersLast: boolean;
  drawn: { letters: string; after: number } | null;
}

type By = (a: Queued, b: Queued) => number;
const inTurn: By = (a, b) => a.no - b.no;
/** Early ones before those who said nothing, late ones behind them; among equals, whoever asked first. */
const preferred = (q: Queued): number => (q.preference === null ? 0 : q.preference === PREFERENCES[0] ? -1 : 1);
const asWished: By = (a, b) => preferred(a) - preferred(b) || inTurn(a, b);
const rankOf = (q: Queued): number => (q.rank ? RANKS.indexOf(q.rank) : RANKS.length);

/** Milliseconds each party has spoken in the meeting so far, points of order and motions left out by whoever asks. */
export const minutesUsed = (all: readonly Queued[]): ReadonlyMap<string, number> => {
  const used = new Map<string, number>();
  for (const q of all) if (q.list) used.set(q.party, (used.get(q.party) ?? 0) + q.clock.spokenMs);
  return used;
};

/** From the drawn letters on, round to the letter before them; whoever asked after the drawing follows in the order of asking. */
const alphabetical = ({ drawn }: Ordering): By => {
  const from = drawn?.letters ?? '';
  const turn = (q: Queued): number => (drawn && q.no > drawn.after ? 2 : q.sort >= from ? 0 : 1);
  return (a, b) => turn(a) - turn(b) || (turn(a) === 2 ? inTurn(a, b) : a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : inTurn(a, b));
};
const byLot: By = (a, b) => (a.lot === null || b.lot === null ? (a.lot === b.lot ? inTurn(a, b) : a.lot === null ? 1 : -1) : a.lot - b.lot || inTurn(a, b));

const byMinutes = (all: readonly Queued[]): By => {
  const used = minutesUsed(all);
  return (a, b) => (used.get(a.party) ?? 0) - (used.get(b.party) ?? 0) || asWished(a, b);
};

/** One of each group in turn, beginning behind the group that spoke last; groups come in the order of their first request, states of no group as one of their own. */
const rotated = (waiting: readonly Queued[], all: readonly Queued[], list: string): Queued[] => {
  const groupOf = (q: Queued): string => regionOf(q.party) ?? 'none';
  const lines = new Map<string, Queued[]>();
  for (const q of [...waiting].sort(asWished)) lines.set(groupOf(q), [...(lines.get(groupOf(q)) ?? []), q]);
  const last = all.filter((q) => q.list === list && q.started).sort((a, b) => (a.started! > b.started! ? -1 : a.started! < b.started! ? 1 : b.no - a.no))[0];
  const groups = [...lines.keys()];
  const began = last ? groups.indexOf(groupOf(last)) + 1 : 0;
  const turns = [...groups.slice(began), ...groups.slice(0, began)].map((g) => lines.get(g)!);
  return Array.from({ length: Math.max(0, ...turns.map((t) => t.length)) }, (_, i) => turns.flatMap((t) => t.slice(i, i + 1))).flat();
};

/** Requests, or what else the strategy says; observers behind the members where the list says so, second replies behind all first ones. */
const byStrategy = (list: Ordering, waiting: readonly Queued[], all: readonly Queued[]): Queued[] => {
  const orders: Record<Exclude<Strategy, 'regional'>, By> = {
    request: asWished,
    'protocol-rank': (a, b) => rankOf(a) - rankOf(b) || asWished(a, b),
    'groups-first': (a, b) => Number(a.group === null) - Number(b.group === null) || asWished(a, b),
    'fewest-minutes': byMinutes(all),
    alphabetical: alphabetical(list),
    lot: byLot,
  };
  const sorted = list.strategy === 'regional' ? rotated(waiting, all, list.id) : [...waiting].sort(orders[list.strategy]);
  return sorted.sort((a, b) => (a.round ?? 0) - (b.round ?? 0) || (list.observersLast ? Number(a.observer) - Number(b.observer) : 0));
};

/** The place that an entry holds, named by the entry that had it first. */
export const placeOf = (q: { id: string; place: string | null }): string => q.place ?? q.id;

/** Whoever exchanged places is ordered by what decided the other's: when it asked, its preference, its name, its lot. Level, group, region and minutes stay its own. */
const exchanged = (waiting: readonly Queued[], all: readonly Queued[]): Queued[] =>
  waiting.map((q) => {
    const place = q.place && all.find((x) => x.id === q.place);
    return place ? { ...q, no: place.no, preference: place.preference, sort: place.sort, lot: place.lot } : q;
  });

/** May these two exchange their places? Not across what the order puts first: a level, a group's spokesperson, a region's turn, fewer minutes, members before observers, first replies. */
export const sameClass = (list: Ordering, a: Queued, b: Queued, all: readonly Queued[]): boolean => {
  const used = minutesUsed(all);
  const classes: Partial<Record<Strategy, (q: Queued) => unknown>> = { 'protocol-rank': rankOf, 'groups-first': (q) => q.group === null, regional: (q) => regionOf(q.party), 'fewest-minutes': (q) => used.get(q.party) ?? 0 };
  const of = classes[list.strategy] ?? (() => null);
  return of(a) === of(b) && a.round === b.round && (!list.observersLast || a.observer === b.observer);
};

/**
 * Those who wait on the list, in the order in which they will be called. `all` are the entries of the whole meeting: minutes and regions count them.
 * A hand's moves come after the strategy, each behind those it was put behind, the latest move last: so it holds for whom it was made.
 */
export const queueOf = (list: Ordering, all: readonly Queued[]): string[] => {
  const waiting = all.filter((q) => q.list === list.id && (q.state === 'listed' || q.state === 'called'));
  // Moved ones take part in the strategy and then leave their place in it: that one is moved changes nothing among the others.
  const line = byStrategy(list, exchanged(waiting, all), all).filter((q) => !q.move).map(placeOf);
  const moved = waiting.filter((q) => q.move).sort((a, b) => a.move!.no - b.move!.no);
  for (const q of moved) line.splice(Math.max(-1, ...q.move!.behind.map((b) => line.indexOf(b))) + 1, 0, placeOf(q));
  const holder = new Map(waiting.map((q) => [placeOf(q), q.id]));
  const ids = line.map((place) => holder.get(place)!);
  // Whoever is called has left the queue for the lectern; nobody overtakes.
  const called = new Set(waiting.filter((q) => q.state === 'called').map((q) => q.id));
  return [...ids.filter((id) => called.has(id)), ...ids.filter((id) => !called.has(id))];
};

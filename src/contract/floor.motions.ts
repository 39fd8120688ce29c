// Procedural motions: which comes before which, who may still speak to one, what is in order now (rules 74 to 77). Pure. Not here: deciding them, votes.

/** Rule 77: in the order in which they are put to the room. A point of order comes before all of them. */
export const MOTIONS = ['suspend', 'adjourn-meeting', 'adjourn-debate', 'close-debate'] as const;
export type MotionKind = (typeof MOTIONS)[number];
export const SIDES = ['for', 'against'] as const;
export type Side = (typeof SIDES)[number];

/** Speakers heard before it is put: rules 74 (two for, two against besides the mover), 75 (two against), 76 (no debate). */
export const HEARD: Readonly<Record<MotionKind, Readonly<Record<Side, number>>>> = {
  suspend: { for: 0, against: 0 },
  'adjourn-meeting': { for: 0, against: 0 },
  'adjourn-debate': { for: 2, against: 2 },
  'close-debate': { for: 0, against: 2 },
};

/** May it be moved while these are pending? Only what precedes all of them. */
export const isAdmissible = (kind: MotionKind, pending: readonly MotionKind[]): boolean => pending.every((p) => MOTIONS.indexOf(kind) < MOTIONS.indexOf(p));
/** Those that may be moved now, first things first. */
export const admissible = (pending: readonly MotionKind[]): MotionKind[] => MOTIONS.filter((m) => isAdmissible(m, pending));
/** The pending motion that is put first. */
export const first = <M extends { kind: MotionKind }>(pending: readonly M[]): M | null => [...pending].sort((a, b) => MOTIONS.indexOf(a.kind) - MOTIONS.indexOf(b.kind))[0] ?? null;
/** May one more be heard on this side? `heard`: sides of those heard or waiting to be. */
export const mayBeHeard = (kind: MotionKind, side: Side, heard: readonly Side[]): boolean => heard.filter((s) => s === side).length < HEARD[kind][side];

// What was done by hand while the line was down and is entered afterwards, each with its real time, and how it differs from what the system has (e31, §3.15). Interfaces, one lifecycle and pure
// comparison only. Not here: payloads (slips.ts), votes on paper (voting.ts).
import type { Mark } from './discussions.views.js';
import type { MotionKind } from './floor.motions.js';
import type { ListKind, SpeakerView } from './floor.views.js';
import { machine } from './machine.js';
import type { PresenceView, PresentIn } from './presence.views.js';
import type { Lang } from './words/words.js';

export const SLIP_KINDS = ['presence', 'statement', 'ruling', 'decision', 'motion', 'list'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];
/** What came of a motion, and what was done to a list of speakers. */
export const SLIP_RESULTS = ['carried', 'rejected'] as const;
export const LIST_DONE = ['opened', 'ordered', 'closed'] as const;
/** Of a procedural motion: which, what came of it, and the figures where it was put to the vote. Of a list of speakers: which, what was done, and who stood on it, in that order. */
export interface SlipSays {
  motion: MotionKind | null;
  result: (typeof SLIP_RESULTS)[number] | null;
  yes: number | null;
  no: number | null;
  list: ListKind | null;
  done: (typeof LIST_DONE)[number] | null;
  parties: string[];
}
/** How a slip was settled: the system takes the slip's times, keeps its own, or had nothing else to say. */
export const SETTLED_BY = ['paper', 'system'] as const;
export type SettledBy = (typeof SETTLED_BY)[number];
export type SlipState = 'entered' | 'settled' | 'struck';
export const SLIP = machine<SlipState, 'settle' | 'strike'>({
  name: 'slip',
  initial: 'entered',
  steps: { settle: { from: ['entered'], to: 'settled' }, strike: { from: ['entered'], to: 'struck' } },
});
/** Two watches differ: so much is the same time. Milliseconds. */
export const SAME_MS = 60_000;

/** Words are SHA-256 in hex. `at`: when it happened, not when it was entered. */
export interface SlipsEntries {
  'slip.entered': { slip: string; sitting: string; kind: SlipKind; at: string; until: string | null; party: string | null; words: string | null };
  'slip.struck': { slip: string; reason: string };
  /** `stands`: what the system has of it now, `speaker:…`; null where it has nothing of its own. `facts`: of motions and lists. */
  'slip.settled': {
    slip: string; sitting: string; kind: SlipKind; at: string; until: string | null; party: string | null; item: string | null; mode: PresentIn | null; how: SettledBy; stands: string | null; facts: SlipSays | null;
  };
}
/** In the meeting's channel. */
export interface SlipView {
  id: string;
  sitting: string;
  kind: SlipKind;
  at: string;
  /** When the state left, or the statement ended. */
  until: string | null;
  /** Whose presence, statement or motion, or whose point was ruled on; null for a decision. */
  party: string | null;
  item: string | null;
  mode: PresentIn | null;
  facts: SlipSays | null;
  /** What was ruled or decided. */
  words: Record<Lang, string> | null;
  state: SlipState;
  how: SettledBy | null;
  struck: { text: string; lang: Lang } | null;
  by: Mark;
}
export interface SlipsViews {
  slip: SlipView;
}

/** What the system has of the same thing. */
export interface Theirs {
  id: string | null;
  at: string;
  until: string | null;
}
export interface SlipFacts {
  /** Of the slip's sitting. */
  presence: PresenceView['parties'];
  speakers: readonly Pick<SpeakerView, 'id' | 'party' | 'sitting' | 'started' | 'ended' | 'of'>[];
}
/** `same`: the system has it at that time. `otherwise`: it has it at another time. `missing`: it has nothing of it. */
export interface Difference {
  is: 'same' | 'otherwise' | 'missing';
  theirs: Theirs | null;
}
const near = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : Math.abs(Date.parse(a) - Date.parse(b)) <= SAME_MS);
const overlaps = (a: Theirs, b: Pick<SlipView, 'at' | 'until'>): boolean => a.at <= (b.until ?? '9') && b.at <= (a.until ?? '9');
const apart = (a: Theirs, b: Pick<SlipView, 'at'>): number => Math.abs(Date.parse(a.at) - Date.parse(b.at));

/** What the system has of this slip, the nearest in time; rulings, decisions, motions and lists made by hand it never has. */
export const differenceOf = (s: Pick<SlipView, 'kind' | 'sitting' | 'at' | 'until' | 'party'>, facts: SlipFacts): Difference => {
  const all: Theirs[] =
    s.kind === 'presence' ? facts.presence.filter((p) => p.party === s.party).map((p) => ({ id: null, at: p.since, until: p.until }))
    : s.kind === 'statement' ? facts.speakers.filter((x) => x.party === s.party && x.sitting === s.sitting && x.started !== null).map((x) => ({ id: x.id, at: x.started!, until: x.ended }))
    : [];
  const theirs = all.filter((t) => overlaps(t, s) || apart(t, s) <= SAME_MS).sort((a, b) => apart(a, s) - apart(b, s))[0];
  if (!theirs) return { is: 'missing', theirs: null };
  return { is: near(theirs.at, s.at) && near(theirs.until, s.until) ? 'same' : 'otherwise', theirs };
};

// What is said and shown of finding a date for a sitting across capitals (e30): times proposed, what each delegation answers, which one suits most. Interfaces, one lifecycle and pure arithmetic only.
// Not here: payloads (dates.ts), the sitting that comes of it (meetings.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';

export const SLOTS_MAX = 20;
export const ANSWERS = ['yes', 'if-need-be', 'no'] as const;
export type DateAnswer = (typeof ANSWERS)[number];
export type DatesState = 'open' | 'settled' | 'dropped';
export const DATES = machine<DatesState, 'settle' | 'drop'>({
  name: 'dates',
  initial: 'open',
  steps: { settle: { from: ['open'], to: 'settled' }, drop: { from: ['open'], to: 'dropped' } },
});

export interface DatesEntries {
  'dates.proposed': { poll: string; count: number; from: string; until: string };
  'dates.answered': { poll: string; party: string; yes: number; needed: number; no: number };
  'dates.settled': { poll: string; slot: string; from: string; until: string; sitting: string };
  'dates.dropped': { poll: string };
}
/** A time for a sitting. Instants: ISO 8601, UTC. */
export interface DateSlot {
  id: string;
  from: string;
  until: string;
}
/** In the meeting's channel. */
export interface DatesView {
  id: string;
  state: DatesState;
  /** The earliest first. */
  slots: DateSlot[];
  /** The last answer of each delegation, in the order of their codes. */
  answers: { party: string; slot: string; answer: DateAnswer }[];
  picked: string | null;
  sitting: string | null;
  by: Mark;
}
export interface DatesViews {
  dates: DatesView;
}
/** How one delegation's capital finds a time: its clock there (YYYY-MM-DDTHH:MM) and why it is a bad hour, if it is one. */
export interface CapitalHour {
  party: string;
  city: string;
  zone: string;
  local: string;
  why: 'night' | 'weekend' | 'holiday' | null;
}
/** GET /api/meetings/:id/hours: of the times that are proposed for this meeting now. `unlisted`: delegations of whose holidays nothing is known. */
export interface SlotHours {
  slot: string;
  capitals: CapitalHour[];
  unlisted: string[];
}

export interface SlotCount extends DateSlot {
  yes: number;
  needed: number;
  no: number;
}
/** What was answered to each time. */
export const countsOf = (v: Pick<DatesView, 'slots' | 'answers'>): SlotCount[] =>
  v.slots.map((s) => {
    const of = (a: DateAnswer): number => v.answers.filter((x) => x.slot === s.id && x.answer === a).length;
    return { ...s, yes: of('yes'), needed: of('if-need-be'), no: of('no') };
  });
/** The time that the fewest cannot make, among those the one that most gladly would, among those the earliest. Null while nobody has answered. */
export const bestOf = (v: Pick<DatesView, 'slots' | 'answers'>): string | null =>
  v.answers.length ? ([...countsOf(v)].sort((a, b) => a.no - b.no || b.yes - a.yes || a.from.localeCompare(b.from))[0]?.id ?? null) : null;

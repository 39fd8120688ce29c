// What a record of our own making must hold to (procedures.md §3.14; the IATI standard ruleset): dates in order and not invented, percentages that add up,
// budgets of at most a year. Each rule refuses with its sentence. Not here: imported records, whose faults are warnings (iati/rules).
import type { Activity } from '../contract/activity.js';
import type { InitiativeStatus } from '../contract/initiatives.views.js';
import { refuse } from '../kernel/refusal.js';
import { compare, isDecimal, sum } from './decimal.js';
import { grouped } from './grouped.js';

export const dateOf = (a: Activity, type: string): string | undefined => a.dates.find((d) => d.type === type)?.date;

/** Planned and actual start not after their ends; nothing actual in the future. `today`: YYYY-MM-DD. */
export const checkDates = (a: Activity, today: string): void => {
  const [plannedStart, actualStart, plannedEnd, actualEnd] = ['1', '2', '3', '4'].map((t) => dateOf(a, t));
  for (const [from, to] of [[plannedStart, plannedEnd], [actualStart, actualEnd]]) {
    if (from && to && from > to) refuse('invalid', { why: 'refusal.initiative-dates-order', from, to });
  }
  for (const date of [actualStart, actualEnd]) if (date && date > today) refuse('invalid', { why: 'refusal.initiative-future-date', date });
};

interface Share { percentage?: string }
/** A single share may go without a percentage (it is all); several say theirs, and together 100. */
const checkShares = (shares: readonly Share[], section: string): void => {
  if (!shares.length || (shares.length === 1 && shares[0]!.percentage === undefined)) return;
  const said = shares.map((s) => s.percentage).filter((p): p is string => p !== undefined && isDecimal(p));
  const total = sum(said);
  if (said.length < shares.length || compare(total, '100') !== 0) refuse('invalid', { why: 'refusal.initiative-percentages', section, total });
};
/** Countries and regions together, per vocabulary of the regions. */
export const checkPlaces = (a: Activity): void => {
  const perVocabulary = [...grouped(a.regions, (r) => r.vocabulary ?? '1').values()];
  for (const regions of perVocabulary.length ? perVocabulary : [[]]) checkShares([...a.countries, ...regions], 'countries');
};
export const checkSectors = (a: Activity): void => {
  for (const sectors of grouped(a.sectors, (s) => s.vocabulary ?? '1').values()) checkShares(sectors, 'sectors');
};

const yearLater = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
/** A budget covers one year at most and does not end before it begins. */
export const checkBudget = (b: { start: string; end: string }): void => {
  if (b.end < b.start || b.end > yearLater(b.start)) refuse('invalid', { why: 'refusal.initiative-budget-period', from: b.start, to: b.end });
};
/** A planned disbursement may stay open; where its end is told, it comes after the beginning. */
export const checkDisbursement = (d: { start: string; end?: string }): void => {
  if (d.end && d.end < d.start) refuse('invalid', { why: 'refusal.initiative-dates-order', from: d.start, to: d.end });
};
/** A transaction has happened. */
export const checkTransaction = (t: { date: string }, today: string): void => {
  if (t.date > today) refuse('invalid', { why: 'refusal.initiative-future-date', date: t.date });
};

/** The dates that prove a state: without them the step is refused. */
const PROOF: Readonly<Record<InitiativeStatus, readonly string[]>> = {
  pipeline: [], implementation: ['2'], finalisation: ['2', '4'], closed: ['2', '4'], cancelled: [], suspended: [],
};
export const checkProof = (a: Activity, status: InitiativeStatus): void => {
  const missing = PROOF[status].find((type) => !dateOf(a, type));
  if (missing) refuse('invalid', { why: missing === '2' ? 'refusal.initiative-needs-actual-start' : 'refusal.initiative-needs-actual-end', status });
};

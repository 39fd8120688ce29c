// The shape in which the demonstration's initiatives are written down, and the short forms of what they repeat. Not here: the initiatives (initiatives-*.ts),
// how they are recorded (build-initiatives.ts).
import type { ContactItem, IndicatorItem, LocationItem, MeasurementItem, ResultItem } from '../contract/initiative-items.js';
import type { LocationPrecision, ProtectionReason } from '../contract/initiatives.views.js';

/** A text in both languages, or in one where the other is missing on purpose. */
export interface Pair { en?: string; fr?: string }
/** Somebody on the other side of money; `initiative`: the key of another record of the demonstration, so that the same money is counted once. */
export interface DemoParty { name: Pair; initiative?: string }
/** IATI transaction types: 2 commitment, 3 disbursement, 4 expenditure, 11 incoming commitment, 12 pledge. */
export interface DemoTransaction { type: '2' | '3' | '4' | '11' | '12'; date: string; value: string; about?: Pair; to?: DemoParty; from?: DemoParty }

export interface DemoInitiative {
  key: string;
  /** Who drafts and shares it: a person's key. */
  by: string;
  stage: 'draft' | 'shared' | 'archived';
  /** A draft's beginning, in working days before now; the others are all begun in the first days. */
  ago?: number;
  title: Pair;
  description: Pair;
  objectives?: Pair;
  currency: string;
  /** Planned start and end, YYYY-MM-DD. */
  planned: [string, string];
  began?: string;
  /** What came after the start, with the actual end where the step has one. */
  then?: { step: 'finalise' | 'close'; date: string } | { step: 'suspend' };
  /** Alpha-3 with percentages that add up to 100. */
  countries: Record<string, string>;
  places?: LocationItem[];
  /** DAC purpose codes with percentages that add up to 100. */
  sectors: Record<string, string>;
  sdgs: string[];
  /** Beside the state itself, which is funding and accountable. */
  partners: { role: '1' | '3' | '4'; type: string; name: Pair }[];
  /** From, to, value; each at most a year. */
  budgets?: [string, string, string][];
  money?: DemoTransaction[];
  /** What is still to be paid: from, to, value, to whom. */
  plans?: [string, string, string, Pair][];
  contacts?: ContactItem[];
  /** Marked as humanitarian action. */
  humanitarian?: true;
  results?: ResultItem[];
  /** Says what the network files it under; without it the sectors decide. */
  tags?: string[];
  protect?: { reason: ProtectionReason; precision: LocationPrecision; partners: number[] };
  /** Another record of the demonstration: 1 parent, 2 child, 4 co-funded. */
  related?: { type: '1' | '2' | '4'; to: string }[];
  document?: { title: Pair; category: string; language: 'en' | 'fr'; url: string; date: string };
}

export const place = (name: Pair, latitude: number, longitude: number): LocationItem => ({ name, latitude, longitude, exactness: '1', administrative: [] });

/** Somebody to be asked about the running of it: what they do, where, and the mailbox of their office. */
export const contact = (jobTitle: Pair, organisation: Pair, email: string): ContactItem => ({ type: '2', jobTitle, organisation, emails: [email] });

/** A value of women or of men. */
export const ofSex = (sex: 'female' | 'male', value: string): MeasurementItem => ({ value, dimensions: [{ name: 'sex', value: sex }] });
/** Period of an indicator: from, to, target and, where it is known, actual. */
export type Row = [from: string, to: string, target: string, actual?: string];
const said = (value: string | undefined) => (value === undefined ? [] : [{ value, dimensions: [] }]);
/** One indicator; `measure`: 1 a number, 2 a percentage. `baseline`: year and value. */
export const indicator = (measure: '1' | '2', title: Pair, baseline: [year: string, value: string], rows: Row[]): IndicatorItem => ({
  measure, ascending: true, title,
  baselines: [{ year: baseline[0], value: baseline[1], dimensions: [] }],
  periods: rows.map(([start, end, target, actual]) => ({ start, end, targets: said(target), actuals: said(actual) })),
});
/** 1 output, 2 outcome. */
export const result = (type: '1' | '2', title: Pair, ...indicators: IndicatorItem[]): ResultItem => ({ type, title, indicators });

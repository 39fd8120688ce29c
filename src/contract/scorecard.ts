// The formula of the scorecard, published and numbered (§3.9 rule 8; d14): what is counted, where each commitment stands in it, and what it says first: who reports. It takes the four readings as they are
// and changes none; it gives no state a rank. Pure. Not here: the readings (readings.ts), whose facts they are (src/commitments/scorecard/), how it is drawn.
import { COMPLETIONS, REPORTINGS, type Readings } from './readings.js';

/** Raised with every change of a rule below; what was computed says by which it was. */
export const FORMULA = 1;

/** Rule 4. What one counted commitment shows: what an assessor found; that none has found anything yet; or that nothing has been heard for more than a cycle, which says nothing about what was done. */
export const SQUARES = ['complete', 'substantial', 'limited', 'not-started', 'no-evidence', 'not-assessed', 'no-report'] as const;
export type Square = (typeof SQUARES)[number];
/** Rule 1. What stands beside the count, in the order in which it is asked: listed, never counted. */
export const ASIDE = ['group', 'same', 'withdrawn', 'superseded', 'political', 'conditional', 'pending'] as const;
export type Aside = (typeof ASIDE)[number];

/** One commitment as it stood on the day asked about. */
export interface Counted {
  owner: string;
  form: 'single' | 'joint' | 'group' | 'child';
  stage: 'registered' | 'conditional' | 'active' | 'closed';
  outcome: 'fulfilled' | 'partly' | 'not-fulfilled' | 'superseded' | 'withdrawn' | null;
  /** It can be measured and has a date. */
  counted: boolean;
  /** Taken over from before the register: no reports were owed. */
  historic: boolean;
  /** The same promise stands under another number. */
  same: boolean;
  /** Codes of priorities; a sub-theme counts for its priority. */
  priorities: readonly string[];
  readings: Pick<Readings, 'schedule' | 'completion' | 'reporting'>;
}

/** Rule 1: why it is not counted, or null. A group's promise is counted where its states have made it their own, one promise in two forums once, what was withdrawn or replaced no more. */
export const asideOf = (c: Counted): Aside | null => {
  if (c.form === 'group') return 'group';
  if (c.same) return 'same';
  if (c.stage === 'closed' && (c.outcome === 'withdrawn' || c.outcome === 'superseded')) return c.outcome;
  if (!c.counted) return 'political';
  return c.stage === 'conditional' ? 'conditional' : c.stage === 'registered' ? 'pending' : null;
};
/** Rule 2: a report is owed while a commitment runs, and was not by what was taken over from before. */
const owesReports = (c: Counted): boolean => c.stage === 'active' && !c.historic;
/** Rule 3: up to date is whatever is at most one cycle late: green and yellow. Nobody is late who is asked for nothing. */
const isSilent = (c: Counted): boolean => owesReports(c) && REPORTINGS.indexOf(c.readings.reporting ?? 'green') > REPORTINGS.indexOf('yellow');
/** Rule 4. */
export const squareOf = (c: Counted): Square => (isSilent(c) ? 'no-report' : (c.readings.completion ?? 'not-assessed'));
/** Rule 5: beside what its square shows, never instead. */
export const isOverdue = (c: Counted): boolean => owesReports(c) && c.readings.schedule === 'overdue';

export interface Figures {
  /** Counted, and of these those that are up to date (rule 3), what was taken over from before left out of both. */
  owing: number;
  reported: number;
  counted: number;
  overdue: number;
  /** How many show what; those that are overdue apart. Squares that nothing shows are left out. */
  squares: { square: Square; overdue: boolean; count: number }[];
}
/** What is counted of a set of commitments, one after the other. */
class Tally {
  private readonly sums = { owing: 0, reported: 0, counted: 0, overdue: 0 };
  private readonly shown = new Map<string, number>();

  add({ square, overdue, historic }: Shown): void {
    this.sums.counted += 1;
    if (!historic) this.sums.owing += 1;
    if (!historic && square !== 'no-report') this.sums.reported += 1;
    if (overdue) this.sums.overdue += 1;
    const key = `${square} ${overdue}`;
    this.shown.set(key, (this.shown.get(key) ?? 0) + 1);
  }
  figures(): Figures {
    const squares = SQUARES.flatMap((square) => [false, true].map((overdue) => ({ square, overdue, count: this.shown.get(`${square} ${overdue}`) ?? 0 })));
    return { ...this.sums, squares: squares.filter((s) => s.count) };
  }
}
interface Shown {
  square: Square;
  overdue: boolean;
  historic: boolean;
}
const shownOf = (c: Counted): Shown => ({ square: squareOf(c), overdue: isOverdue(c), historic: c.historic });
/** Rules 2 to 5 over any set of commitments: what is counted of them. */
export const figuresOf = (all: readonly Counted[]): Figures => {
  const tally = new Tally();
  for (const c of all) if (asideOf(c) === null) tally.add(shownOf(c));
  return tally.figures();
};

/** Rule 6: a commitment stands in the column of each of its priorities, and once in whatever sums columns up; without any it stands in the last column. */
export const NO_PRIORITY = 'none';
export const columnsOf = (c: Pick<Counted, 'priorities'>): string[] => {
  const codes = [...new Set(c.priorities.map((p) => p.split('.')[0]!))];
  return codes.length ? codes : [NO_PRIORITY];
};

export interface Line {
  /** Whatever the lines go by: a state, a meeting, a year. */
  key: string;
  all: Figures;
  /** By column; a column in which nothing was promised is not there. */
  cells: Record<string, Figures>;
}
export interface Card {
  all: Figures;
  columns: Record<string, Figures>;
  lines: Line[];
  /** How many stand beside the count, and why. */
  aside: Partial<Record<Aside, number>>;
}

/** Sums by a key, each made when it is first asked for. */
class Tallies extends Map<string, Tally> {
  of(key: string): Tally {
    const tally = this.get(key) ?? new Tally();
    this.set(key, tally);
    return tally;
  }
  figures(): Record<string, Figures> {
    return Object.fromEntries([...this].map(([key, t]) => [key, t.figures()]));
  }
}
/** A set of commitments, whole and by column. */
class Spread {
  readonly all = new Tally();
  readonly columns = new Tallies();

  add(shown: Shown, columns: readonly string[]): void {
    for (const t of [this.all, ...columns.map((c) => this.columns.of(c))]) t.add(shown);
  }
}

/** The whole card, each commitment looked at once. `keys` are the lines that are there in any case; what has no key stands in the sums alone. */
export const cardOf = <C extends Counted>(all: readonly C[], keyOf: (c: C) => string | null, keys: readonly string[] = []): Card => {
  const [sum, lines, aside] = [new Spread(), new Map(keys.map((key) => [key, new Spread()])), {} as Partial<Record<Aside, number>>];
  for (const c of all) {
    const [why, key] = [asideOf(c), keyOf(c)];
    if (why !== null) aside[why] = (aside[why] ?? 0) + 1;
    else {
      const [shown, columns] = [shownOf(c), columnsOf(c)];
      sum.add(shown, columns);
      if (key !== null) (lines.get(key) ?? lines.set(key, new Spread()).get(key)!).add(shown, columns);
    }
  }
  return { all: sum.all.figures(), columns: sum.columns.figures(), lines: [...lines].map(([key, l]) => ({ key, all: l.all.figures(), cells: l.columns.figures() })), aside };
};

/** Rule 7: of a joint commitment, how far all of it is, by shares. A partner that has said nothing is unknown, and counts for nothing either way. */
export interface Part {
  share: number;
  /** Per cent, as that state says; null: it has not said. */
  percent: number | null;
}
/** `percent` of what is known, null where nothing is; `known` of `whole`: how much of the shares it speaks for. */
export const jointOf = (parts: readonly Part[]): { percent: number | null; known: number; whole: number } => {
  const said = parts.flatMap((p) => (p.percent === null ? [] : [{ share: p.share, percent: p.percent }]));
  const [known, whole] = [said, parts].map((some) => some.reduce((n, p) => n + p.share, 0)) as [number, number];
  return { percent: known ? Math.round(said.reduce((n, p) => n + p.share * p.percent, 0) / known) : null, known, whole };
};

/** Every square is a value of the assessor's scale, or says that there is none. */
export const isAssessed = (square: Square): boolean => (COMPLETIONS as readonly string[]).includes(square);

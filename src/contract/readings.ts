// The four readings of a commitment, side by side and never one (§3.9): what is reckoned from dates, what the state says of itself, what an assessor from elsewhere found, and whether
// it reports. Pure arithmetic over facts that stand in tables; each reading looks at its own facts and at no other's. Not here: who sets those facts (reports, assessments), figures over many (the scorecard).

/** Reckoned: the end, and the milestones on the way to it. */
export const SCHEDULES = ['on-track', 'at-risk', 'overdue', 'no-date'] as const;
export type Schedule = (typeof SCHEDULES)[number];
/** What a state says of itself (Global Refugee Forum). */
export const REPORT_STAGES = ['planning', 'in-progress', 'fulfilled'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];
/** What an assessor found: the five points of the Open Government Partnership. */
export const COMPLETIONS = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
export type Completion = (typeof COMPLETIONS)[number];
/** Reckoned: a traffic light, and `inactive` where nothing has come for longer than anybody waits (SDG practice). */
export const REPORTINGS = ['green', 'yellow', 'red', 'inactive'] as const;
export type Reporting = (typeof REPORTINGS)[number];

/** Days ahead of an end from which it is near. */
export const NEAR_DAYS = 30;
/** How long a state has for its comment on an assessment, before that is final. */
export const COMMENT_DAYS = 21;
/** Days before (negative) and after a report is due on which time says so: to the state, to its head, to the chair, and on the next agenda (§3.9 rule 3). */
export const LADDER = [-30, -7, 0, 7, 30, 90] as const;
export type LadderStep = (typeof LADDER)[number];
export const DAY_MS = 86_400_000;

/** The same day so many months on, or the last one of a shorter month; UTC. */
export const plusMonths = (at: Date, months: number): Date => {
  const to = new Date(at);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(at.getUTCDate(), last));
  return to;
};

/** Days are YYYY-MM-DD; a day is past when it is over everywhere it could be kept: at its end in UTC. */
const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + DAY_MS;

export interface Planned {
  /** The day on which the commitment is to be kept; null where it names none. */
  due: string | null;
  milestones: readonly { due: string | null; done: string | null }[];
}
/** Overdue once the day is over; at risk within thirty days of it, or while a milestone is late. */
export const scheduleOf = ({ due, milestones }: Planned, now: Date): Schedule => {
  const at = now.getTime();
  if (due === null) return 'no-date';
  if (at >= endOf(due)) return 'overdue';
  const late = milestones.some((m) => m.done === null && m.due !== null && at >= endOf(m.due));
  return late || at >= endOf(due) - NEAR_DAYS * DAY_MS ? 'at-risk' : 'on-track';
};

/**
 * How far it is from the baseline to the target, in whole per cent from 0 to 100, whichever of the two is the larger; without a baseline it began at nothing.
 * Where both are the same there is no way between them: kept or not kept.
 */
export const percentOf = (baseline: number | null, target: number, value: number): number => {
  const from = baseline ?? 0;
  if (from === target) return value >= target ? 100 : 0;
  return Math.min(100, Math.max(0, Math.round((100 * (value - from)) / (target - from))));
};

export interface Awaited {
  /** The instant until which the next report is awaited, ISO 8601 UTC. */
  due: string;
  /** Months from one report to the next. */
  cycle: number;
}
/** Green until it is due, yellow for one cycle, red for another, and inactive from then on. */
export const reportingOf = ({ due, cycle }: Awaited, now: Date): Reporting => {
  const at = new Date(due);
  if (now <= at) return 'green';
  if (now <= plusMonths(at, cycle)) return 'yellow';
  return now <= plusMonths(at, 2 * cycle) ? 'red' : 'inactive';
};
const WORST: readonly Reporting[] = ['inactive', 'red', 'yellow', 'green'];

export interface ReadingFacts extends Planned {
  /** One for each state that reports on it; none: nobody is asked to. */
  awaited: readonly Awaited[];
  /** Reports in the order in which they came: what each said of the stage. */
  reports: readonly { stage: ReportStage }[];
  /** Assessments that are final, in the order in which they became so. */
  assessments: readonly { completion: Completion }[];
}
/** Null: nobody has said yet. “No report” is not “not begun”, and “not assessed” is not “no evidence”. */
export interface Readings {
  schedule: Schedule;
  stage: ReportStage | null;
  completion: Completion | null;
  /** Of several states that report, the one that is furthest behind. */
  reporting: Reporting | null;
}
/** All four at an instant. What is given is what stood then: “as of” a past day is the same arithmetic over the facts of that day. */
export const readingsOf = (facts: ReadingFacts, now: Date): Readings => {
  const lights = facts.awaited.map((a) => reportingOf(a, now));
  return {
    schedule: scheduleOf(facts, now),
    stage: facts.reports.at(-1)?.stage ?? null,
    completion: facts.assessments.at(-1)?.completion ?? null,
    reporting: WORST.find((r) => lights.includes(r)) ?? null,
  };
};

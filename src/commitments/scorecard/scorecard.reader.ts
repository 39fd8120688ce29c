// The scorecard as of an instant: facts out of the tables, the four readings of each commitment, the formula over them. The same for the register and for what is published of it. Not here: what is
// asked (scorecard.query.ts), the readings (contract/readings.ts), the formula (contract/scorecard.ts).
import { Injectable } from '@nestjs/common';
import type { CommitmentOutcome, CommitmentStage } from '../../contract/commitments.views.js';
import { readingsOf, type Completion, type Readings } from '../../contract/readings.js';
import { asideOf, cardOf, columnsOf, FORMULA, isOverdue, jointOf, squareOf, type Counted, type Part } from '../../contract/scorecard.js';
import type { ScorecardRow, ScorecardView } from '../../contract/scorecard.views.js';
import { ReadDb } from '../../ledger/read-db.js';
import type { ReadTx } from '../../ledger/views.js';
import { factsSql, rowsSql, type CardAsked, type Of, type RowsAsked } from './scorecard.query.js';

const ROWS_MAX = 500;
const MEMBERS = `select state as code from membership where status = 'member' and since <= $1 and (until is null or until > $1) order by 1`;
/** On the public site: those that are on it. */
const PUBLIC_MEMBERS = `select code from public_state where status = 'member' and $1::timestamptz is not null order by 1`;
interface Facts {
  id: string;
  owner: string;
  form: Counted['form'];
  stage: CommitmentStage;
  outcome: CommitmentOutcome | null;
  counted: boolean;
  historic: boolean;
  same: boolean;
  priorities: string[];
  forum: string | null;
  year: number;
  cycle: number;
  due: string | null;
  milestone: string | null;
  awaited: string | null;
  completion: Completion | null;
}
type Standing = Facts & { readings: Readings };
interface StandingAt {
  at: Date;
  today: boolean;
  all: Standing[];
}
interface Told extends Pick<ScorecardRow, 'id' | 'number' | 'title' | 'slips' | 'self' | 'assessed' | 'sources'> {
  parts: Part[] | null;
}

const standing = (f: Facts, at: Date): Standing => ({
  ...f,
  readings: readingsOf({
    due: f.due, milestones: f.milestone === null ? [] : [{ due: f.milestone, done: null }], awaited: f.awaited === null ? [] : [{ due: f.awaited, cycle: f.cycle }],
    reports: [], assessments: f.completion === null ? [] : [{ completion: f.completion }],
  }, at),
});
const keyOf = (by: CardAsked['by']) => (c: Facts): string | null => (by === 'owner' ? c.owner : by === 'forum' ? c.forum : String(c.year));

@Injectable()
export class ScorecardReader {
  constructor(private readonly db: ReadDb) {}

  card(asked: CardAsked, of: Of = ''): Promise<ScorecardView> {
    return this.db.snapshot(async (tx) => this.carded(tx, await this.standing(tx, asked, of), asked, of));
  }

  /** What a figure opens to, by number, so many at most. */
  rows(asked: RowsAsked, of: Of = '', most = ROWS_MAX): Promise<ScorecardRow[]> {
    return this.db.snapshot(async (tx) => this.opened(tx, await this.standing(tx, asked, of), asked, of, most));
  }

  /** Both at one moment, in a snapshot that the caller reads more from. */
  async both(tx: ReadTx, asked: RowsAsked, most: number): Promise<{ card: ScorecardView; rows: ScorecardRow[] }> {
    const standing = await this.standing(tx, asked, '');
    return { card: await this.carded(tx, standing, asked, ''), rows: await this.opened(tx, standing, asked, '', most) };
  }

  private async carded(tx: ReadTx, { at, today, all }: StandingAt, asked: CardAsked, of: Of): Promise<ScorecardView> {
    const members = asked.by === 'owner' ? (await tx.query<{ code: string }>(of ? PUBLIC_MEMBERS : MEMBERS, [at])).map((m) => m.code) : [];
    const [choices] = await tx.query<{ forums: string[]; years: number[] }>(
      `select coalesce(array_agg(distinct forum order by forum) filter (where forum is not null), '{}') as forums, coalesce(array_agg(distinct year order by year), '{}') as years from ${of}commitment`);
    return { formula: FORMULA, asOf: at.toISOString(), today, by: asked.by, ...choices!, ...cardOf(all, keyOf(asked.by), members) };
  }

  private async opened(tx: ReadTx, { at, all }: StandingAt, asked: RowsAsked, of: Of, most: number): Promise<ScorecardRow[]> {
    const key = keyOf(asked.by);
    const found = all.filter((c) => (asked.key === null || key(c) === asked.key) && (asked.column === null || columnsOf(c).includes(asked.column)) && (asked.aside === 'any' || asideOf(c) === asked.aside)
      && (asked.square === null || squareOf(c) === asked.square) && (!asked.overdue || isOverdue(c)));
    const by = new Map(found.map((c) => [c.id, c]));
    const told = await tx.query<Told>(`${rowsSql(of)} limit $3`, [[...by.keys()], at, most]);
    return told.map((t) => this.row(t, by.get(t.id)!));
  }

  private row({ parts, ...t }: Told, c: Standing): ScorecardRow {
    const aside = asideOf(c);
    return {
      ...t, owner: c.owner, form: c.form, stage: c.stage, outcome: c.outcome, due: c.due, square: aside ? null : squareOf(c), overdue: !aside && isOverdue(c), historic: c.historic, aside, priorities: c.priorities,
      schedule: c.readings.schedule, milestone: c.milestone, reporting: c.readings.reporting, awaited: c.awaited, joint: c.form === 'joint' && parts ? jointOf(parts) : null,
    };
  }

  /** The end of a day that is over is the first instant after it. */
  private async standing(tx: ReadTx, asked: CardAsked, of: Of): Promise<StandingAt> {
    const [{ now }] = (await tx.query<{ now: Date }>('select concord_now() as now')) as [{ now: Date }];
    const end = asked.day === null ? now : new Date(Date.parse(`${asked.day}T00:00:00Z`) + 86_400_000);
    const today = end >= now;
    const at = today ? now : end;
    const facts = await tx.query<Facts>(factsSql(of, today), [at, asked.forum, asked.year]);
    return { at, today, all: facts.map((f) => standing(f, at)) };
  }
}

// Of whom the next report is awaited, and until when (§3.9 rule 3): opened when a commitment becomes active or a partner joins, moved by each report, by more time and by a call of the plenary,
// ended when it closes or the partner leaves. Every act that changes any of this calls here. Not here: reporting itself (reports.commands.ts), the traffic light (contract/readings.ts).
import type { EntityManager } from 'typeorm';
import { DAY_MS, LADDER, plusMonths, type LadderStep } from '../../contract/readings.js';
import type { AwaitedReport } from '../../contract/reports.views.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { civilOf, instantOf, type CivilRule } from '../../ledger/civil.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';

type Tx = Pick<EntityManager, 'query'>;

/** A row of report_due that stands now. `base`: the last report, or when the cycle began. */
export interface DueRow {
  party: string;
  base: Date;
  due: Date;
  why: AwaitedReport['why'];
  step: LadderStep | null;
}
interface Setting extends Pick<DueRow, 'party' | 'base' | 'due' | 'why'> {
  civil: (CivilRule & { city: string }) | null;
  reason?: { text: string; lang: string };
}
/** How the tables know what is reported on. */
interface Reported {
  owner: string;
  form: 'single' | 'joint' | 'group' | 'child';
  stage: string;
  historic: boolean;
  counted: boolean;
  cycle: number;
}

const key = (commitment: string, party: string): string => `report:${commitment}:${party}`;
export const reportingRef = (commitment: string): string => `reporting:${commitment}`;

export const reportedOn = async (tx: Tx, commitment: string): Promise<Reported | null> =>
  (await tx.query<Reported[]>('select owner, form, stage, historic, counted, cycle from commitment where id = $1', [commitment]))[0] ?? null;

/** Whose commitment it is now: its state, the partners of a joint one; of a group's, none, because its members adopt children of their own. */
export const bearersOf = async (tx: Tx, commitment: string): Promise<string[]> => {
  const c = await reportedOn(tx, commitment);
  if (!c || c.form === 'group') return [];
  const partners = await tx.query<{ party: string }[]>('select party from commitment_share where commitment = $1 and joined is not null and left_at is null order by party', [commitment]);
  return c.form === 'joint' ? [...new Set([c.owner, ...partners.map((p) => p.party)])] : [c.owner];
};

/** What is awaited now, of one state or of all. */
export const awaitedOf = (tx: Tx, commitment: string, party: string | null = null): Promise<DueRow[]> =>
  tx.query<DueRow[]>('select party, base, due, why, step from report_due where commitment = $1 and until is null and ($2::text is null or party = $2) order by party', [commitment, party]);

/** The last minute of the day that many months on, where the state's capital is; in UTC where nobody knows. */
const dayDue = async (tx: Tx, party: string, base: Date, months: number): Promise<Pick<Setting, 'due' | 'civil'>> => {
  const [post] = await tx.query<{ zone: string; city: string }[]>(`select zone, city from post where party = $1 and closed is null order by (kind = 'capital') desc, city limit 1`, [party]);
  const zone = post?.zone ?? 'UTC';
  const rule = { date: civilOf(plusMonths(base, months), zone).date, time: '23:59', zone };
  return { due: instantOf(rule).at, civil: post ? { ...rule, city: post.city } : null };
};

/** From now on the next report of this state is awaited until then: the row before ends, the deadline and the ladder move. */
export const setDue = async (act: Act, commitment: string, s: Setting): Promise<void> => {
  const { tx, effective } = act;
  await tx.query('update report_due set until = $3 where commitment = $1 and party = $2 and until is null', [commitment, s.party, effective]);
  await tx.query(
    `insert into report_due (commitment, party, since, base, due, why, reason, reason_lang) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (commitment, party, since) do update set until = null, base = excluded.base, due = excluded.due, why = excluded.why, reason = excluded.reason, reason_lang = excluded.reason_lang, step = null`,
    [commitment, s.party, effective, s.base, s.due, s.why, s.reason?.text ?? null, s.reason?.lang ?? null]);
  await setDeadline(tx, { key: key(commitment, s.party), channel: commitment, kind: 'report', ref: reportingRef(commitment), due: s.due, civil: s.civil, parties: [s.party], mandate: 'report', facts: { party: s.party } }, act.now);
  const first = LADDER.find((step) => stepAt(s.due, step) > effective);
  if (first !== undefined) await setStep(act, commitment, s, first);
};
const stepAt = (due: Date, step: LadderStep): Date => new Date(due.getTime() + step * DAY_MS);
export const setStep = (act: Act, commitment: string, { party, due }: Pick<DueRow, 'party' | 'due'>, step: LadderStep): Promise<unknown> =>
  setAlarm(act.tx, key(commitment, party), commitment, 'report.remind', { party, step }, stepAt(due, step));

/** A cycle from `base` on. Answers the instant until which the next report is awaited. */
export const beginCycle = async (act: Act, commitment: string, party: string, base: Date, cycle: number): Promise<Date> => {
  const day = await dayDue(act.tx, party, base, cycle);
  await setDue(act, commitment, { party, base, why: 'cycle', ...day });
  return day.due;
};

/** Nothing more is awaited of this state. */
export const endCycle = async ({ tx, effective }: Act, commitment: string, party: string): Promise<void> => {
  await tx.query('update report_due set until = $3 where commitment = $1 and party = $2 and until is null', [commitment, party, effective]);
  await closeDeadline(tx, key(commitment, party), effective);
  await cancelAlarm(tx, key(commitment, party));
};

/**
 * After any act on a commitment that may change who reports on it (it became active, closed, a partner joined or left): whoever is to report and was not asked begins a cycle, whoever is no
 * longer to report ends it. Answers the reference to touch. Historic commitments and political statements are asked for no reports.
 */
export const tendCycle = async (act: Act, commitment: string): Promise<string> => {
  const { tx } = act;
  const c = await reportedOn(tx, commitment);
  const wanted = c && c.stage === 'active' && c.counted && !c.historic ? await bearersOf(tx, commitment) : [];
  const there = (await awaitedOf(tx, commitment)).map((r) => r.party);
  for (const party of wanted.filter((p) => !there.includes(p))) await beginCycle(act, commitment, party, act.effective, c!.cycle);
  for (const party of there.filter((p) => !wanted.includes(p))) await endCycle(act, commitment, party);
  return reportingRef(commitment);
};

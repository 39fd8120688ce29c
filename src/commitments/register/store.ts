// Commitments as rows, for the acts on them: loading, stepping, keeping a version, bringing milestones to what is promised. Not here: who may, registering (registering.ts), views.
import type { EntityManager } from 'typeorm';
import { COMMITMENT, type AmendEffect, type CommitmentContent, type CommitmentForm, type CommitmentOutcome, type CommitmentStage, type MilestoneContent } from '../../contract/commitments.views.js';
import { counts } from '../../contract/commitments.smart.js';
import { next } from '../../contract/machine.js';
import { NETWORK } from '../../contract/seats.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { moveOwner } from '../../ledger/channels.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { passOn } from '../assessments/passing.js';
import { tendCycle } from '../reports/cycle.js';
import { endWaiting, passCondition } from './conditions.js';
import { endSplit } from './shares.js';

type Tx = Pick<EntityManager, 'query'>;
export interface CommitmentRecord {
  id: string;
  number: string;
  owner: string;
  stage: CommitmentStage;
  version: number;
  slips: number;
  starts: string | null;
  due: string | null;
  form: CommitmentForm;
  sameAs: string | null;
  parent: string | null;
}

/** Refuses `not-found` for what is no commitment. */
export const loadCommitment = async (tx: Tx, id: string): Promise<CommitmentRecord> => {
  const [row] = await tx.query<CommitmentRecord[]>(
    `select id, number, owner, stage, version, slips, to_char(starts, 'YYYY-MM-DD') as starts, to_char(due, 'YYYY-MM-DD') as due, form, same_as as "sameAs", parent from commitment where id = $1`, [id]);
  return row ?? refuse('not-found', { why: 'refusal.no-channel' });
};
/** Whose it is from now on, its channel and all that waits for its state. Answers the lines of its assessments, whose channels the act has locked, and what of its own it touched. */
export const passCommitment = async (act: Act, c: CommitmentRecord, owner: string): Promise<{ lines: Line[]; touched: string[] }> => {
  await act.tx.query('update commitment set owner = $2, reckoned = $3 where id = $1', [c.id, owner, act.effective]);
  await moveOwner(act.tx, c.id, owner);
  await passCondition(act, c.id, owner);
  const { lines, touched } = await passOn(act, c.id, c.owner, owner);
  return { lines, touched: [`commitment:${c.id}`, ...touched, await tendCycle(act, c.id)] };
};
/** All that is promised, as it stands now. */
export const contentNow = async (tx: Tx, id: string): Promise<CommitmentContent> =>
  (await tx.query<{ content: CommitmentContent }[]>('select v.content from commitment c join commitment_version v on v.commitment = c.id and v.version = c.version where c.id = $1', [id]))[0]!.content;
/** Another version of the words becomes what stands. */
export const storeContent = ({ tx, effective }: Act, id: string, k: CommitmentContent, { version, slips, counted }: { version: number; slips: number; counted: boolean }): Promise<unknown> =>
  tx.query(
    `update commitment set type = $2, title_en = $3, title_fr = $4, words_en = $5, words_fr = $6, measure_en = $7, measure_fr = $8, indicator_en = $9, indicator_fr = $10, baseline = $11, target = $12, unit = $13,
       priorities = $14, themes = $15, goals = $16, regions = $17, starts = $18, due = $19, level = $20, forum = $21, cycle = $22, historic = $23, version = $24, slips = $25, counted = $26, reckoned = $27 where id = $1`,
    [id, k.type, k.title.en, k.title.fr, k.words.en, k.words.fr, k.measure.en, k.measure.fr, k.indicator.en, k.indicator.fr, k.baseline, k.target, k.unit, k.priorities, k.themes, k.goals, k.regions, k.starts, k.due, k.level,
      k.forum, k.cycle, k.historic, version, slips, counted, effective]);
/** Ends it, and all that it or its partners waited for. Refuses `wrong-state` with the stage it is at. */
export const closeCommitment = async (act: Act, c: CommitmentRecord, verb: 'close' | 'drop-condition', outcome: CommitmentOutcome, why: { reason: string; lang: Lang } | null, by: string | null): Promise<void> => {
  const stage = next(COMMITMENT, c.stage, verb) ?? refuse('wrong-state', { why: `refusal.commitment-${c.stage}`, state: c.stage });
  await act.tx.query('update commitment set stage = $2, outcome = $3, reason = $4, reason_lang = $5, superseded_by = $6, closed = $7, reckoned = $7 where id = $1', [c.id, stage, outcome, why?.reason ?? null, why?.lang ?? null, by, act.effective]);
  await endWaiting(act, c.id);
  await endSplit(act, c.id);
};
/** Refuses `wrong-state` with the stage it is at. What closes a commitment says its outcome itself. Reports are awaited from when it is active: touch reportingRef() with it. */
export const stepCommitment = async (act: Act, c: CommitmentRecord, verb: Exclude<keyof typeof COMMITMENT.steps, 'close' | 'drop-condition'>): Promise<CommitmentStage> => {
  const stage = next(COMMITMENT, c.stage, verb) ?? refuse('wrong-state', { why: `refusal.commitment-${c.stage}`, state: c.stage });
  await act.tx.query(`update commitment set stage = $2, activated = case when $2 = 'active' then $3::timestamptz else activated end, reckoned = $3 where id = $1`, [c.id, stage, act.effective]);
  await tendCycle(act, c.id);
  return stage;
};

interface Version {
  version: number;
  content: CommitmentContent;
  effect: AmendEffect | null;
  reason: { text: string; lang: Lang } | null;
  slips: number;
}
/** Every version stays as it was. */
export const putVersion = ({ tx, by, effective }: Act, commitment: string, v: Version): Promise<unknown> =>
  tx.query('insert into commitment_version (commitment, version, content, starts, due, counted, level, priorities, effect, reason, reason_lang, slips, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
    [commitment, v.version, JSON.stringify(v.content), v.content.starts, v.content.due, counts(v.content), v.content.level, v.content.priorities, v.effect, v.reason?.text ?? null, v.reason?.lang ?? null, v.slips, by.party, by.person, effective]);

/** The milestones of a commitment become these: known ones change and keep what was done, new ones come, the others are dropped and stay in the table. Answers what it touched. */
export const milestonesAs = async (act: Act, commitment: string, all: readonly MilestoneContent[]): Promise<string[]> => {
  const { tx, effective } = act;
  const foreign = await tx.query<object[]>('select from milestone where id = any($1::uuid[]) and commitment <> $2', [all.map((m) => m.id), commitment]);
  if (foreign.length) refuse('conflict', { why: 'refusal.milestone-exists' });
  const gone = await tx.query<[{ id: string }[], number]>('update milestone set dropped = $3 where commitment = $1 and dropped is null and id <> all($2::uuid[]) returning id', [commitment, all.map((m) => m.id), effective]);
  for (const [i, m] of all.entries()) {
    await tx.query(
      `insert into milestone (id, commitment, no, title_en, title_fr, starts, due, weight, evidence_required) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set no = excluded.no, title_en = excluded.title_en, title_fr = excluded.title_fr, starts = excluded.starts, due = excluded.due, weight = excluded.weight,
         evidence_required = excluded.evidence_required, dropped = null, moved = milestone.moved + case when excluded.due > milestone.due then 1 else 0 end`,
      [m.id, commitment, i + 1, m.title.en, m.title.fr, m.starts, m.due, m.weight, m.evidence]);
  }
  return [...all, ...gone[0]].map((m) => `milestone:${m.id}`);
};

/** The plenary's line, for commands whose policy row says `tells: 'network'`. */
export const tellMoved = (commitment: string, stage: CommitmentStage): Line => line(NETWORK, 'commitments.moved', { ids: [commitment], stage });

// The act by which a confirmed candidate becomes a commitment: a number without gaps, a channel that the whole Network reads, its first version, its milestones and shares; it begins at once, or on its day.
// Not here: what may be registered (contract/commitments.smart.ts), what becomes of it (commitments.commands.ts).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { counts } from '../../contract/commitments.smart.js';
import type { CommitmentContent, CommitmentStage } from '../../contract/commitments.views.js';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { noteInterest } from '../../ledger/attention.js';
import { openChannel } from '../../ledger/channels.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { contentHash, type CandidateRecord } from './candidates.store.js';
import { reportingRef } from '../reports/cycle.js';
import { awaitStart, dayStart, openCondition } from './conditions.js';
import { leadsPart, openShare } from './shares.js';
import { loadCommitment, milestonesAs, putVersion, stepCommitment, tellMoved } from './store.js';

/** One row a year, locked until the act has committed: two acts never get one number, and one that is undone leaves none out. */
const take = async (tx: Pick<EntityManager, 'query'>, year: number): Promise<string> => {
  const [row] = await tx.query<{ last: number }[]>('insert into commitment_series (year, last) values ($1, 1) on conflict (year) do update set last = commitment_series.last + 1 returning last', [year]);
  return `HSN/C/${year}/${row!.last}`;
};

/** What is registered: a confirmed candidate, or the part of a joint commitment that goes on by itself. */
type Registered = Pick<CandidateRecord, 'owner' | 'content' | 'parent'> & { id: string | null };

const put = async (act: Act, id: string, number: string, c: Registered): Promise<void> => {
  const k = c.content;
  // What is older than this register belongs to the year in which it was promised.
  const year = k.historic && k.starts ? Number(k.starts.slice(0, 4)) : act.effective.getUTCFullYear();
  await act.tx.query(
    `insert into commitment (id, number, owner, form, type, title_en, title_fr, words_en, words_fr, measure_en, measure_fr, indicator_en, indicator_fr, baseline, target, unit, priorities, themes, goals, regions, starts, due, level, counted,
       stage, version, slips, forum, meeting, year, historic, cycle, candidate, party, person, registered, reckoned, parent, state_group)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, 'registered', 1, 0, $25, (select coalesce(m.id, x.meeting) from commitment_source s left join meeting m on m.id = s.channel left join speech x on x.id = s.channel where s.candidate = $29 and coalesce(m.id, x.meeting) is not null order by s.at, s.id limit 1), $26, $27, $28, $29, $30, $31, $32, $32, $33, $34)`,
    [id, number, c.owner, k.form, k.type, k.title.en, k.title.fr, k.words.en, k.words.fr, k.measure.en, k.measure.fr, k.indicator.en, k.indicator.fr, k.baseline, k.target, k.unit, k.priorities, k.themes, k.goals, k.regions,
      k.starts, k.due, k.level, counts(k), k.forum, year, k.historic, k.cycle, c.id, act.by.party, act.by.person, act.effective, c.parent, k.group]);
};

/** Answers the new commitment's id and number, and the lines of its own channel and of the plenary, which the act must have locked. */
export const register = async (act: Act, c: Registered): Promise<{ id: string; number: string; lines: Line[] }> => {
  const { tx, effective } = act;
  const [id, k] = [randomUUID(), c.content];
  const number = await take(tx, effective.getUTCFullYear());
  await openChannel(tx, { id, kind: 'commitment', audience: NETWORK_AUDIENCE, owner: c.owner });
  await noteInterest(tx, id, [c.owner]);
  await put(act, id, number, c);
  await openShare(act, id, { party: c.owner, lead: true, share: leadsPart(c.owner, k.partners), joined: true });
  for (const p of k.partners) await openShare(act, id, { ...p, lead: false, joined: false });
  if (k.partners.length) await noteInterest(tx, id, k.partners.map((p) => p.party));
  await tx.query('update commitment_source set commitment = $2 where candidate = $1', [c.id, id]);
  const milestones = await milestonesAs(act, id, k.milestones);
  await putVersion(act, id, { version: 1, content: k, effect: null, reason: null, slips: 0 });
  const told = [line(id, 'commitment.registered', { number, owner: c.owner, form: k.form, counted: counts(k), due: k.due, words: contentHash(k) }, `commitment:${id}`, ...milestones)];
  if (c.parent && act.locked.has(c.parent) && c.id) {
    const parent = await loadCommitment(tx, c.parent);
    told.push(line(c.parent, 'commitment.adopted', { number: parent.number, party: c.owner, child: number }, `commitment:${c.parent}`));
  }
  const stage = await begin(act, id, c.owner, k);
  if (stage === 'active') told.push(line(id, 'commitment.activated', { number }, `commitment:${id}`, reportingRef(id)));
  return { id, number, lines: [...told, tellMoved(id, stage)] };
};

/** When its condition is met; at once where its first day has come or none is said; else time does it on that day. */
const begin = async (act: Act, id: string, owner: string, k: CommitmentContent): Promise<CommitmentStage> => {
  if (k.condition) {
    await openCondition(act, id, owner, k.condition);
    return stepCommitment(act, await loadCommitment(act.tx, id), 'condition');
  }
  if (!k.starts || dayStart(k.starts) <= act.effective) return stepCommitment(act, await loadCommitment(act.tx, id), 'activate');
  await awaitStart(act, id, k.starts);
  return 'registered';
};

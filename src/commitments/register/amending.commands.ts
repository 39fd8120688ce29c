// Other words, another day, the end of a commitment: every change is a version with its reason, and nothing is erased (§3.9, 1 and 3). Not here: shares (joint.commands.ts), links and corrections (linking.commands.ts).
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { blocking, contentOf } from '../../contract/commitments.smart.js';
import type { AmendEffect, CommitmentContent, CommitmentOutcome } from '../../contract/commitments.views.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { reportingRef, tendCycle } from '../reports/cycle.js';
import { contentHash, refuseStale, refuseTwins } from './candidates.store.js';
import { closeCondition } from './conditions.js';
import { closeCommitment, contentNow, loadCommitment, stepCommitment, tellMoved, type CommitmentRecord } from './store.js';
import { amendTo } from './versions.js';

/** A promise that falls due later, or aims lower, is said to. */
const refuseHidden = (was: CommitmentContent, is: CommitmentContent, effect: AmendEffect): void => {
  const later = was.due !== null && (is.due === null || is.due > was.due);
  const lower = was.target !== null && (is.target === null || is.target < was.target);
  if ((later && effect !== 'rescheduled' && effect !== 'reduced') || (lower && effect !== 'reduced')) refuse('invalid', { why: 'refusal.amend-effect-hides' });
  if (effect === 'rescheduled' && !later) refuse('invalid', { why: 'refusal.amend-not-later' });
  if (was.level === 'public' && is.level !== 'public') refuse('invalid', { why: 'refusal.amend-level' });
};
const refuseClosed = (c: CommitmentRecord): void => {
  if (c.stage === 'closed') refuse('wrong-state', { why: 'refusal.commitment-closed', state: c.stage });
};

@Injectable()
export class AmendingCommands {
  @Command('commitment.amend')
  async amend(act: Act<'commitment.amend'>): Promise<Said> {
    const { payload: p } = act;
    const c = await loadCommitment(act.tx, act.channel.id);
    refuseClosed(c);
    refuseStale(c, p.version);
    const was = await contentNow(act.tx, c.id);
    const is: CommitmentContent = { ...contentOf(p.draft), form: was.form, partners: was.partners, group: was.group, condition: was.condition };
    const lack = blocking(is);
    if (lack.length) refuse('invalid', { why: 'refusal.commitment-not-smart', lack });
    if (isDeepStrictEqual(is, was)) refuse('invalid', { why: 'refusal.amend-nothing' });
    refuseTwins(is);
    refuseHidden(was, is, p.effect);
    const milestones = await amendTo(act, c, was, is, p);
    return also(said('commitment.amended', { number: c.number, version: c.version + 1, effect: p.effect, due: is.due, words: contentHash(is), reason: textHash(p.reason) }, `commitment:${c.id}`, await tendCycle(act, c.id), ...milestones), [tellMoved(c.id, c.stage)]);
  }

  @Command('commitment.extend')
  async extend(act: Act<'commitment.extend'>): Promise<Said> {
    const { payload: p } = act;
    const c = await loadCommitment(act.tx, act.channel.id);
    refuseClosed(c);
    const was = await contentNow(act.tx, c.id);
    if (was.due === null) return refuse('wrong-state', { why: 'refusal.extend-no-day' });
    if (p.due <= was.due) refuse('invalid', { why: 'refusal.amend-not-later' });
    await amendTo(act, c, was, { ...was, due: p.due }, { ...p, effect: 'rescheduled' });
    return also(said('commitment.extended', { number: c.number, version: c.version + 1, from: was.due, due: p.due, reason: textHash(p.reason) }, `commitment:${c.id}`), [tellMoved(c.id, c.stage)]);
  }

  @Command('commitment.close')
  async close(act: Act<'commitment.close'>): Promise<Said> {
    const { payload: p } = act;
    const c = await loadCommitment(act.tx, act.channel.id);
    await this.refuseUnproven(act, c, p.outcome);
    await this.refuseSuccessor(act, c, p.outcome, p.by ?? null);
    await closeCommitment(act, c, 'close', p.outcome, p, p.by ?? null);
    return also(said('commitment.closed', { number: c.number, outcome: p.outcome, by: p.by ?? null, reason: textHash(p.reason) }, `commitment:${c.id}`, await tendCycle(act, c.id)), [tellMoved(c.id, 'closed')]);
  }

  @Command('commitment.meet-condition')
  async meet(act: Act<'commitment.meet-condition'>): Promise<Said> {
    const c = await loadCommitment(act.tx, act.channel.id);
    const stage = await stepCommitment(act, c, 'meet-condition');
    await closeCondition(act, c.id, 'met');
    return also(said('commitment.condition-met', { number: c.number, reason: textHash(act.payload.reason) }, `commitment:${c.id}`, reportingRef(c.id)), [tellMoved(c.id, stage)]);
  }

  @Command('commitment.drop-condition')
  async drop(act: Act<'commitment.drop-condition'>): Promise<Said> {
    const c = await loadCommitment(act.tx, act.channel.id);
    await closeCommitment(act, c, 'drop-condition', 'withdrawn', act.payload, null);
    await closeCondition(act, c.id, 'dropped');
    return also(said('commitment.condition-dropped', { number: c.number, reason: textHash(act.payload.reason) }, `commitment:${c.id}`, await tendCycle(act, c.id)), [tellMoved(c.id, 'closed')]);
  }

  /** What is said to be fulfilled has been shown (§3.9, 5). */
  private async refuseUnproven(act: Act, c: CommitmentRecord, outcome: CommitmentOutcome): Promise<void> {
    if (outcome !== 'fulfilled') return;
    const [row] = await act.tx.query<{ there: boolean }[]>(`select exists (select from evidence where commitment = $1 and (state = 'accepted' or (state = 'resolved' and holds))) as there`, [c.id]);
    if (!row!.there) refuse('wrong-state', { why: 'refusal.close-no-evidence' });
  }
  private async refuseSuccessor(act: Act, c: CommitmentRecord, outcome: CommitmentOutcome, by: string | null): Promise<void> {
    if ((outcome === 'superseded') !== (by !== null)) refuse('invalid', { why: 'refusal.close-by-what' });
    if (by === null) return;
    const [other] = await act.tx.query<{ owner: string }[]>('select owner from commitment where id = $1', [by]);
    if (!other || other.owner !== c.owner || by === c.id) refuse('not-found', { why: 'refusal.no-commitment' });
  }
}

// One plan for several commitments of a state in one act (d12): the same milestones and the same months between reports, each commitment with a version and an entry of its own, or nothing at all. Not here: other words (amending.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { blocking, type SmartField } from '../../contract/commitments.smart.js';
import { MILESTONES_MAX, type CommitmentContent, type CommitmentStage } from '../../contract/commitments.views.js';
import type { PlanCommitments } from '../../contract/commitments.life.js';
import { NETWORK } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, line, type Act, type Line, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { contentHash } from './candidates.store.js';
import { contentNow, loadCommitment, type CommitmentRecord } from './store.js';
import { amendTo } from './versions.js';

const WHY: Partial<Record<SmartField, string>> = { dates: 'refusal.plan-dates', milestones: 'refusal.plan-milestones', languages: 'refusal.plan-languages' };
/** The same commitment with the plan's milestones behind its own, each with an id of its own. */
const planned = (was: CommitmentContent, p: PlanCommitments): CommitmentContent => ({
  ...was, cycle: p.cycle ?? was.cycle,
  milestones: [...was.milestones, ...(p.milestones ?? []).map((m) => ({ id: randomUUID(), title: { en: m.title.en?.trim() ?? '', fr: m.title.fr?.trim() ?? '' }, starts: null, due: m.due ?? null, weight: 0, evidence: m.evidence ?? false }))],
});

@Injectable()
export class PlanningCommands {
  @Command('commitment.plan', { locks: (_, { others }) => Promise.resolve(others ?? []) })
  async plan(act: Act<'commitment.plan'>): Promise<Said> {
    const { channel, payload: p } = act;
    if (p.cycle === undefined && !p.milestones?.length) refuse('invalid', { why: 'refusal.plan-nothing' });
    const lines: Line[] = [];
    const moved = new Map<CommitmentStage, string[]>();
    for (const id of new Set([channel.id, ...(p.others ?? [])])) {
      const c = await this.own(act, id);
      lines.push(await this.one(act, c));
      moved.set(c.stage, [...(moved.get(c.stage) ?? []), id]);
    }
    return { lines: [...lines, ...[...moved].map(([stage, ids]) => line(NETWORK, 'commitments.moved', { ids, stage }))] as Said['lines'], result: { commitments: lines.length } };
  }

  /** Of the state that acts, and open; refuses with the one that is not. Whatever else has that id is no commitment of its. */
  private async own({ tx, by }: Act, id: string): Promise<CommitmentRecord> {
    const [mine] = await tx.query<object[]>('select from commitment where id = $1 and owner = $2', [id, by.party]);
    if (!mine) refuse('not-found', { why: 'refusal.plan-not-yours', commitment: id });
    const c = await loadCommitment(tx, id);
    if (c.stage === 'closed') refuse('wrong-state', { why: 'refusal.plan-closed', commitment: id, number: c.number });
    return c;
  }

  private async one(act: Act<'commitment.plan'>, c: CommitmentRecord): Promise<Line> {
    const { payload: p } = act;
    const was = await contentNow(act.tx, c.id);
    const is = planned(was, p);
    if (is.milestones.length > MILESTONES_MAX) refuse('invalid', { why: 'refusal.plan-many', commitment: c.id, number: c.number });
    const [lack] = blocking(is).filter((f) => !blocking(was).includes(f));
    if (lack) refuse('invalid', { why: WHY[lack] ?? 'refusal.plan-milestones', commitment: c.id, number: c.number });
    const milestones = await amendTo(act, c, was, is, { effect: 'clarified', reason: p.reason, lang: p.lang });
    return line(c.id, 'commitment.planned', { number: c.number, version: c.version + 1, milestones: p.milestones?.length ?? 0, cycle: is.cycle, words: contentHash(is), reason: textHash(p.reason) }, `commitment:${c.id}`, ...milestones);
  }
}

// Joint commitments: partners that were asked join with their share, leave, take over; a lead that nobody follows leaves each its own part (§3.9, 7). Not here: the rows (shares.ts), reports of each partner.
import { Injectable } from '@nestjs/common';
import { TAKE_OVER_DAYS } from '../../contract/commitments.life.views.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { noteInterest } from '../../ledger/attention.js';
import { also, Command, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { setDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { assessmentsOf } from '../assessments/passing.js';
import { tendCycle } from '../reports/cycle.js';
import { inNetwork } from './candidates.store.js';
import { register } from './registering.js';
import { endShare, endSplit, leadsPart, openShare, shareOf, sharesOf, splitKey, type ShareRow } from './shares.js';
import { closeCommitment, contentNow, loadCommitment, passCommitment, tellMoved, type CommitmentRecord } from './store.js';

@Injectable()
export class JointCommands {
  @Command('commitment.join')
  async join(act: Act<'commitment.join'>): Promise<Said> {
    const { tx, by } = act;
    const c = await this.open(act);
    const mine = await shareOf(tx, c.id, by.party);
    if (mine.joined) refuse('conflict', { why: 'refusal.share-joined' });
    await tx.query('update commitment_share set joined = $3 where commitment = $1 and party = $2 and left_at is null', [c.id, by.party, act.effective]);
    await noteInterest(tx, c.id, [by.party]);
    return also(said('commitment.joined', { number: c.number, party: by.party, share: mine.share }, `commitment:${c.id}`, await tendCycle(act, c.id)), [tellMoved(c.id, c.stage)]);
  }

  @Command('commitment.leave')
  async leave(act: Act<'commitment.leave'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const c = await this.open(act);
    const mine = await shareOf(tx, c.id, by.party);
    const others = (await sharesOf(tx, c.id)).filter((s) => s.party !== by.party);
    // One that is alone in it withdraws it, and does not leave it to nobody.
    if (mine.lead && !others.some((s) => s.joined)) refuse('wrong-state', { why: 'refusal.share-alone' });
    await endShare(act, c.id, by.party);
    const until = mine.lead ? await this.orphan(act, c.id, others) : null;
    return also(said('commitment.left', { number: c.number, party: by.party, until: until?.toISOString() ?? null, reason: textHash(p.reason) }, `commitment:${c.id}`, await tendCycle(act, c.id)), [tellMoved(c.id, c.stage)]);
  }

  /** The lead's part goes on with whoever takes it: a partner, or the state that left and comes back. */
  @Command('commitment.take-over', { locks: assessmentsOf })
  async takeOver(act: Act<'commitment.take-over'>): Promise<Said> {
    const { tx, by } = act;
    const c = await this.open(act);
    const all = await sharesOf(tx, c.id);
    if (all.some((s) => s.lead)) refuse('wrong-state', { why: 'refusal.share-led' });
    const mine = c.owner === by.party ? { share: 0, joined: true } : await shareOf(tx, c.id, by.party);
    if (!mine.joined) refuse('wrong-state', { why: 'refusal.share-not-joined' });
    const left = 100 - all.reduce((sum, s) => sum + s.share, 0);
    await endShare(act, c.id, by.party);
    await openShare(act, c.id, { party: by.party, lead: true, share: mine.share + left, joined: true });
    await endSplit(act, c.id);
    const { lines, touched } = await passCommitment(act, c, by.party);
    return also(said('commitment.taken-over', { number: c.number, from: c.owner, party: by.party }, ...touched), [...lines, tellMoved(c.id, c.stage)]);
  }

  /** By time: nobody took it over. Each partner has from now on a commitment of its own with the same words, and this one is superseded by them. */
  @Command('commitment.split')
  async split(act: Act<'commitment.split'>): Promise<Said> {
    const c = await this.open(act);
    const joined = (await sharesOf(act.tx, c.id)).filter((s) => s.joined);
    if (joined.some((s) => s.lead)) refuse('wrong-state', { why: 'refusal.share-led' });
    const content = { ...(await contentNow(act.tx, c.id)), form: 'child' as const, partners: [], condition: null };
    const [lines, into]: [Line[], string[]] = [[], []];
    for (const { party } of joined) {
      if (!(await inNetwork(act.tx, party, act.now))) continue;
      const made = await register(act, { id: null, owner: party, content: { ...content, milestones: content.milestones.map((m) => ({ ...m, id: crypto.randomUUID() })) }, parent: c.id });
      lines.push(...made.lines);
      into.push(made.id);
    }
    await closeCommitment(act, c, 'close', 'superseded', null, null);
    return also(said('commitment.split', { number: c.number, parties: joined.map((s) => s.party), into }, `commitment:${c.id}`, await tendCycle(act, c.id)), [...lines, tellMoved(c.id, 'closed')]);
  }

  @Command('commitment.set-shares')
  async setShares(act: Act<'commitment.set-shares'>): Promise<Said> {
    const { tx, payload: { shares } } = act;
    const c = await this.open(act);
    if (c.form === 'group' || c.form === 'child') refuse('wrong-state', { why: 'refusal.shares-form', form: c.form });
    const all = await sharesOf(tx, c.id);
    if (!all.some((s) => s.lead && s.party === act.by.party)) refuse('not-allowed', { why: 'refusal.share-not-lead' });
    const rest = leadsPart(c.owner, shares);
    for (const { party } of shares) if (!(await inNetwork(tx, party, act.now))) refuse('invalid', { why: 'refusal.candidate-not-in-network', party });
    for (const s of all.filter((x) => !x.lead && !shares.some((n) => n.party === x.party))) await endShare(act, c.id, s.party);
    const asked = await this.apply(act, c.id, all, [{ party: c.owner, share: rest, lead: true }, ...shares.map((s) => ({ ...s, lead: false }))]);
    await tx.query(`update commitment set form = 'joint' where id = $1 and form = 'single'`, [c.id]);
    return also(said('commitment.shares-set', { number: c.number, parties: asked }, `commitment:${c.id}`, await tendCycle(act, c.id)), [tellMoved(c.id, c.stage)]);
  }

  /** Answers the states that are asked: those that are new, and those whose share is another one. */
  private async apply(act: Act, commitment: string, all: readonly ShareRow[], wanted: readonly { party: string; share: number; lead: boolean }[]): Promise<string[]> {
    const asked: string[] = [];
    for (const w of wanted) {
      const was = all.find((s) => s.party === w.party);
      if (was?.share === w.share) continue;
      if (was) await endShare(act, commitment, w.party);
      await openShare(act, commitment, { ...w, joined: w.lead });
      if (!w.lead) asked.push(w.party);
    }
    if (asked.length) await noteInterest(act.tx, commitment, asked);
    return asked;
  }

  private async open(act: Act): Promise<CommitmentRecord> {
    const c = await loadCommitment(act.tx, act.channel.id);
    if (c.stage === 'closed') refuse('wrong-state', { why: 'refusal.commitment-closed', state: c.stage });
    return c;
  }

  private async orphan(act: Act, commitment: string, others: readonly ShareRow[]): Promise<Date> {
    const until = new Date(act.effective.getTime() + TAKE_OVER_DAYS * 86_400_000);
    await setAlarm(act.tx, splitKey(commitment), commitment, 'commitment.split', {}, until);
    await setDeadline(act.tx, { key: splitKey(commitment), channel: commitment, kind: 'commitment-split', ref: `commitment:${commitment}`, due: until, civil: null, parties: others.filter((s) => s.joined).map((s) => s.party), mandate: 'bind', facts: {} }, act.now);
    return until;
  }
}

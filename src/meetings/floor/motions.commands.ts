// Procedural motions: moved only where they precede what is pending, spoken to as far as the rules hear anybody, put in their order (e11; GA rules 74 to 77). Not here: suspending and closing (the gavel), the vote by which one may be put (voting/on.ts).
import { Injectable } from '@nestjs/common';
import { first, isAdmissible, mayBeHeard, type Side } from '../../contract/floor.motions.js';
import { isLive, MOTION, type MotionView } from '../../contract/floor.views.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { refuseWithoutQuorum } from '../presence/quorum.js';
import { openSitting } from '../store.js';
import { refuseWhileVotedOn, withdrawVotesOn } from '../voting/on.js';
import { putSpeaker, speakersOf } from './floor.store.js';
import { loadMotion, motionsOf, refuseUnlessFirst, settleMotion, stepMotion } from './settling.js';

type OnMotion = Act<'motion.move' | 'motion.speak' | 'motion.decide' | 'motion.withdraw'>;
const key = (motion: string): string => `motion:${motion}`;

@Injectable()
export class MotionsCommands {
  @Command('motion.move')
  async move(act: Act<'motion.move'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [sitting, all, speakers] = [await openSitting(act), await motionsOf(act), await speakersOf(act)];
    if (all.some((m) => m.id === p.motion)) refuse('conflict', { why: 'refusal.motion-exists' });
    const pending = all.filter((m) => m.state === 'moved');
    if (!isAdmissible(p.kind, pending.map((m) => m.kind))) refuse('conflict', { why: 'refusal.motion-not-in-order', kind: first(pending)!.kind });
    const [latest] = speakers.filter((s) => s.list && s.started).sort((a, b) => (a.started! < b.started! ? 1 : -1));
    await tx.query('insert into motion (id, meeting, sitting, item, no, kind, party, person, state, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [p.motion, channel.id, sitting.id, latest?.item ?? null, Math.max(0, ...all.map((m) => m.no)) + 1, p.kind, by.party, by.person, MOTION.initial, act.effective]);
    return said('motion.moved', { motion: p.motion, kind: p.kind, party: by.party }, key(p.motion));
  }

  /** Waits for the chair to give the floor. Whoever moved it has spoken. */
  @Command('motion.speak')
  async speak(act: Act<'motion.speak'>): Promise<Said> {
    const { by, payload: { motion, speaker, side } } = act;
    await openSitting(act);
    const m = await this.load(act);
    if (m.state !== 'moved') refuse('wrong-state', { why: `refusal.motion-${m.state}` });
    const heard = (await speakersOf(act)).filter((s) => s.of === key(m.id) && (isLive(s) || s.state === 'spoken'));
    if (m.party === by.party || heard.some((s) => s.party === by.party)) refuse('conflict', { why: 'refusal.motion-heard-once' });
    if (!mayBeHeard(m.kind, side, heard.map((s) => s.speech as Side))) refuse('conflict', { why: 'refusal.motion-side-full' });
    await putSpeaker(act, { id: speaker, list: null, item: m.item, belongs: key(m.id), party: by.party, observer: false, person: by.person, speech: side, state: 'listed' });
    return said('motion.spoken-to', { motion, party: by.party, side }, key(motion), `speaker:${speaker}`);
  }

  /** Without figures: the chair heard no objection. */
  @Command('motion.decide')
  async decide(act: Act<'motion.decide'>): Promise<Said> {
    const { yes, no } = act.payload;
    const sitting = await openSitting(act);
    const m = await this.load(act);
    await this.refuseUnlessPut(act, sitting);
    await refuseUnlessFirst(act, m);
    await refuseWhileVotedOn(act, { motion: m.id });
    const { type, data, touched } = await settleMotion(act, m, yes === undefined ? null : { yes, no: no! });
    return said(type, data, ...touched);
  }

  @Command('motion.withdraw')
  async withdraw(act: Act<'motion.withdraw'>): Promise<Said> {
    const m = await this.load(act);
    if (m.party !== act.by.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    const votes = await withdrawVotesOn(act, m.id);
    await stepMotion(act, m, 'withdraw');
    const waiting = await act.tx.query<[{ id: string }[], number]>(`update speaker set state = 'withdrawn' where meeting = $1 and belongs = $2 and state = 'listed' returning id`, [act.channel.id, key(m.id)]);
    return also(said('motion.withdrawn', { motion: m.id, kind: m.kind, party: m.party }, key(m.id), ...waiting[0].map((s) => `speaker:${s.id}`)), votes);
  }

  /** Enough are there to decide, and no more answered than are there. */
  private async refuseUnlessPut(act: Act<'motion.decide'>, sitting: { id: string }): Promise<void> {
    const { yes, no } = act.payload;
    const q = await refuseWithoutQuorum(act, sitting, 'refusal.no-quorum-to-put');
    if ((yes === undefined) !== (no === undefined) || (yes ?? 0) + (no ?? 0) > q.present) refuse('invalid', { why: 'refusal.more-than-present', present: q.present });
  }

  private load(act: OnMotion): Promise<MotionView> {
    return loadMotion(act, act.payload.motion);
  }
}

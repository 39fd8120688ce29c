// Procedural motions: moved only where they precede what is pending, spoken to as far as the rules hear anybody, put in their order (e11; GA rules 74 to 77). Not here: suspending and closing (the gavel).
import { Injectable } from '@nestjs/common';
import { first, isAdmissible, mayBeHeard, type Side } from '../../contract/floor.motions.js';
import { isLive, MOTION, type MotionState, type MotionView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { refuseWithoutQuorum } from '../presence/quorum.js';
import { openSitting } from '../store.js';
import { putSpeaker, speakersOf } from './floor.store.js';
import { MOVED } from './floor.views.js';

type OnMotion = Act<'motion.move' | 'motion.speak' | 'motion.decide' | 'motion.withdraw'>;
const key = (motion: string): string => `motion:${motion}`;

@Injectable()
export class MotionsCommands {
  @Command('motion.move')
  async move(act: Act<'motion.move'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [sitting, all, speakers] = [await openSitting(act), await this.all(act), await speakersOf(act)];
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

  /** Without figures: the chair heard no objection. A debate that is adjourned or closed has its lists closed; those who were on them keep their places. */
  @Command('motion.decide')
  async decide(act: Act<'motion.decide'>): Promise<Said> {
    const { yes, no } = act.payload;
    const sitting = await openSitting(act);
    const m = await this.load(act);
    await this.refuseUnlessPut(act, sitting);
    const before = first((await this.all(act)).filter((x) => x.state === 'moved'));
    if (before && before.id !== m.id) refuse('conflict', { why: 'refusal.motion-not-in-order', kind: before.kind });
    if ((await speakersOf(act)).some((s) => s.of === key(m.id) && isLive(s))) refuse('wrong-state', { why: 'refusal.motion-unheard' });
    const result = await this.step(act, m, yes === undefined || yes > no! ? 'carry' : 'reject');
    await act.tx.query('update motion set yes = $2, against = $3 where id = $1', [m.id, yes ?? null, no ?? null]);
    const lists = result === 'carried' ? await this.closeLists(act, m) : [];
    return said('motion.decided', { motion: m.id, kind: m.kind, result, yes: yes ?? null, no: no ?? null }, key(m.id), ...lists);
  }

  @Command('motion.withdraw')
  async withdraw(act: Act<'motion.withdraw'>): Promise<Said> {
    const m = await this.load(act);
    if (m.party !== act.by.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    await this.step(act, m, 'withdraw');
    const waiting = await act.tx.query<[{ id: string }[], number]>(`update speaker set state = 'withdrawn' where meeting = $1 and belongs = $2 and state = 'listed' returning id`, [act.channel.id, key(m.id)]);
    return said('motion.withdrawn', { motion: m.id, kind: m.kind, party: m.party }, key(m.id), ...waiting[0].map((s) => `speaker:${s.id}`));
  }

  /** Enough are there to decide, and no more answered than are there. */
  private async refuseUnlessPut(act: Act<'motion.decide'>, sitting: { id: string }): Promise<void> {
    const { yes, no } = act.payload;
    const q = await refuseWithoutQuorum(act, sitting, 'refusal.no-quorum-to-put');
    if ((yes === undefined) !== (no === undefined) || (yes ?? 0) + (no ?? 0) > q.present) refuse('invalid', { why: 'refusal.more-than-present', present: q.present });
  }

  private async closeLists(act: Act, m: MotionView): Promise<string[]> {
    if (m.kind !== 'adjourn-debate' && m.kind !== 'close-debate') return [];
    const [rows] = await act.tx.query<[{ id: string }[], number]>(
      `update speakers_list set state = 'closed', closes = null where meeting = $1 and item is not distinct from $2 and kind in ('advance', 'room') and state <> 'closed' returning id`, [act.channel.id, m.item]);
    for (const { id } of rows) await cancelAlarm(act.tx, `list:${id}`);
    return rows.map((l) => `list:${l.id}`);
  }

  private all(act: Act): Promise<MotionView[]> {
    return act.tx.query<MotionView[]>(`${MOVED} order by m.no`, [act.channel.id]);
  }

  private async load(act: OnMotion): Promise<MotionView> {
    return (await this.all(act)).find((m) => m.id === act.payload.motion) ?? refuse('not-found', { why: 'refusal.no-motion' });
  }

  private async step(act: Act, m: MotionView, verb: keyof typeof MOTION.steps): Promise<MotionState> {
    const state = next(MOTION, m.state, verb) ?? refuse('wrong-state', { why: `refusal.motion-${m.state}`, state: m.state });
    await act.tx.query('update motion set state = $2 where id = $1', [m.id, state]);
    return state;
  }
}

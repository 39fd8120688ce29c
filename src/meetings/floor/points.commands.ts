// Points of order: raised at once, heard in the order received, ruled on immediately, appealed against and then put to the room (e6; GA rule 71). Not here: the vote by which it may be put (voting/on.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { POINT, type PointView } from '../../contract/floor.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { refuseWithoutQuorum } from '../presence/quorum.js';
import { openSitting } from '../store.js';
import { refuseWhileVotedOn } from '../voting/on.js';
import { halt, holding, loadSpeaker, pendingPoints, pointsOf, putSpeaker, run, speakersOf, stepSpeaker } from './floor.store.js';
import { loadPoint, settlePoint, stepPoint } from './settling.js';

type OnPoint = Act<'point.hear' | 'point.rule' | 'point.appeal' | 'point.decide' | 'point.withdraw'>;
const key = (point: string): string => `point:${point}`;

@Injectable()
export class PointsCommands {
  @Command('point.raise')
  async raise(act: Act<'point.raise'>): Promise<Said> {
    const { tx, channel, by, payload: { point } } = act;
    const [sitting, all, points] = [await openSitting(act), await speakersOf(act), await pointsOf(act)];
    if (points.some((p) => p.id === point)) refuse('conflict', { why: 'refusal.point-exists' });
    if (points.some((p) => p.party === by.party && (p.state === 'raised' || p.state === 'heard'))) refuse('conflict', { why: 'refusal.point-raised-already' });
    const speaking = holding(all, ['speaking']);
    // What another point already stopped stays stopped; who speaks to a point of order is not interrupted by the next one, which is heard after it.
    const stops = speaking && speaking.speech !== 'order' ? speaking : null;
    if (stops) await this.stop(act, stops.id);
    const no = Math.max(0, ...points.map((p) => p.no)) + 1;
    await tx.query('insert into order_point (id, meeting, sitting, no, party, person, state, at, paused) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [point, channel.id, sitting.id, no, by.party, by.person, POINT.initial, act.effective, stops?.id ?? holding(all, ['paused'])?.id ?? null]);
    return said('point.raised', { point, party: by.party, no, stopped: stops?.party ?? null }, key(point), ...(stops ? [`speaker:${stops.id}`] : []));
  }

  /** In the order received: not the last one first. */
  @Command('point.hear')
  async hear(act: Act<'point.hear'>): Promise<Said> {
    const sitting = await openSitting(act);
    const p = await this.load(act);
    const [earlier] = await pendingPoints(act);
    if (earlier && earlier.id !== p.id) refuse('conflict', { why: 'refusal.point-before', party: earlier.party });
    const speaking = holding(await speakersOf(act), ['speaking']);
    if (speaking) refuse('conflict', { why: 'refusal.floor-taken', party: speaking.party });
    await stepPoint(act, p, 'hear');
    const id = randomUUID();
    const { limit } = await putSpeaker(act, { id, list: null, item: null, belongs: key(p.id), party: p.party, observer: false, person: p.person, speech: 'order', state: 'speaking' });
    await run(act, await loadSpeaker(act, id), sitting.id);
    return said('point.heard', { point: p.id, party: p.party, limit }, key(p.id), `speaker:${id}`);
  }

  /** Nobody rules on what is said against its own statement: another member is asked to preside first. */
  @Command('point.rule')
  async rule(act: Act<'point.rule'>): Promise<Said> {
    const { ruling, reason, lang } = act.payload;
    const p = await this.load(act);
    const all = await speakersOf(act);
    if (p.paused && all.find((s) => s.id === p.paused)?.party === act.by.party) refuse('not-allowed', { why: 'refusal.point-own-statement' });
    const [earlier] = await pendingPoints(act);
    if (earlier && earlier.id !== p.id) refuse('conflict', { why: 'refusal.point-before', party: earlier.party });
    await stepPoint(act, p, 'rule');
    const ended = await this.endSpeech(act, p);
    await act.tx.query('update order_point set ruling = $2, ruled = $3, reason = $4, reason_lang = $5 where id = $1', [p.id, ruling, act.effective, reason ?? null, reason ? (lang ?? 'en') : null]);
    return said('point.ruled', { point: p.id, party: p.party, ruling, reason: hashOrNull(reason) }, key(p.id), ...ended);
  }

  /** At once: when the debate has gone on, the ruling stands. */
  @Command('point.appeal')
  async appeal(act: Act<'point.appeal'>): Promise<Said> {
    await openSitting(act);
    const p = await this.load(act);
    const [gone] = await act.tx.query<object[]>(
      'select from speaker s join order_point p on p.id = $2 where s.meeting = $1 and (s.started > p.ruled or s.running > p.ruled) limit 1', [act.channel.id, p.id]);
    if (p.state === 'ruled' && gone) refuse('too-late', { why: 'refusal.appeal-late' });
    await stepPoint(act, p, 'appeal');
    await act.tx.query('update order_point set appeal = $2 where id = $1', [p.id, act.by.party]);
    return said('point.appealed', { point: p.id, party: act.by.party }, key(p.id));
  }

  @Command('point.decide')
  async decide(act: Act<'point.decide'>): Promise<Said> {
    const { overrule, uphold } = act.payload;
    const sitting = await openSitting(act);
    const p = await this.load(act);
    const q = await refuseWithoutQuorum(act, sitting, 'refusal.no-quorum-to-put');
    if (overrule + uphold > q.present) refuse('invalid', { why: 'refusal.more-than-present', present: q.present });
    await refuseWhileVotedOn(act, { point: p.id });
    const { type, data, touched } = await settlePoint(act, p, overrule, uphold);
    return said(type, data, ...touched);
  }

  @Command('point.withdraw')
  async withdraw(act: Act<'point.withdraw'>): Promise<Said> {
    const p = await this.load(act);
    if (p.party !== act.by.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    await stepPoint(act, p, 'withdraw');
    return said('point.withdrawn', { point: p.id, party: p.party }, key(p.id), ...(await this.endSpeech(act, p)));
  }

  private async stop(act: Act, speaker: string): Promise<void> {
    const s = await loadSpeaker(act, speaker);
    await stepSpeaker(act, s, 'pause');
    await halt(act, s, false);
  }

  /** Whoever still speaks to the point has ended; answers what that touched. */
  private async endSpeech(act: Act, p: PointView): Promise<string[]> {
    const own = (await speakersOf(act)).filter((s) => s.of === key(p.id) && (s.state === 'speaking' || s.state === 'paused'));
    for (const s of own) {
      await stepSpeaker(act, s, 'end');
      await halt(act, s, true);
    }
    return own.map((s) => `speaker:${s.id}`);
  }

  private load(act: OnPoint): Promise<PointView> {
    return loadPoint(act, act.payload.point);
  }
}

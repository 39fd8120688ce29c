// The floor itself: called, given, stopped, given back, ended; who is called and not there (e9). One speaks at a time, and only the chair gives the floor. Not here: the list (speakers.commands.ts).
import { Injectable } from '@nestjs/common';
import { queueOf } from '../../contract/floor.order.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { deliver, heldOf } from '../speeches/speeches.js';
import { openSitting } from '../store.js';
import { halt, holding, lapseDialogue, lapseSwaps, limitOf, loadList, loadSpeaker, moveBehind, pendingPoints, refuseUnlessNext, run, speakersOf, stepSpeaker } from './floor.store.js';

type Turn = Act<'speaker.call' | 'speaker.start' | 'speaker.pause' | 'speaker.resume' | 'speaker.end' | 'speaker.miss'>;
const key = (speaker: string): string => `speaker:${speaker}`;

@Injectable()
export class TurnsCommands {
  @Command('speaker.call')
  async call(act: Act<'speaker.call'>): Promise<Said> {
    await openSitting(act);
    const s = await loadSpeaker(act, act.payload.speaker);
    await stepSpeaker(act, s, 'call');
    await refuseUnlessNext(act, s);
    return said('speaker.called', { speaker: s.id, party: s.party }, key(s.id), ...(await lapseSwaps(act, { speaker: s.id })));
  }

  @Command('speaker.start')
  async start(act: Act<'speaker.start'>): Promise<Said> {
    const sitting = await openSitting(act);
    const s = await loadSpeaker(act, act.payload.speaker);
    await refuseUnlessNext(act, s);
    await this.refuseWhileHeld(act);
    const limit = await limitOf(act, s);
    await stepSpeaker(act, s, 'start');
    await act.tx.query('update speaker set seconds = $2, away = null where id = $1', [s.id, limit]);
    await run(act, s, sitting.id);
    return said('speaker.started', { speaker: s.id, party: s.party, speech: s.speech, limit }, key(s.id), ...(await lapseSwaps(act, { speaker: s.id })), ...(s.list ? await lapseDialogue(act) : []));
  }

  @Command('speaker.pause')
  async pause(act: Act<'speaker.pause'>): Promise<Said> {
    const s = await loadSpeaker(act, act.payload.speaker);
    await stepSpeaker(act, s, 'pause');
    return said('speaker.paused', { speaker: s.id, party: s.party, spoken: await halt(act, s, false) }, key(s.id));
  }

  /** After a point of order has been ruled on, and not before. */
  @Command('speaker.resume')
  async resume(act: Act<'speaker.resume'>): Promise<Said> {
    const sitting = await openSitting(act);
    const s = await loadSpeaker(act, act.payload.speaker);
    const other = holding(await speakersOf(act), ['speaking']);
    if (other) refuse('conflict', { why: 'refusal.floor-taken', party: other.party });
    await this.refuseBeforeRuling(act);
    await stepSpeaker(act, s, 'resume');
    await run(act, s, sitting.id);
    return said('speaker.resumed', { speaker: s.id, party: s.party }, key(s.id));
  }

  /** Its text, if one was handed in, is delivered with it. */
  @Command('speaker.end', { locks: heldOf })
  async end(act: Act<'speaker.end'>): Promise<Said> {
    const s = await loadSpeaker(act, act.payload.speaker);
    await stepSpeaker(act, s, 'end');
    const spoken = await halt(act, s, true);
    const delivered = await deliver(act, s.id);
    return also(said('speaker.ended', { speaker: s.id, party: s.party, spoken, over: Math.max(0, spoken - s.clock.limit) }, key(s.id)), delivered);
  }

  /** The first time it goes to the end of the list, the second time it is dropped. */
  @Command('speaker.miss')
  async miss(act: Act<'speaker.miss'>): Promise<Said> {
    const s = await loadSpeaker(act, act.payload.speaker);
    const again = !s.missed && s.list !== null;
    await stepSpeaker(act, s, again ? 'send-back' : 'miss');
    if (!again) return said('speaker.missed', { speaker: s.id, party: s.party }, key(s.id));
    const all = await speakersOf(act);
    const behind = queueOf(await loadList(act, s.list!), all).filter((id) => id !== s.id);
    await moveBehind(act, s, all, behind);
    await act.tx.query('update speaker set missed = true where id = $1', [s.id]);
    return said('speaker.sent-back', { speaker: s.id, party: s.party }, key(s.id));
  }

  private async refuseWhileHeld(act: Turn): Promise<void> {
    const held = holding(await speakersOf(act));
    if (held) refuse('conflict', { why: 'refusal.floor-taken', party: held.party });
    await this.refuseBeforeRuling(act);
  }

  private async refuseBeforeRuling(act: Turn): Promise<void> {
    const [point] = await pendingPoints(act);
    if (point) refuse('wrong-state', { why: 'refusal.point-before', party: point.party });
  }
}

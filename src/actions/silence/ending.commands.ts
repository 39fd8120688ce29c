// How a round ends: at its deadline by the clock, or before it by the chair; and where a broken one goes from there. Not here: breaking it (voices.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { frozen } from '../frozen.js';
import { adoptText } from '../adoption/adopting.js';
import { closeAtGavel } from '../sponsors/store.js';
import { countOf, isApart, tellMembers, voicesOf } from './apart.js';
import { endsAtOnce, isLate, verdict } from './reckon.js';
import { lastRound, move, moveAction, moveForOutage, roundOf, type Round } from './rounds.js';
import { endBroken, outageFacts } from './voicing.js';
import type { Voice } from '../../contract/silence.views.js';

@Injectable()
export class EndingCommands {
  /** The deadline has passed, and the effect is dated at it however late the clock was. Before it, nothing. */
  @Command('silence.lapse')
  async lapse(act: Act<'silence.lapse'>): Promise<Said> {
    const r = await roundOf(act, act.payload.silence);
    if (r.state !== 'running') return refuse('wrong-state', { why: `refusal.silence-${r.state}` });
    if (!isLate(act.now, r.due)) refuse('wrong-state', { why: 'refusal.not-due' });
    const moved = await moveForOutage(act, r);
    if (moved) return said('silence.extended-by-outage', outageFacts(r, moved), `silence:${r.id}`);
    const voices = await voicesOf(act, r.id);
    if (verdict(voices) === 'adopted') return this.adopt(act, r, voices);
    const [broken, ...more] = await endBroken(act, r);
    return { lines: [broken!, ...more] };
  }

  /** Voices stand apart: time tells the members how many object, or, once the round has ended, who; and ends a round that the first objection ends, dated at that objection. */
  @Command('silence.count')
  async count(act: Act<'silence.count'>): Promise<Said> {
    const r = await roundOf(act, act.payload.silence);
    const { objections, positive, paragraphs } = countOf(await voicesOf(act, r.id));
    if (r.state === 'running' && endsAtOnce(r.mode) && objections) {
      const [broken, ...more] = await endBroken(act, r);
      return { lines: [broken!, ...more] };
    }
    if (!isApart(r) || (r.rules.breakers === 'after' && r.state === 'running')) refuse('wrong-state', { why: 'refusal.silence-nothing-to-tell' });
    await tellMembers(act, r);
    return said('silence.counted', { silence: r.id, objections, positive, paragraphs }, `silence:${r.id}`);
  }

  /** The chair, or whoever leads the text. */
  @Command('silence.withdraw')
  async withdraw(act: Act<'silence.withdraw'>): Promise<Said> {
    const { payload: p } = act;
    const r = await before(act, p.silence);
    await move(act, r, 'withdraw', p);
    const told = await moveAction(act, 'return');
    return also(said('silence.withdrawn', { silence: r.id, reason: textHash(p.reason) }, `silence:${r.id}`, `action:${r.action}`), [told]);
  }

  /** No edit touches a text under silence, not even a correction of the translation: the round is void, and another may begin. */
  @Command('silence.void')
  async void(act: Act<'silence.void'>): Promise<Said> {
    const { payload: p } = act;
    const r = await before(act, p.silence);
    await move(act, r, 'void', p);
    await act.tx.query('update silence set concordance = $2 where id = $1', [r.id, p.concordance]);
    const told = await moveAction(act, 'return');
    return also(said('silence.voided', { silence: r.id, concordance: p.concordance, reason: textHash(p.reason) }, `silence:${r.id}`, `action:${r.action}`), [told]);
  }

  @Command('silence.consult')
  async consult(act: Act<'silence.consult'>): Promise<Said> {
    const r = await latest(act, act.payload.silence);
    await move(act, r, 'consult');
    return said('silence.consultation-opened', { silence: r.id }, `silence:${r.id}`);
  }

  @Command('silence.refer')
  async refer(act: Act<'silence.refer'>): Promise<Said> {
    const r = await latest(act, act.payload.silence);
    await move(act, r, 'refer');
    return said('silence.referred', { silence: r.id }, `silence:${r.id}`);
  }

  @Command('silence.abandon')
  async abandon(act: Act<'silence.abandon'>): Promise<Said> {
    const { payload: p } = act;
    const r = await latest(act, p.silence);
    await move(act, r, 'abandon', p);
    const told = await moveAction(act, 'abandon');
    await act.tx.query('update action set closed_at = $2, closed_party = $3, closed_person = $4, reason = $5, reason_lang = $6 where id = $1', [r.action, act.effective, act.by.party, act.by.person, p.reason, p.lang]);
    return also(said('silence.abandoned', { silence: r.id, reason: textHash(p.reason) }, `silence:${r.id}`, `action:${r.action}`, ...(await closeAtGavel(act))), [told]);
  }

  /** What was announced, word for word, under a number without gaps; then the days for explanations of position begin, and the next agenda announces it (rule 8). */
  private async adopt(act: Act, r: Round, voices: { voice: Voice }[]): Promise<Said> {
    const text = await frozen(act.tx, r.action);
    if (text.hash !== r.hash) throw new Error(`the text of action ${r.action} is not the one that was announced under silence ${r.id}`);
    await move(act, r, 'lapse');
    await tellMembers(act, r, true);
    const { symbol, touched, told: carried } = await adoptText(act, { id: r.id, how: 'silence', draft: r.symbol, text, pending: null, by: { party: r.by.party, person: r.by.person, at: r.announcedAt }, rules: r.rules, profile: r.profile });
    await act.tx.query('update silence set adopted_as = $2 where id = $1', [r.id, symbol]);
    await setAlarm(act.tx, `agenda:${r.id}`, r.action, 'item.take', { subject: r.id }, act.effective);
    const told = await moveAction(act, 'adopt');
    const facts = { silence: r.id, hash: r.hash, symbol, members: voices.length, positive: voices.filter((v) => v.voice === 'positive').length };
    return { lines: [line(act.channel.id, 'silence.adopted', facts, `silence:${r.id}`, `action:${r.action}`, `adoption:${r.action}`, ...touched), ...carried, told] };
  }
}

/** A round that may still be stopped: after its deadline the deadline decides. */
const before = async (act: Act, id: string): Promise<Round> => {
  const r = await roundOf(act, id);
  if (r.state === 'running' && isLate(act.now, r.due)) refuse('too-late', { why: 'refusal.silence-over' });
  return r;
};
/** Only the latest round of a text goes anywhere. */
const latest = async (act: Act, id: string): Promise<Round> => {
  const r = await roundOf(act, id);
  if ((await lastRound(act.tx, r.action))?.id !== r.id) refuse('wrong-state', { why: 'refusal.silence-not-latest' });
  return r;
};

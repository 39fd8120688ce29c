// A silence procedure from its announcement to its start: announced by the chair, objected to, consented to where it is urgent, started by the clock.
// Not here: what members say while it runs (voices.commands.ts), its end (ending.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { instantOf, isCivil } from '../../ledger/civil.js';
import { calendars } from '../../ledger/working-days.js';
import { textHash } from '../../members/facts.js';
import { frozen } from '../frozen.js';
import { rulesInForce } from '../profile/rules.js';
import { changesOf, openRound } from './announcing.js';
import { chairOf, troikaBeside } from './chair.js';
import { faultsOf, isLate, leastHours, restartedTo, startOf } from './reckon.js';
import { lastRound, move, moveAction, roundOf, stateAfter } from './rounds.js';
import { voiceOf } from './voicing.js';

/** While a round is one of these there is no other; what was broken is first consulted on. */
const LIVE = ['announced', 'running', 'broken'];

@Injectable()
export class AnnouncingCommands {
  @Command('silence.announce')
  async announce(act: Act<'silence.announce'>): Promise<Said> {
    const { payload: p, tx } = act;
    const place = await chairOf(tx);
    if (!isCivil(p.date, p.time)) refuse('invalid', { why: 'refusal.no-such-day' });
    const profile = await rulesInForce(tx);
    const text = await frozen(tx, act.channel.id);
    const { posted } = text;
    const changes = p.anew ? null : await changesOf(tx, act.channel.id, text);
    const due = instantOf({ date: p.date, time: p.time, zone: place.zone }).at;
    const plan = { now: act.now, asked: p.starts ? new Date(p.starts) : null, posted: [new Date(posted.en), new Date(posted.fr)], due, meeting: p.meeting ?? false, urgent: p.reason !== undefined, changes: changes !== null };
    const { calendar } = calendars();
    const faults = faultsOf(plan, profile.rules, place, calendar);
    if (faults.length) refuse('invalid', { why: faults[0], faults });
    const was = await lastRound(tx, act.channel.id);
    if (was && LIVE.includes(was.state)) refuse('wrong-state', { why: `refusal.silence-${was.state}` });
    if (was?.state === 'consultation') await move(act, was, 'reissue');
    const urgent = p.reason && p.lang ? { text: p.reason, lang: p.lang, needs: await troikaBeside(tx, place.country) } : null;
    return openRound(act, { id: p.silence, was, mode: p.mode, meeting: plan.meeting, urgent, changes, starts: startOf(plan, profile.rules), due, place, profile });
  }

  /** The text was corrected in one language only: the same silence goes on, with what was left of it. */
  @Command('silence.restart')
  async restart(act: Act<'silence.restart'>): Promise<Said> {
    const { tx, now } = act;
    const was = (await lastRound(tx, act.channel.id)) ?? refuse('not-found', { why: 'refusal.no-silence' });
    stateAfter(was, 'restart');
    if (!was.concordance) refuse('wrong-state', { why: 'refusal.silence-not-concordance' });
    const [place, profile] = [await chairOf(tx), await rulesInForce(tx)];
    const { calendar } = calendars();
    const changes = was.changes && (await changesOf(tx, act.channel.id, await frozen(tx, act.channel.id)));
    const due = restartedTo(now, was.ended!, was.due, profile.rules, place, calendar, leastHours(profile.rules, { urgent: false, changes: changes !== null }));
    await move(act, was, 'restart');
    return openRound(act, { id: act.payload.silence, was, mode: was.mode, meeting: was.meeting, urgent: null, changes, starts: now, due, place, profile });
  }

  /** A member does not agree that silence decides: the text goes to a meeting. */
  @Command('silence.object')
  async object(act: Act<'silence.object'>): Promise<Said> {
    const { by, payload: p } = act;
    const r = await roundOf(act, p.silence);
    stateAfter(r, 'object');
    await voiceOf(act, r.id, by.party);
    if (!r.meeting && isLate(act.now, new Date(r.announcedAt.getTime() + r.rules.objectHours * 3_600_000))) refuse('too-late', { why: 'refusal.silence-objecting-over' });
    await move(act, r, 'object', p);
    const told = await moveAction(act, 'return');
    return also(said('silence.objected', { silence: r.id, party: by.party, reason: textHash(p.reason) }, `silence:${r.id}`, `action:${r.action}`), [told]);
  }

  @Command('silence.consent')
  async consent(act: Act<'silence.consent'>): Promise<Said> {
    const { tx, by } = act;
    const r = await roundOf(act, act.payload.silence);
    if (r.state !== 'announced') refuse('wrong-state', { why: `refusal.silence-${r.state}` });
    if (!r.needs.includes(by.party)) refuse('not-allowed', { why: 'refusal.not-troika' });
    const rows = await tx.query<object[]>('insert into silence_consent (silence, party, person, at) values ($1, $2, $3, $4) on conflict do nothing returning 1', [r.id, by.party, by.person, act.effective]);
    if (!rows.length) refuse('conflict', { why: 'refusal.consented-already' });
    return said('silence.consented', { silence: r.id, party: by.party }, `silence:${r.id}`);
  }

  /** At its time the text is frozen and the clock runs. An urgent one that the troika has not agreed to does not begin. */
  @Command('silence.start')
  async start(act: Act<'silence.start'>): Promise<Said> {
    const { tx } = act;
    const r = await roundOf(act, act.payload.silence);
    stateAfter(r, 'start');
    const given = (await tx.query<{ party: string }[]>('select party from silence_consent where silence = $1', [r.id])).map((c) => c.party);
    const missing = r.needs.filter((p) => !given.includes(p));
    if (missing.length) {
      await move(act, r, 'withdraw');
      const told = await moveAction(act, 'return');
      return also(said('silence.not-started', { silence: r.id, missing }, `silence:${r.id}`, `action:${r.action}`), [told]);
    }
    await move(act, r, 'start');
    const members = (await tx.query<{ party: string }[]>('select party from silence_voice where silence = $1 order by party', [r.id])).map((v) => v.party);
    return said('silence.started', { silence: r.id, hash: r.hash, due: r.due.toISOString(), members }, `silence:${r.id}`);
  }
}

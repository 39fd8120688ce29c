// Meetings of a body: convened in a channel of their own with the audience of their body, given further sittings, ended. Not here: what happens in a sitting.
import { Injectable } from '@nestjs/common';
import { MEETING, type BodyKind, type BodyOpen } from '../../contract/meetings.views.js';
import type { PlanSitting } from '../../contract/meetings.js';
import { MEMBERS_AUDIENCE, NETWORK_AUDIENCE, SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { drawAudience, seatPresiding } from '../../ledger/audiences.js';
import { noteWatch } from '../../ledger/attention.js';
import { isSeated, moveAudience } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash, textHash } from '../../members/facts.js';
import { takeAllOn } from '../agenda/awaited.js';
import { carryInto, nextOf, owing } from '../follow-ups/carrying.js';
import { refuseOpenSlips } from '../slips/slips.store.js';
import { liveSitting, loadMeeting, loadSitting, planSitting, standingMeeting, stepMeeting, stepSitting, tellMoved } from '../store.js';

/** With its sittings, or without any: then its date is to be found. */
const convened = (facts: { meeting: string; body: string; title: string; zone: string }, planned: readonly PlanSitting[]): Said => {
  const [first, until] = [planned[0], planned.map((s) => s.until).sort().at(-1)];
  if (!first || !until) return said('meeting.announced', facts, `meeting:${facts.meeting}`);
  return said('meeting.convened', { ...facts, count: planned.length, from: first.from, until }, `meeting:${facts.meeting}`, ...planned.map((s) => `sitting:${s.sitting}`));
};

@Injectable()
export class MeetingsCommands {
  /** Its audience is drawn from the Network's or the members'; where the body has a chair of its own, that state presides. */
  @Command('meeting.convene', { locks: (tx, { body }) => owing(tx, body) })
  async convene(act: Act<'meeting.convene'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const [body] = await tx.query<{ chair: string | null; open: BodyOpen; kind: BodyKind }[]>('select chair, open, kind from body where id = $1', [p.body]);
    if (!body) return refuse('not-found', { why: 'refusal.no-body' });
    const [base, title, place] = [body.open === 'members' ? MEMBERS_AUDIENCE : NETWORK_AUDIENCE, both(p.title), both(p.place)];
    const presides = body.chair === null ? await isSeated(tx, base, by.party, 'chair', act.now) : body.chair === by.party;
    if (by.party !== SECRETARIAT && !presides) refuse('not-allowed', { why: 'refusal.body-not-chaired' });
    if (!title.en && !title.fr) refuse('invalid', { why: 'refusal.meeting-needs-title' });
    await tx.query(
      `insert into meeting (id, body, state, title_en, title_fr, place_en, place_fr, zone, hybrid, party, person, convened, updated) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [channel.id, p.body, MEETING.initial, title.en, title.fr, place.en, place.fr, p.zone, p.hybrid, by.party, by.person, act.effective]);
    const planned = [...p.sittings].sort((a, b) => a.from.localeCompare(b.from));
    for (const s of planned) await planSitting(act, s);
    await drawAudience(tx, channel.id, base, act.now);
    if (body.chair) await seatPresiding(tx, channel.id, body.chair, act.now);
    await moveAudience(tx, channel.id, channel.id);
    await noteWatch(tx, channel.id, by.person);
    const came = body.kind === 'plenary' ? await takeAllOn(act, body.open) : [];
    const told = convened({ meeting: channel.id, body: p.body, title: bothHash(title), zone: p.zone }, planned);
    // Locked before the act: what became owing since waits for the next one.
    const carried = await carryInto(act, (await owing(tx, p.body)).filter((id) => act.locked.has(id)), channel.id);
    return also(told, [...came, ...carried, tellMoved(act, MEETING.initial)]);
  }

  @Command('meeting.conclude', { locks: (tx, _, channel) => nextOf(tx, channel) })
  async conclude(act: Act<'meeting.conclude'>): Promise<Said> {
    const m = await loadMeeting(act.tx, act.channel.id);
    if (await liveSitting(act.tx, m.id)) refuse('wrong-state', { why: 'refusal.sitting-under-way' });
    await refuseOpenSlips(act.tx, m.id);
    const state = await stepMeeting(act, m, 'conclude');
    const [next] = await nextOf(act.tx, m.id);
    const carried = next && act.locked.has(next) ? await carryInto(act, [m.id], next) : [];
    return also(said('meeting.concluded', { meeting: m.id }, `meeting:${m.id}`), [...carried, tellMoved(act, state)]);
  }

  @Command('meeting.cancel')
  async cancel(act: Act<'meeting.cancel'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const m = await loadMeeting(tx, channel.id);
    if ((await tx.query<object[]>('select from sitting where meeting = $1 and opened is not null limit 1', [m.id])).length) refuse('wrong-state', { why: 'refusal.meeting-has-sat' });
    const state = await stepMeeting(act, m, 'cancel');
    await tx.query('update meeting set reason = $2, reason_lang = $3 where id = $1', [m.id, p.reason, p.lang]);
    return also(said('meeting.cancelled', { meeting: m.id, reason: textHash(p.reason) }, `meeting:${m.id}`), [tellMoved(act, state)]);
  }

  @Command('sitting.plan')
  async planMore(act: Act<'sitting.plan'>): Promise<Said> {
    const { sitting, from, until } = act.payload;
    await standingMeeting(act);
    const number = await planSitting(act, act.payload);
    return also(said('sitting.planned', { sitting, number, from, until }, `sitting:${sitting}`, `presence:${sitting}`), [tellMoved(act, 'planned')]);
  }

  @Command('sitting.cancel')
  async cancelSitting(act: Act<'sitting.cancel'>): Promise<Said> {
    const s = await loadSitting(act, act.payload.sitting);
    const state = await stepSitting(act, s, 'cancel');
    return also(said('sitting.cancelled', { sitting: s.id, number: s.number }, `sitting:${s.id}`), [tellMoved(act, state)]);
  }
}

// Finding a date: the chair or the secretariat asks about several times, every delegation answers, one is picked and the sitting planned then (e30). Not here: hours of capitals (dates.views.ts).
import { Injectable } from '@nestjs/common';
import { DATES, type DateAnswer, type DatesState } from '../../contract/dates.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { planSitting, standingMeeting, tellMoved } from '../store.js';

interface Slot {
  id: string;
  since: Date;
  until: Date;
}

@Injectable()
export class DatesCommands {
  @Command('dates.propose')
  async propose(act: Act<'dates.propose'>): Promise<Said> {
    const { tx, by, channel, payload: { poll, slots } } = act;
    await standingMeeting(act);
    for (const s of slots) {
      if (s.until <= s.from) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
      if (new Date(s.from) <= act.now) refuse('too-late', { why: 'refusal.dates-past' });
    }
    if ((await tx.query<object[]>(`select from date_poll where meeting = $1 and state = 'open'`, [channel.id])).length) refuse('conflict', { why: 'refusal.dates-open' });
    const ids = slots.map((s) => s.slot);
    const known = await tx.query<object[]>('select from date_poll where id = $1 union all select from date_slot where id = any($2::uuid[])', [poll, ids]);
    if (known.length || new Set(ids).size < ids.length) refuse('conflict', { why: 'refusal.dates-exist' });
    await tx.query('insert into date_poll (id, meeting, state, party, person, proposed) values ($1, $2, $3, $4, $5, $6)', [poll, channel.id, DATES.initial, by.party, by.person, act.effective]);
    await tx.query('insert into date_slot (id, poll, since, until) select x.id, $1, x.since, x.until from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as x(id, since, until)', [poll, ids, slots.map((s) => s.from), slots.map((s) => s.until)]);
    const times = slots.map((s) => s.from).sort();
    return said('dates.proposed', { poll, count: slots.length, from: times[0]!, until: times.at(-1)! }, `dates:${poll}`);
  }

  @Command('dates.answer')
  async answer(act: Act<'dates.answer'>): Promise<Said> {
    const { tx, by, payload: { poll, answers } } = act;
    const slots = await this.load(act, poll);
    if (!answers.every((a) => slots.some((s) => s.id === a.slot))) refuse('not-found', { why: 'refusal.no-slot' });
    await tx.query(
      `insert into date_answer (slot, party, answer, person, at) select x.slot, $1, x.answer, $2, $3 from unnest($4::uuid[], $5::text[]) as x(slot, answer)
       on conflict (slot, party) do update set answer = excluded.answer, person = excluded.person, at = excluded.at`,
      [by.party, by.person, act.effective, answers.map((a) => a.slot), answers.map((a) => a.answer)]);
    const of = (wanted: DateAnswer): number => answers.filter((a) => a.answer === wanted).length;
    return said('dates.answered', { poll, party: by.party, yes: of('yes'), needed: of('if-need-be'), no: of('no') }, `dates:${poll}`);
  }

  @Command('dates.settle')
  async settle(act: Act<'dates.settle'>): Promise<Said> {
    const { poll, slot, sitting } = act.payload;
    await standingMeeting(act);
    const picked = (await this.load(act, poll, 'settle')).find((s) => s.id === slot) ?? refuse('not-found', { why: 'refusal.no-slot' });
    if (picked.since <= act.now) refuse('too-late', { why: 'refusal.dates-past' });
    const [from, until] = [picked.since.toISOString(), picked.until.toISOString()];
    const number = await planSitting(act, { sitting, from, until });
    await act.tx.query('update date_poll set picked = $2, sitting = $3 where id = $1', [poll, slot, sitting]);
    const planned = line(act.channel.id, 'sitting.planned', { sitting, number, from, until }, `sitting:${sitting}`, `presence:${sitting}`);
    return also(said('dates.settled', { poll, slot, from, until, sitting }, `dates:${poll}`), [planned, tellMoved(act, 'planned')]);
  }

  @Command('dates.drop')
  async drop(act: Act<'dates.drop'>): Promise<Said> {
    const { poll } = act.payload;
    await this.load(act, poll, 'drop');
    return said('dates.dropped', { poll }, `dates:${poll}`);
  }

  /** The times of a consultation of this meeting that is open, which it then ends by `verb`. */
  private async load(act: Act<'dates.answer' | 'dates.settle' | 'dates.drop'>, poll: string, verb?: keyof typeof DATES.steps): Promise<Slot[]> {
    const [row] = await act.tx.query<{ state: DatesState }[]>('select state from date_poll where id = $1 and meeting = $2', [poll, act.channel.id]);
    const was = row ?? refuse('not-found', { why: 'refusal.no-dates' });
    const state = next(DATES, was.state, verb ?? 'settle') ?? refuse('wrong-state', { why: `refusal.dates-${was.state}` });
    if (verb) await act.tx.query('update date_poll set state = $2 where id = $1', [poll, state]);
    return act.tx.query<Slot[]>('select id, since, until from date_slot where poll = $1', [poll]);
  }
}

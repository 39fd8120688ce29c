// Registration for a meeting: opened with its seats a country, participants put forward by their delegation and approved by the secretariat (e25). Not here: the door (door.commands.ts).
import { Injectable } from '@nestjs/common';
import { PARTICIPANT } from '../../contract/registration.views.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { partyOf, personOf } from '../../members/roster.js';
import { loadMeeting, refuseUnseated, standingMeeting } from '../store.js';
import { loadParticipant, meetingOfParticipant, newCode, seatsOf, stepParticipant, tellRegistered } from './registration.store.js';

@Injectable()
export class RegistrationCommands {
  @Command('registration.open')
  async open(act: Act<'registration.open'>): Promise<Said> {
    const { channel, payload: { plus, until } } = act;
    await standingMeeting(act);
    if (new Date(until) <= act.now) refuse('too-late', { why: 'refusal.registration-past' });
    await act.tx.query('insert into registration (meeting, plus, until) values ($1, $2, $3) on conflict (meeting) do update set plus = excluded.plus, until = excluded.until', [channel.id, plus, until]);
    return said('registration.opened', { meeting: channel.id, plus, until }, `registration:${channel.id}`);
  }

  @Command('registration.allow')
  async allow(act: Act<'registration.allow'>): Promise<Said> {
    const { channel, payload: { party, plus } } = act;
    await standingMeeting(act);
    await seatsOf(act.tx, channel.id, party);
    await refuseUnseated(act, channel.audience, party, 'refusal.registration-no-seat');
    await act.tx.query('insert into registration_allowance (meeting, party, plus) values ($1, $2, $3) on conflict (meeting, party) do update set plus = excluded.plus', [channel.id, party, plus]);
    return said('registration.allowed', { party, plus }, `registration:${channel.id}`);
  }

  /** Whoever is one of the delegation's people stands under the name they have there; somebody from outside it under the one that is given. */
  @Command('participant.register', { locks: (_, p) => Promise.resolve([p.meeting]) })
  async register(act: Act<'participant.register'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const party = partyOf(act);
    const there = act.locked.get(p.meeting);
    if (there?.kind !== 'meeting') return refuse('not-found', { why: 'refusal.no-channel' });
    await refuseUnseated(act, there.audience, party, 'refusal.registration-no-seat');
    const m = await loadMeeting(tx, p.meeting);
    if (m.state !== 'convened') refuse('wrong-state', { why: `refusal.meeting-${m.state}` });
    if ((p.person === undefined) === (p.name === undefined)) refuse('invalid', { why: 'refusal.participant-one' });
    const { seats, until } = await seatsOf(tx, m.id, party);
    if (act.now >= until) refuse('too-late', { why: 'refusal.registration-over' });
    const name = p.person ? (await personOf(act, p.person)).name : p.name!.trim();
    await this.refuseTaken(act, party, seats);
    await tx.query('insert into participant (id, meeting, party, subject, name, title, capacity, state, person, registered) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [p.participant, m.id, party, p.person ?? null, name, p.title?.trim() ?? '', p.capacity, PARTICIPANT.initial, by.person, act.effective]);
    const facts = { participant: p.participant, meeting: m.id, capacity: p.capacity, external: p.person === undefined, identity: textHash(name) };
    return also(said('participant.registered', facts, `participant:${p.participant}`), [await tellRegistered(act, m.id, party)]);
  }

  /** One seat a person, one head, and no more than there are. */
  private async refuseTaken({ tx, payload: p }: Act<'participant.register'>, party: string, seats: number): Promise<void> {
    const taken = await tx.query<{ subject: string | null; capacity: string }[]>(`select subject, capacity from participant where meeting = $1 and party = $2 and state in ('registered', 'approved')`, [p.meeting, party]);
    const known = await tx.query<object[]>('select from participant where id = $1', [p.participant]);
    if (known.length || (p.person && taken.some((t) => t.subject === p.person))) refuse('conflict', { why: 'refusal.participant-exists' });
    if (taken.length >= seats) refuse('conflict', { why: 'refusal.registration-full', seats });
    if (p.capacity === 'head' && taken.some((t) => t.capacity === 'head')) refuse('conflict', { why: 'refusal.registration-head' });
  }

  @Command('participant.withdraw', { locks: meetingOfParticipant })
  async withdraw(act: Act<'participant.withdraw'>): Promise<Said> {
    const p = await loadParticipant(act, act.payload.participant);
    await stepParticipant(act, p, 'withdraw');
    return also(said('participant.withdrawn', { participant: p.id, meeting: p.meeting }, `participant:${p.id}`), [await tellRegistered(act, p.meeting, p.party)]);
  }

  @Command('participant.approve', { locks: meetingOfParticipant })
  async approve(act: Act<'participant.approve'>): Promise<Said> {
    const p = await loadParticipant(act, act.payload.participant);
    await stepParticipant(act, p, 'approve');
    await act.tx.query('update participant set code = $2 where id = $1', [p.id, newCode(p.party)]);
    return also(said('participant.approved', { participant: p.id, meeting: p.meeting, capacity: p.capacity }, `participant:${p.id}`), [await tellRegistered(act, p.meeting, p.party)]);
  }

  @Command('participant.decline', { locks: meetingOfParticipant })
  async decline(act: Act<'participant.decline'>): Promise<Said> {
    const { participant, reason, lang } = act.payload;
    const p = await loadParticipant(act, participant);
    await stepParticipant(act, p, 'decline');
    await act.tx.query('update participant set code = null, reason = $2, reason_lang = $3 where id = $1', [p.id, reason, lang]);
    return also(said('participant.declined', { participant: p.id, meeting: p.meeting, reason: textHash(reason) }, `participant:${p.id}`), [await tellRegistered(act, p.meeting, p.party)]);
  }
}

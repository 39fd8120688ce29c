// The door of a meeting: a badge's code is read or typed, and the first of a state to come in makes it present (e25, e12). Not here: approving (registration.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Locks, type Said } from '../../ledger/command.js';
import { arrive } from '../presence/arriving.js';
import { presentNow } from '../presence/quorum.js';
import { loadSitting } from '../store.js';
import { accreditationOf, codeRead, LETTERS, PARTICIPANT_COLUMNS, type ParticipantRecord } from './registration.store.js';

/** The delegation whose badge it is: its channel tells who came in. */
const delegationOf: Locks<'participant.check-in'> = async (tx, p, channel) =>
  (await tx.query<{ id: string }[]>(`select c.id from participant p join channel c on c.kind = 'delegation' and c.owner = p.party where p.meeting = $1 and p.code = $2`, [channel, codeRead(p.code)])).map((r) => r.id);

@Injectable()
export class DoorCommands {
  @Command('participant.check-in', { locks: delegationOf })
  async checkIn(act: Act<'participant.check-in'>): Promise<Said> {
    const { tx, channel, payload } = act;
    const s = await loadSitting(act, payload.sitting);
    if (s.state === 'closed' || s.state === 'cancelled') refuse('wrong-state', { why: `refusal.sitting-${s.state}` });
    const [p] = await tx.query<ParticipantRecord[]>(`${PARTICIPANT_COLUMNS} where meeting = $1 and code = $2`, [channel.id, codeRead(payload.code)]);
    const own = p && [...act.locked.values()].find((c) => c.kind === 'delegation' && c.owner === p.party);
    if (!p || !own) return refuse('not-found', { why: 'refusal.participant-code' });
    if (p.state !== 'approved') refuse('wrong-state', { why: `refusal.participant-${p.state}` });
    const accreditation = accreditationOf(await tx.query(LETTERS, [[p.party]]), p.party, act.now);
    if (accreditation === 'none') refuse('not-allowed', { why: 'refusal.participant-credentials', party: p.party });
    const noted = await tx.query<object[]>('insert into participant_arrival (participant, sitting, at) values ($1, $2, $3) on conflict do nothing returning sitting', [p.id, s.id, act.effective]);
    if (!noted.length) refuse('conflict', { why: 'refusal.participant-in' });
    const first = !(await presentNow(tx, s.id)).some((x) => x.party === p.party);
    const entered = first ? (await arrive(act, s, p.party, 'room')).lines : [];
    const arrived = line(own.id, 'participant.arrived', { participant: p.id, meeting: channel.id, sitting: s.id }, `participant:${p.id}`);
    return also(said('participant.checked-in', { sitting: s.id, party: p.party, capacity: p.capacity, accreditation }, `registration:${channel.id}`), [...entered, arrived], { participant: p.id });
  }
}

// The rows of a meeting's registration, read behind its lock: seats, participants, what credentials make of them. Not here: who may (the policy), views.
import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { PARTICIPANT, type Accreditation, type Capacity, type ParticipantState } from '../../contract/registration.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { standingOf, type Letter } from '../../members/credentials.js';

type Tx = Pick<EntityManager, 'query'>;

export interface ParticipantRecord {
  id: string;
  meeting: string;
  party: string;
  capacity: Capacity;
  state: ParticipantState;
}
export const PARTICIPANT_COLUMNS = 'select id, meeting, party, capacity, state from participant';

/** The meeting that a participant of this channel's delegation is registered for: it is locked with the delegation. */
export const meetingOfParticipant = async (tx: Tx, { participant }: { participant: string }): Promise<string[]> =>
  (await tx.query<{ meeting: string }[]>('select meeting from participant where id = $1', [participant])).map((r) => r.meeting);

/** One of the delegation whose channel it is; those of others do not exist here. */
export const loadParticipant = async (act: Act, id: string): Promise<ParticipantRecord> => {
  const [row] = await act.tx.query<ParticipantRecord[]>(`${PARTICIPANT_COLUMNS} where id = $1 and party = $2`, [id, act.channel.owner]);
  return row ?? refuse('not-found', { why: 'refusal.no-participant' });
};
export const stepParticipant = async (act: Act, p: ParticipantRecord, verb: keyof typeof PARTICIPANT.steps): Promise<void> => {
  const state = next(PARTICIPANT, p.state, verb) ?? refuse('wrong-state', { why: `refusal.participant-${p.state}` });
  await act.tx.query('update participant set state = $2 where id = $1', [p.id, state]);
};

/** How many seats a delegation has, the one at the table among them, and until when they are given out. Refuses `wrong-state` before registration opens. */
export const seatsOf = async (tx: Tx, meeting: string, party: string): Promise<{ seats: number; until: Date }> => {
  const [row] = await tx.query<{ seats: number; until: Date }[]>(
    'select 1 + coalesce(a.plus, r.plus) as seats, r.until from registration r left join registration_allowance a on a.meeting = r.meeting and a.party = $2 where r.meeting = $1', [meeting, party]);
  return row ?? refuse('wrong-state', { why: 'refusal.registration-none' });
};

/** What the meeting hears of a delegation's participants: how many. */
export const tellRegistered = async (act: Act, meeting: string, party: string): Promise<Line> => {
  const [row] = await act.tx.query<{ registered: number; approved: number }[]>(
    `select count(*) filter (where state in ('registered', 'approved'))::int as registered, count(*) filter (where state = 'approved')::int as approved from participant where meeting = $1 and party = $2`, [meeting, party]);
  return line(meeting, 'registration.moved', { party, ...row! }, `registration:${meeting}`);
};

/** Letters and figures that nobody mistakes for one another, of which the door asks ten. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const newCode = (party: string): string => `${party}-${Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
/** As somebody types it: small letters, spaces and missing dashes are no mistake. */
export const codeRead = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${plain.slice(0, 3)}-${plain.slice(3)}`;
};

/** $1 parties: their letters, as `accreditationOf` reads them. */
export const LETTERS = 'select party, status, since, until, ruled from credentials where party = any($1::text[])';
/** What a state's credentials make of its participants at an instant. */
export const accreditationOf = (letters: readonly (Letter & { party: string })[], party: string, at: Date): Accreditation => standingOf(letters.filter((l) => l.party === party), at);

// The rows of meetings and sittings, read and stepped behind their channel's lock, for every side of the room. Not here: who may (the policy), views.
import type { EntityManager } from 'typeorm';
import { MEETING, SITTING, type MeetingState, type Quorum, type SittingState } from '../contract/meetings.views.js';
import { next } from '../contract/machine.js';
import { NETWORK } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { line, type Act, type Line } from '../ledger/command.js';

type Tx = Pick<EntityManager, 'query'>;
export interface MeetingRecord {
  id: string;
  body: string;
  state: MeetingState;
  /** Who presides by right; null: whoever chairs the Network. */
  chair: string | null;
  acting: string | null;
}
export interface SittingRecord {
  id: string;
  meeting: string;
  number: number;
  state: SittingState;
  opened: Date | null;
  closed: Date | null;
}
const SITTING_COLUMNS = 'select id, meeting, number, state, opened, closed from sitting';

export const loadMeeting = async (tx: Tx, id: string): Promise<MeetingRecord> => {
  const [row] = await tx.query<MeetingRecord[]>('select m.id, m.body, m.state, b.chair, m.acting from meeting m join body b on b.id = m.body where m.id = $1', [id]);
  return row ?? refuse('not-found', { why: 'refusal.no-channel' });
};
/** The meeting of the act while it stands; refuses `wrong-state` once it is concluded or cancelled. */
export const standingMeeting = async (act: Act): Promise<MeetingRecord> => {
  const m = await loadMeeting(act.tx, act.channel.id);
  return m.state === 'convened' ? m : refuse('wrong-state', { why: `refusal.meeting-${m.state}` });
};
/** Refuses `not-found` for an item that is none of the act's meeting. */
export const refuseForeignItem = async (act: Act, item: string): Promise<void> => {
  if (!(await act.tx.query<object[]>('select from agenda_item where id = $1 and meeting = $2', [item, act.channel.id])).length) refuse('not-found', { why: 'refusal.no-item' });
};
/** A sitting of the act's meeting; refuses `not-found` for any other. */
export const loadSitting = async (act: Act, id: string): Promise<SittingRecord> => {
  const [row] = await act.tx.query<SittingRecord[]>(`${SITTING_COLUMNS} where id = $1 and meeting = $2`, [id, act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-sitting' });
};
/** The sitting of a meeting that is under way (open or suspended), or null. */
export const liveSitting = async (tx: Tx, meeting: string): Promise<SittingRecord | null> =>
  (await tx.query<SittingRecord[]>(`${SITTING_COLUMNS} where meeting = $1 and state in ('open', 'suspended')`, [meeting]))[0] ?? null;
/** The open sitting of the act's meeting: what is said and decided is said and decided in one. Refuses `wrong-state` between sittings and while it is suspended. */
export const openSitting = async (act: Act): Promise<SittingRecord> => {
  const live = (await liveSitting(act.tx, act.channel.id)) ?? refuse('wrong-state', { why: 'refusal.no-sitting-open' });
  return live.state === 'open' ? live : refuse('wrong-state', { why: 'refusal.sitting-suspended' });
};

/** Steps a sitting; refuses `wrong-state` with the state it is in. */
export const stepSitting = async (act: Act, s: SittingRecord, verb: keyof typeof SITTING.steps): Promise<SittingState> => {
  const state = next(SITTING, s.state, verb) ?? refuse('wrong-state', { why: `refusal.sitting-${s.state}` });
  await act.tx.query('update sitting set state = $2, suspended = case when $2 = $4 then $3::timestamptz end where id = $1', [s.id, state, act.effective, 'suspended' satisfies SittingState]);
  return state;
};
export const stepMeeting = async (act: Act, m: MeetingRecord, verb: keyof typeof MEETING.steps): Promise<MeetingState> => {
  const state = next(MEETING, m.state, verb) ?? refuse('wrong-state', { why: `refusal.meeting-${m.state}` });
  await act.tx.query('update meeting set state = $2, updated = $3 where id = $1', [m.id, state, act.effective]);
  return state;
};
/** Keeps what was counted last: what a page shows stands still until somebody comes, leaves or opens. */
export const keepCount = (act: Act, sitting: string, q: Quorum): Promise<unknown> => act.tx.query('update sitting set counted = $2 where id = $1', [sitting, JSON.stringify(q)]);

/** One more sitting of the act's meeting, numbered as planned, from 1. Refuses `invalid` where it ends before it begins. */
export const planSitting = async (act: Act, s: { sitting: string; from: string; until: string }): Promise<number> => {
  if (s.until <= s.from) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
  if ((await act.tx.query<object[]>('select from sitting where id = $1', [s.sitting])).length) refuse('conflict', { why: 'refusal.sitting-exists' });
  const [row] = await act.tx.query<{ number: number }[]>(
    `insert into sitting (id, meeting, number, state, since, until) select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from sitting where meeting = $2 returning number`,
    [s.sitting, act.channel.id, SITTING.initial, s.from, s.until]);
  return row!.number;
};

/** Refuses `invalid` for a party without a seat of its own in this audience: neither a member nor an observer of it. */
export const refuseUnseated = async (act: Act, audience: string, party: string, why: 'refusal.presence-no-seat' | 'refusal.registration-no-seat'): Promise<void> => {
  const seated = await act.tx.query<object[]>(`select from seat where audience = $1 and party = $2 and seat in ('delegate', 'observer') and since <= $3 and (until is null or until > $3)`, [audience, party, act.now]);
  if (!seated.length) refuse('invalid', { why, party });
};

/** The plenary's line, for commands whose policy row says `tells: 'network'`. */
export const tellMoved = (act: Act, stage: SittingState | MeetingState): Line => line(NETWORK, 'meetings.moved', { ids: [act.channel.id], stage });

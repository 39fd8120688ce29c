// The rows of action points, written and stepped behind the meeting's lock, with the deadline of each. Not here: who may (the policy), carrying them on (carrying.ts), views.
import { FOLLOW_UP, type FollowUpState } from '../../contract/follow-ups.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';

export interface FollowUpRow {
  id: string;
  meeting: string;
  party: string;
  state: FollowUpState;
  /** YYYY-MM-DD, and the end of that day at the place where it was set. */
  day: string;
  due: Date;
  en: string;
  fr: string;
  returned: number;
  origin: string | null;
}
export const FOLLOW_UP_COLUMNS = `id, meeting, party, state, to_char(day, 'YYYY-MM-DD') as day, due, text_en as en, text_fr as fr, returned, origin`;
export const refOf = (f: { id: string }): string => `follow-up:${f.id}`;

/** A new one, with its deadline: whoever owes it is reminded as of every other. */
export const putFollowUp = async ({ tx, by, effective, now }: Act, f: Omit<FollowUpRow, 'state'> & { source: string }): Promise<void> => {
  await tx.query(
    'insert into follow_up (id, meeting, source, text_en, text_fr, party, day, due, state, by_party, by_person, assigned, returned, origin) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    [f.id, f.meeting, f.source, f.en, f.fr, f.party, f.day, f.due, FOLLOW_UP.initial, by.party, by.person, effective, f.returned, f.origin]);
  if (f.due > now) await setDeadline(tx, { key: refOf(f), channel: f.meeting, kind: 'follow-up', ref: refOf(f), due: f.due, civil: null, parties: [f.party] }, now);
};
/** Steps it; once nobody owes it here any more, nobody is reminded. Refuses `wrong-state` with the state it is in. */
export const stepFollowUp = async (act: Act, f: FollowUpRow, verb: keyof typeof FOLLOW_UP.steps): Promise<FollowUpState> => {
  const state = next(FOLLOW_UP, f.state, verb) ?? refuse('wrong-state', { why: `refusal.follow-up-${f.state}` });
  await act.tx.query('update follow_up set state = $2 where id = $1', [f.id, state]);
  if (verb !== 'take-on') await closeDeadline(act.tx, refOf(f), act.now);
  return state;
};

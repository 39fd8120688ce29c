// The rows of records, read and stepped behind the meeting's lock. Not here: who may (the policy), drawing one up (drawing-up.ts), views.
import { next } from '../../contract/machine.js';
import { RECORD, type RecordState } from '../../contract/minutes.views.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';

export interface RecordRow {
  sitting: string;
  number: number;
  state: RecordState;
  until: Date | null;
}
/** The record of a sitting of the act's meeting; refuses `not-found` where none is drawn up. */
export const loadRecord = async (act: Act, sitting: string): Promise<RecordRow> => {
  const [row] = await act.tx.query<RecordRow[]>('select r.sitting, s.number, r.state, r.until from sitting_record r join sitting s on s.id = r.sitting where r.sitting = $1 and r.meeting = $2', [sitting, act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.record-none' });
};
/** Steps it; refuses `wrong-state` with the state it is in. */
export const stepRecord = async (act: Act, r: RecordRow, verb: keyof typeof RECORD.steps): Promise<RecordState> => {
  const state = next(RECORD, r.state, verb) ?? refuse('wrong-state', { why: `refusal.record-${r.state}` });
  await act.tx.query('update sitting_record set state = $2 where sitting = $1', [r.sitting, state]);
  return state;
};
/** It is drawn up again as soon as this act stands, if it is drawn up and has not gone out. */
export const drawAgain = async (act: Act, sitting: string): Promise<void> => {
  const rows = await act.tx.query<object[]>('select from sitting_record where sitting = $1', [sitting]);
  if (rows.length) await setAlarm(act.tx, `record:${sitting}`, act.channel.id, 'record.draw-up', { sitting }, act.effective);
};
/** How many corrections to it wait to be decided. */
export const openCorrections = async (act: Act, sitting: string): Promise<number> =>
  (await act.tx.query<{ count: number }[]>(`select count(*)::int as count from record_correction where sitting = $1 and state = 'asked'`, [sitting]))[0]!.count;

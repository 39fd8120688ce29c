// The rows of what was done by hand, read behind the meeting's lock, and those that still wait. Not here: settling (slips.commands.ts).
import type { EntityManager } from 'typeorm';
import { RECORD, type RecordState } from '../../contract/minutes.views.js';
import type { SlipView } from '../../contract/slips.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import type { Act } from '../../ledger/command.js';

/** $1: the meeting. */
export const SLIPS = `
  select s.id, s.sitting, s.kind, ${isoUtc('s.at')} as at, ${isoUtc('s.until')} as until, s.subject as party, s.item, s.mode, s.facts,
    case when s.words_en is not null then json_build_object('en', s.words_en, 'fr', s.words_fr) end as words, s.state, s.how,
    case when s.state = 'struck' then json_build_object('text', s.reason, 'lang', s.reason_lang) end as struck, json_build_object('party', s.party, 'person', s.person, 'at', ${isoUtc('s.entered')}) as by
  from slip s where s.meeting = $1`;

export const loadSlip = async (act: Act, id: string): Promise<SlipView> => {
  const [row] = await act.tx.query<SlipView[]>(`${SLIPS} and s.id = $2`, [act.channel.id, id]);
  return row ?? refuse('not-found', { why: 'refusal.no-slip' });
};

/** Refuses `wrong-state` once the sitting's record has gone out: what is found later is a corrigendum. */
export const refuseRecorded = async (act: Act, sitting: string): Promise<void> => {
  const [record] = await act.tx.query<{ state: RecordState }[]>('select state from sitting_record where sitting = $1', [sitting]);
  if (record && !RECORD.steps.circulate.from.includes(record.state)) refuse('wrong-state', { why: 'refusal.slip-recorded' });
};

/** Refuses `wrong-state` while acts done by hand wait to be settled: what the meeting leaves behind has one account of what happened. */
export const refuseOpenSlips = async (tx: Pick<EntityManager, 'query'>, meeting: string): Promise<void> => {
  const [row] = await tx.query<{ count: number }[]>(`select count(*)::int as count from slip where meeting = $1 and state = 'entered'`, [meeting]);
  if (row!.count) refuse('wrong-state', { why: 'refusal.slips-open', count: row!.count });
};

// What every question to the members begins with: an action that is before them, words in one language at least, a place that is free. Not here: answers.
import type { ActionStage } from '../../contract/actions.views.js';
import { QUESTIONS_MAX } from '../../contract/decisions.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { loadAction, type ActionRecord } from '../store.js';

/** Where nothing is asked any more, or nobody but its own delegation reads it yet. */
const SHUT: readonly ActionStage[] = ['draft', 'discarded', 'abandoned', 'withdrawn', 'fallback'];

/** Refuses `wrong-state` before the action is before the members, `conflict` where the id is taken or there are too many. */
export const askable = async (act: Act, table: 'decision' | 'gauge' | 'outcome', id: string): Promise<ActionRecord> => {
  const action = await loadAction(act.tx, act.channel.id);
  if (SHUT.includes(action.stage)) refuse('wrong-state', { why: `refusal.action-${action.stage}` });
  const [found] = await act.tx.query<{ taken: boolean; all: number }[]>(`select exists (select from ${table} where id = $1) as taken, (select count(*)::int from ${table} where action = $2) as all`, [id, action.id]);
  if (found!.taken) refuse('conflict', { why: 'refusal.question-exists' });
  if (found!.all >= QUESTIONS_MAX) refuse('conflict', { why: 'refusal.question-many' });
  return action;
};
export const later = (act: Act, instant: string): Date => {
  const at = new Date(instant);
  return at > act.now ? at : refuse('invalid', { why: 'refusal.instant-past' });
};

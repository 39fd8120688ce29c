// What votes on parts and amendments mean for each other and for the whole: what comes first, what falls with what. Read behind the meeting's lock. Not here: the acts (parts.commands.ts).
import { next } from '../../contract/machine.js';
import { VOTE, type VoteState } from '../../contract/voting.views.js';
import { refuse } from '../../kernel/refusal.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import type { VoteRecord } from './store.js';

/** Still to be put. */
export const AHEAD: readonly VoteState[] = ['requested', 'announced', 'explain-before'];
/** Amendments by the chair's order; the others, and those that it has not ordered, as they were announced. */
const PLACE = (v: string): string => `coalesce(${v}.place, 100000 + coalesce(${v}.number, 100000))`;

/** A vote on something of a whole that is still to be put itself. */
export const wholeOf = async (act: Act, id: string): Promise<string> => {
  const [row] = await act.tx.query<{ state: VoteState; whole: string | null }[]>('select state, whole from vote where id = $1 and meeting = $2', [id, act.channel.id]);
  if (!row) return refuse('not-found', { why: 'refusal.vote-none' });
  return !row.whole && AHEAD.includes(row.state) ? id : refuse('wrong-state', { why: 'refusal.vote-whole' });
};

/** The whole is put when its parts and amendments have been; of the amendments the furthest first, of the parts the first. */
export const refuseOutOfOrder = async (act: Act, v: VoteRecord): Promise<void> => {
  const before = await act.tx.query<object[]>(
    `select from vote p where p.whole = $1 and (p.state = any($2) or (p.outcome = 'tied' and not exists (select from vote s where s.second_of = p.id and s.state <> 'withdrawn'))) limit 1`, [v.id, AHEAD]);
  if (before.length) refuse('wrong-state', { why: 'refusal.vote-parts-first' });
  if (!v.whole) return;
  const further = await act.tx.query<object[]>(
    `select from vote me join vote p on p.whole = me.whole and p.about = me.about and p.id <> me.id and p.state = any($2) and ${PLACE('p')} < ${PLACE('me')} where me.id = $1 limit 1`, [v.id, AHEAD]);
  if (further.length) refuse('wrong-state', { why: 'refusal.vote-furthest-first' });
};

/** Its mover may not withdraw what has been amended (rule 80). */
export const refuseOnceAmended = async (act: Act, v: VoteRecord): Promise<void> => {
  const amended = await act.tx.query<object[]>(`select from vote where whole = $1 and about = 'amendment' and outcome = 'adopted' limit 1`, [v.id]);
  if (amended.length && act.by.seat !== 'chair') refuse('wrong-state', { why: 'refusal.vote-amended' });
};

/** All operative parts rejected: the whole is, without a vote (rule 89). */
export const fallWithParts = async (act: Act, part: VoteRecord): Promise<Line[]> => {
  if (part.about !== 'part' || !part.whole) return [];
  const [sum] = await act.tx.query<{ parts: number; rejected: number; state: VoteState }[]>(
    `select count(*)::int as parts, count(*) filter (where p.outcome = 'rejected')::int as rejected, w.state from vote w join vote p on p.whole = w.id and p.about = 'part' and p.operative and p.state <> 'withdrawn'
       and not exists (select from vote s where s.second_of = p.id and s.state <> 'withdrawn') where w.id = $1 group by w.state`, [part.whole]);
  const state = sum && sum.parts === sum.rejected ? next(VOTE, sum.state, 'fall') : null;
  if (!state) return [];
  await act.tx.query(`update vote set state = $2, outcome = 'rejected', declared = $3 where id = $1`, [part.whole, state, act.effective]);
  return [line(act.channel.id, 'vote.fell', { vote: part.whole, outcome: 'rejected' }, `vote:${part.whole}`)];
};

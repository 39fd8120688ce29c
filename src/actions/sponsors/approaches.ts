// What a main sponsor asked of members, as rows: the step of one, and what a signature answers. Not here: who may (the policy), asking (approaches.commands.ts), views.
import type { EntityManager } from 'typeorm';
import { APPROACH, type ApproachRank, type ApproachView } from '../../contract/approaches.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { line, type Act, type Line } from '../../ledger/command.js';

type Tx = Pick<EntityManager, 'query'>;

export type ApproachRow = Pick<ApproachView, 'id' | 'action' | 'sponsor' | 'party' | 'rank' | 'state'>;

/** Refuses `wrong-state`, naming the state it is in, where the lifecycle does not list the verb. */
export const stepApproach = async (act: Act, a: ApproachRow, verb: keyof typeof APPROACH.steps): Promise<void> => {
  const state = next(APPROACH, a.state, verb) ?? refuse('wrong-state', { why: `refusal.approach-${a.state}` });
  await act.tx.query(`update approach set state = $2, seen = case when $2 <> 'retracted' then coalesce(seen, $3) else seen end, answered = case when $2 = 'seen' then answered else $3 end where id = $1`, [a.id, state, act.effective]);
};

/** The channels in which somebody is asked about this text: a signature in it answers one of them. */
export const approachesOf = async (tx: Tx, _: unknown, action: string): Promise<string[]> =>
  (await tx.query<{ id: string }[]>(`select id from approach where action = $1 and state in ('sent', 'seen', 'declined')`, [action])).map((r) => r.id);

/** The party of the act has signed: what it was asked is answered, and told there. As what it was asked to sign; null where nobody asked it. */
export const answerBySigning = async (act: Act): Promise<{ rank: ApproachRank; told: Line } | null> => {
  const rows = await act.tx.query<ApproachRow[]>(
    `select id, action, sponsor, party, rank, state from approach where action = $1 and party = $2 and state in ('sent', 'seen', 'declined') order by sent desc limit 1`, [act.channel.id, act.by.party]);
  const [a] = rows.filter((r) => act.locked.has(r.id));
  if (!a) return null;
  await stepApproach(act, a, 'sign');
  return { rank: a.rank, told: line(a.id, 'approach.signed', { sponsor: a.sponsor, party: a.party }, `approach:${a.id}`) };
};

// Rows of joint statements, written behind the action's lock: the statement itself, who aligns, the lines that invited states are told. Not here: who may (the policy), views.
import type { EntityManager } from 'typeorm';
import type { ActionStage } from '../../contract/actions.views.js';
import { next } from '../../contract/machine.js';
import { ALIGNMENT, isAligned, type AlignmentState, type FrozenLine } from '../../contract/statements.views.js';
import { refuse } from '../../kernel/refusal.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { isOn } from '../../ledger/seated.sql.js';
import { loadAction, type ActionRecord } from '../store.js';

type Tx = Pick<EntityManager, 'query'>;

/** The statement of this action, in one of these stages. Refuses `invalid` for an action of another kind, `wrong-state` in another stage. */
export const statementOf = async (act: Act, stages: readonly ActionStage[], id = act.channel.id): Promise<ActionRecord> => {
  const action = await loadAction(act.tx, id);
  if (action.kind !== 'joint-statement') refuse('invalid', { why: 'refusal.statement-only' });
  if (!stages.includes(action.stage)) refuse('wrong-state', { why: `refusal.action-${action.stage}` });
  await act.tx.query('insert into statement (action) values ($1) on conflict do nothing', [id]);
  return action;
};

export const frozenOf = async (tx: Tx, action: string): Promise<FrozenLine[]> =>
  (await tx.query<{ paragraphs: FrozenLine[] | null }[]>('select paragraphs from statement where action = $1', [action]))[0]?.paragraphs ?? [];

/** The words that the members had cleared when the statement was reopened, and the adoption they were of; null for one that was not. */
export const clearedOf = async (tx: Tx, action: string): Promise<{ paragraphs: FrozenLine[]; from: string | null } | null> =>
  (await tx.query<{ paragraphs: FrozenLine[]; from: string | null }[]>('select cleared as paragraphs, cleared_from as "from" from statement where action = $1 and cleared is not null', [action]))[0] ?? null;

export interface AlignmentRow {
  party: string;
  state: AlignmentState;
  invitation: string | null;
}
export const alignmentsOf = (tx: Tx, action: string): Promise<AlignmentRow[]> => tx.query('select party, state, invitation from alignment where statement = $1 order by party', [action]);
export const alignmentOf = async (tx: Tx, action: string, party: string): Promise<AlignmentRow> =>
  (await alignmentsOf(tx, action)).find((a) => a.party === party) ?? { party, state: ALIGNMENT.initial, invitation: null };
/** Those that align, and whether they observe in the Network. */
export const alignedNow = async (tx: Tx, action: string): Promise<{ party: string; observer: boolean }[]> => {
  const rows = await tx.query<{ party: string; state: AlignmentState; observer: boolean }[]>(
    `select a.party, a.state, exists (select from membership m where m.state = a.party and m.status = 'observer' and ${isOn('m')}) as observer
     from alignment a where a.statement = $1`, [action]);
  return rows.filter((r) => isAligned(r.state));
};

/** The standing after this verb, stored; refuses `wrong-state`, naming the one it has. */
export const stepAlignment = async (act: Act, action: string, was: AlignmentRow, verb: keyof typeof ALIGNMENT.steps, more: { invitation?: string; evidence?: string; received?: string } = {}): Promise<AlignmentState> => {
  const state = next(ALIGNMENT, was.state, verb) ?? refuse('wrong-state', { why: `refusal.alignment-${was.state}` });
  await act.tx.query(
    `insert into alignment (statement, party, state, since, person, invitation, evidence, received) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (statement, party) do update set state = excluded.state, since = excluded.since, person = excluded.person, invitation = coalesce(excluded.invitation, alignment.invitation),
       evidence = coalesce(excluded.evidence, alignment.evidence), received = coalesce(excluded.received, alignment.received)`,
    [action, was.party, state, act.effective, act.by.person, more.invitation ?? null, more.evidence ?? null, more.received ?? null]);
  return state;
};

/** The channels of those who were invited: locked with the action by what moves the statement. */
export const invitationsOf = async (tx: Tx, _: unknown, action: string): Promise<string[]> =>
  (await tx.query<{ invitation: string }[]>('select invitation from alignment where statement = $1 and invitation is not null', [action])).map((r) => r.invitation);
/** The action that an invitation is about: locked with it by what an invited state answers. */
export const actionOfInvitation = async (tx: Tx, _: unknown, invitation: string): Promise<string[]> =>
  (await tx.query<{ statement: string }[]>('select statement from alignment where invitation = $1', [invitation])).map((r) => r.statement);

/** Keeps the stage that the statement has reached and tells it to each state that was invited before the locks were taken: what they read changes by such a line alone. */
export const tellInvited = async (act: Act, action: string, stage: ActionStage): Promise<Line[]> => {
  await act.tx.query('update statement set stage = $2 where action = $1', [action, stage]);
  return (await alignmentsOf(act.tx, action)).filter((a) => a.invitation && act.locked.has(a.invitation)).map((a) => line(a.invitation!, 'invitation.moved', { action, party: a.party, stage }, `invitation:${a.invitation!}`));
};

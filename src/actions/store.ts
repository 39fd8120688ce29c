// The rows of collective actions, written behind their channel's lock; `stepTo` is how any side of the room moves an action between stages. Not here: who may (the policy), views.
import type { EntityManager } from 'typeorm';
import { ACTION, type ActionStage, type ActionView } from '../contract/actions.views.js';
import { next } from '../contract/machine.js';
import { NETWORK } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { line, type Act, type Line } from '../ledger/command.js';
import { tellReading } from './text/reading.js';

type Tx = Pick<EntityManager, 'query'>;
export type ActionVerb = keyof typeof ACTION.steps;

/** An action as its commands load it. */
export type ActionRecord = Pick<ActionView, 'id' | 'kind' | 'stage' | 'lead' | 'title' | 'purpose' | 'lang' | 'priorities'>;

const SEARCH = `setweight(to_tsvector('english', a.title_en), 'A') || setweight(to_tsvector('french', a.title_fr), 'A') || to_tsvector('english', a.purpose_en) || to_tsvector('french', a.purpose_fr)`;

/** The fields of a record, of the row `a`. */
export const ACTION_FIELDS = `a.id, a.kind, a.stage, a.lead, json_build_object('en', a.title_en, 'fr', a.title_fr) as title, json_build_object('en', a.purpose_en, 'fr', a.purpose_fr) as purpose, a.lang, a.priorities`;

/** The action whose channel this is; refuses `not-found` elsewhere. */
export const loadAction = async (tx: Tx, id: string): Promise<ActionRecord> => {
  const [row] = await tx.query<ActionRecord[]>(
    `select ${ACTION_FIELDS} from action a where a.id = $1`, [id]);
  return row ?? refuse('not-found', { why: 'refusal.no-channel' });
};

/** Writes what an action says of itself; a new one when it is not there. */
export const saveAction = async (act: Act, a: ActionRecord): Promise<void> => {
  await act.tx.query(
    `insert into action as a (id, kind, stage, lead, title_en, title_fr, purpose_en, purpose_fr, lang, priorities, party, person, opened, updated, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, '')
     on conflict (id) do update set title_en = excluded.title_en, title_fr = excluded.title_fr, purpose_en = excluded.purpose_en, purpose_fr = excluded.purpose_fr,
       priorities = excluded.priorities, updated = excluded.updated`,
    [a.id, a.kind, a.stage, a.lead, a.title.en, a.title.fr, a.purpose.en, a.purpose.fr, a.lang, a.priorities, act.by.party, act.by.person, act.effective],
  );
  await act.tx.query(`update action a set search = ${SEARCH} where id = $1`, [a.id]);
};

/** The stage after this verb; refuses `wrong-state`, naming the stage it is in, where the lifecycle does not list it. */
export const stageAfter = (a: ActionRecord, verb: ActionVerb): ActionStage =>
  next(ACTION, a.stage, verb) ?? refuse('wrong-state', { why: `refusal.action-${a.stage}` });

/**
 * Moves the action and answers the plenary's line about it, for commands whose policy row says `tells: 'network'`. The caller touches `action:<id>`.
 * Refuses `wrong-state` as `stageAfter` does.
 */
export const stepTo = async (act: Act, a: ActionRecord, verb: ActionVerb): Promise<{ stage: ActionStage; told: Line }> => {
  const stage = stageAfter(a, verb);
  await act.tx.query('update action set stage = $2, updated = $3 where id = $1', [a.id, stage, act.effective]);
  tellReading(act);
  return { stage, told: line(NETWORK, 'actions.moved', { ids: [a.id], kind: a.kind, lead: a.lead, stage }) };
};

// The one door by which a sitting decides on a text: whether it may be put, whose it is, and that the room has adopted it; and by which what was decided comes before a sitting.
// Not here: how the room decides (meetings/consensus, meetings/voting), its agenda.
import type { EntityManager } from 'typeorm';
import { NETWORK } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { line, type Act, type Line } from '../ledger/command.js';
import { adoptText } from './adoption/adopting.js';
import { readiness } from './adoption/readiness.js';
import { loadAction, stepTo } from './store.js';
import { draftSymbol } from './symbols.js';

/** How a sitting adopts: nobody objected, or a vote carried it. */
export type AdoptedBy = 'consensus' | 'vote';
export interface Put {
  action: string;
  /** The fingerprint of the words that were put; those and no others are adopted. */
  hash: string;
}

/**
 * The words of an action as they may be put in a sitting. Refuses as `adoption.propose` does: what is not in negotiation, not settled, not in both languages, or
 * still in its notice (unless waived on the record); and while its chair has put it outside a sitting.
 */
export const textToPut = async (act: Act, action: string): Promise<Put> => {
  const a = await loadAction(act.tx, action);
  if (a.stage !== 'negotiation') refuse('wrong-state', { why: `refusal.action-${a.stage}` });
  const { text, reasons } = await readiness(act.tx, action, act.now);
  if (reasons.length) refuse('wrong-state', { why: reasons[0], reasons });
  const [put] = await act.tx.query<object[]>(`select from adoption where action = $1 and state = 'proposed'`, [action]);
  if (put) refuse('conflict', { why: 'refusal.adoption-proposed' });
  return { action, hash: text.hash };
};

/** Who proposes it: the states that stand behind the text now, of every rank. */
export const proposersOf = async (act: Act, action: string): Promise<string[]> =>
  (await act.tx.query<{ party: string }[]>(`select party from sponsor where action = $1 and state = 'standing'`, [action])).map((r) => r.party);

/** May these very words still be adopted? They may not once a word has changed, or the text has gone elsewhere. */
export const stillPuttable = async (act: Act, { action, hash }: Put): Promise<boolean> => {
  const [a, { text, reasons }] = [await loadAction(act.tx, action), await readiness(act.tx, action, act.now)];
  return a.stage === 'negotiation' && !reasons.length && text.hash === hash;
};

/**
 * The room has decided: the text is the Network's, under a number without gaps, and the days for positions begin. The act must have locked the action's channel and
 * the plenary; its lines in both are answered. `id`: of the adoption, new.
 */
export const adoptInSitting = async (act: Act, put: Put & { id: string; how: AdoptedBy; by: { party: string; person: string | null; at: Date } }): Promise<{ symbol: string; lines: Line[] }> => {
  const channel = act.locked.get(put.action) ?? refuse('not-found', { why: 'refusal.no-channel' });
  if (!act.locked.has(NETWORK)) throw new Error('a text is adopted before the plenary');
  const there: Act = { ...act, channel };
  const [a, { text, pending, rules, profile }] = [await loadAction(act.tx, put.action), await readiness(act.tx, put.action, act.now)];
  const draft = await draftSymbol(there, text.hash);
  const { symbol, hash, closes, touched, told: carried } = await adoptText(there, { id: put.id, how: put.how, draft, text, pending, by: put.by, rules, profile });
  const { told } = await stepTo(there, a, 'adopt');
  return { symbol, lines: [line(channel.id, 'adoption.declared', { adoption: put.id, symbol, draft, hash, closes: closes.toISOString() }, `adoption:${channel.id}`, `action:${channel.id}`, ...touched), ...carried, told] };
};

/** What was decided in an action: a text that was adopted, under its symbol, or an outcome. `title`: of the action. Null for what was taken back since. */
export const decidedOn = async (tx: Pick<EntityManager, 'query'>, action: string, subject: string): Promise<{ title: { en: string; fr: string }; symbol: string | null } | null> => {
  const [row] = await tx.query<{ title: { en: string; fr: string }; symbol: string | null }[]>(
    `select json_build_object('en', x.title_en, 'fr', x.title_fr) as title, a.symbol from action x left join adoption a on a.action = x.id and a.id = $2 and a.state = 'adopted'
     where x.id = $1 and (a.id is not null or exists (select from outcome o where o.id = $2 and o.action = x.id))`, [action, subject]);
  return row ?? null;
};
/** Has the action come before the observers, so that they know what it is called? */
export const observersRead = async (tx: Pick<EntityManager, 'query'>, action: string): Promise<boolean> => (await tx.query<object[]>('select from reading where action = $1', [action])).length > 0;

// One proposal or adoption as its commands load and move it, behind the lock of its action. Not here: adopting (adopting.ts), views.
import { ADOPTION, type AdoptedParagraph, type AdoptionState } from '../../contract/adoption.views.js';
import { next } from '../../contract/machine.js';
import type { ProfileRules } from '../../contract/profile.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';

export interface AdoptionRow {
  id: string;
  action: string;
  state: AdoptionState;
  draft: string;
  /** Of an adopted text. */
  symbol: string | null;
  hash: string;
  paragraphs: AdoptedParagraph[];
  pending: Lang | null;
  pendingDue: Date | null;
  opens: Date;
  closes: Date | null;
  annexed: Date | null;
  /** Members when it was adopted: who states a position on it. */
  parties: string[];
  party: string;
  person: string | null;
  at: Date;
  profile: string;
  rules: ProfileRules;
}

/** The one that the act names, of the action whose channel it is done in; refuses `not-found` for any other. */
export const adoptionOf = async (act: Act, id: string): Promise<AdoptionRow> => {
  const [row] = await act.tx.query<AdoptionRow[]>(
    `select a.id, a.action, a.state, a.draft, a.symbol, a.hash, a.paragraphs, a.pending, a.pending_due as "pendingDue", a.opens, a.closes, a.annexed, a.parties, a.party, a.person, a.at, a.profile, p.rules
     from adoption a join profile p on p.id = a.profile where a.id = $1 and a.action = $2`, [id, act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-adoption' });
};
/** The same where it has been adopted; refuses `wrong-state` otherwise. */
export const adoptedOf = async (act: Act, id: string): Promise<AdoptionRow & { symbol: string }> => {
  const row = await adoptionOf(act, id);
  return row.symbol === null ? refuse('wrong-state', { why: `refusal.adoption-${row.state}` }) : { ...row, symbol: row.symbol };
};

/** Refuses `wrong-state`, naming the state it is in, where the lifecycle does not list the verb. */
export const stateAfter = (a: AdoptionRow, verb: keyof typeof ADOPTION.steps): AdoptionState => next(ADOPTION, a.state, verb) ?? refuse('wrong-state', { why: `refusal.adoption-${a.state}` });

/** A proposal ends without a text: who said so, and why. */
export const endProposal = async (act: Act<'adoption.object' | 'adoption.retract'>, a: AdoptionRow, verb: 'object' | 'retract'): Promise<void> => {
  const { tx, by, payload: p } = act;
  await tx.query('update adoption set state = $2, ended_party = $3, ended_person = $4, ended_at = $5, ended_reason = $6, ended_lang = $7 where id = $1', [a.id, stateAfter(a, verb), by.party, by.person, act.effective, p.reason, p.lang]);
  await closeDeadline(tx, proposalKey(a.id), act.effective);
};
export const proposalKey = (id: string): string => `adoption:${id}`;

// Who has which part in a commitment, as rows that are never rewritten: another share, another lead is another row, so that any day of the past can be reckoned. Not here: the acts (joint.commands.ts).
import type { EntityManager } from 'typeorm';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';

type Tx = Pick<EntityManager, 'query'>;
export interface ShareRow {
  party: string;
  lead: boolean;
  share: number;
  joined: Date | null;
}
/** Those that stand, the lead first. */
export const sharesOf = (tx: Tx, commitment: string): Promise<ShareRow[]> =>
  tx.query('select party, lead, share, joined from commitment_share where commitment = $1 and left_at is null order by lead desc, asked, party', [commitment]);
/** The row of a state; refuses `not-found` where it has none. */
export const shareOf = async (tx: Tx, commitment: string, party: string): Promise<ShareRow> =>
  (await sharesOf(tx, commitment)).find((s) => s.party === party) ?? refuse('not-found', { why: 'refusal.share-none' });

export const endShare = (act: Act, commitment: string, party: string): Promise<unknown> =>
  act.tx.query('update commitment_share set left_at = $3 where commitment = $1 and party = $2 and left_at is null', [commitment, party, act.effective]);
/** Opens a row; `joined`: it needs no answer. */
export const openShare = (act: Act, commitment: string, s: { party: string; lead: boolean; share: number; joined: boolean }): Promise<unknown> =>
  act.tx.query('insert into commitment_share (commitment, party, lead, share, asked, joined) values ($1, $2, $3, $4, $5, case when $6 then $5::timestamptz end)', [commitment, s.party, s.lead, s.share, act.effective, s.joined]);

/** Refuses `invalid` unless each state stands there once, the lead not among them, and something is left for it. Answers what is left. */
export const leadsPart = (owner: string, partners: readonly { party: string; share: number }[]): number => {
  const left = 100 - partners.reduce((sum, p) => sum + p.share, 0);
  if (new Set([owner, ...partners.map((p) => p.party)]).size <= partners.length || left < 1) refuse('invalid', { why: 'refusal.shares-wrong' });
  return left;
};

/** By when a partner takes over what its lead has left: the alarm and the deadline of one. */
export const splitKey = (commitment: string): string => `commitment-split:${commitment}`;
/** It is taken over, or closed. */
export const endSplit = async ({ tx, effective }: Act, commitment: string): Promise<void> => {
  await cancelAlarm(tx, splitKey(commitment));
  await closeDeadline(tx, splitKey(commitment), effective);
};

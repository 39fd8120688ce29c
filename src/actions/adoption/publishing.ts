// An adopted text goes to the public site: from then on the views of published things have it, under its symbol for ever. Not here: who may (the policy), what the site shows (portal).
import type { Act } from '../../ledger/command.js';
import { refuse } from '../../kernel/refusal.js';

/** Of the text that this action has adopted, behind the action's lock. Refuses `conflict` for one that is published, `wrong-state` for one that would stand there in one language alone. */
export const publish = async ({ tx, by, effective }: Act, action: string): Promise<void> => {
  const taken = await tx.query<object[]>('select from publication where action = $1', [action]);
  if (taken.length) refuse('conflict', { why: 'refusal.published-already' });
  await tx.query(`insert into publication (symbol, action, at, party, person) select symbol, action, $2, $3, $4 from adoption where action = $1 and state = 'adopted'`, [action, effective, by.party, by.person]);
  const seen = await tx.query<object[]>('select from public_text where action = $1', [action]);
  if (!seen.length) refuse('wrong-state', { why: 'refusal.published-one-language' });
};

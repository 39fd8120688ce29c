// A commitment that waits for something (“subject to parliament”): kept with the day by which it should have come, which its state is reminded of. Not here: the acts that end the waiting (amending.commands.ts).
import type { CommitmentContent } from '../../contract/commitments.views.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import type { Act } from '../../ledger/command.js';

const key = (commitment: string): string => `commitment-condition:${commitment}`;

/** The end of a day as the register counts it: midnight UTC after it. */
export const dayEnd = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

export const openCondition = async (act: Act, commitment: string, owner: string, condition: NonNullable<CommitmentContent['condition']>): Promise<void> => {
  await act.tx.query(`update commitment set condition_en = $2, condition_fr = $3, condition_due = $4, condition_state = 'open' where id = $1`, [commitment, condition.text.en, condition.text.fr, condition.due]);
  if (condition.due) await setDeadline(act.tx, { key: key(commitment), channel: commitment, kind: 'commitment-condition', ref: `commitment:${commitment}`, due: dayEnd(condition.due), civil: null, parties: [owner], facts: {} }, act.now);
};
export const closeCondition = async (act: Act, commitment: string, state: 'met' | 'dropped'): Promise<void> => {
  await act.tx.query('update commitment set condition_state = $2, condition_at = $3 where id = $1', [commitment, state, act.effective]);
  await closeDeadline(act.tx, key(commitment), act.effective);
};

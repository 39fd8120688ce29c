// What a commitment waits for: its first day, on which time begins it, or a condition (“subject to parliament”), kept with the day by which it should have come, which its state is reminded of.
// Not here: the acts that end the waiting (amending.commands.ts, commitments.commands.ts).
import type { CommitmentContent } from '../../contract/commitments.views.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import type { Act } from '../../ledger/command.js';

const key = (commitment: string): string => `commitment-condition:${commitment}`;
const activationKey = (commitment: string): string => `commitment-activate:${commitment}`;

/** A day begins at midnight UTC. */
export const dayStart = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The end of a day as the register counts it: midnight UTC after it. */
export const dayEnd = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/** Time begins it on its first day; at once where none is said, or where it has come. */
export const awaitStart = ({ tx, effective }: Act, commitment: string, starts: string | null): Promise<unknown> =>
  setAlarm(tx, activationKey(commitment), commitment, 'commitment.activate', {}, starts && dayStart(starts) > effective ? dayStart(starts) : effective);
/** It has begun, or is closed. */
export const endStart = ({ tx }: Act, commitment: string): Promise<unknown> => cancelAlarm(tx, activationKey(commitment));

export const openCondition = async (act: Act, commitment: string, owner: string, condition: NonNullable<CommitmentContent['condition']>): Promise<void> => {
  await act.tx.query(`update commitment set condition_en = $2, condition_fr = $3, condition_due = $4, condition_state = 'open' where id = $1`, [commitment, condition.text.en, condition.text.fr, condition.due]);
  if (condition.due) await setDeadline(act.tx, { key: key(commitment), channel: commitment, kind: 'commitment-condition', ref: `commitment:${commitment}`, due: dayEnd(condition.due), civil: null, parties: [owner], facts: {} }, act.now);
};
export const closeCondition = async (act: Act, commitment: string, state: 'met' | 'dropped'): Promise<void> => {
  await act.tx.query('update commitment set condition_state = $2, condition_at = $3 where id = $1', [commitment, state, act.effective]);
  await closeDeadline(act.tx, key(commitment), act.effective);
};
/** Another state waits for it, and is reminded. */
export const passCondition = ({ tx }: Act, commitment: string, owner: string): Promise<unknown> => tx.query('update deadline set parties = $2 where key = $1 and closed is null', [key(commitment), [owner]]);
/** Nothing more is waited for: it is closed, whatever became of its condition. */
export const endWaiting = async (act: Act, commitment: string): Promise<void> => {
  await endStart(act, commitment);
  await closeDeadline(act.tx, key(commitment), act.effective);
};

// Whether somebody's clock runs: no sitting is suspended or closed over a speaker. Not here: giving and taking the floor (turns.commands.ts).
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';

/** Refuses `conflict` while somebody speaks: the chair thanks, or stops the clock, first. */
export const refuseWhileSpeaking = async (act: Act): Promise<void> => {
  const [speaking] = await act.tx.query<{ party: string }[]>(`select party from speaker where meeting = $1 and state = 'speaking'`, [act.channel.id]);
  if (speaking) refuse('conflict', { why: 'refusal.floor-taken', party: speaking.party });
};

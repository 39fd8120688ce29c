// A further version of what is promised: stored beside the earlier ones, with its milestones, its slip, and the day on which it begins. Not here: what may be changed (amending.commands.ts, planning.commands.ts), rows (store.ts).
import { counts } from '../../contract/commitments.smart.js';
import type { AmendEffect, CommitmentContent } from '../../contract/commitments.views.js';
import type { Lang } from '../../contract/words/words.js';
import type { Act } from '../../ledger/command.js';
import { awaitStart } from './conditions.js';
import { milestonesAs, putVersion, storeContent, type CommitmentRecord } from './store.js';

/** Stores it; one that falls due later is a slip. Answers the milestones it touched. */
export const amendTo = async (act: Act, c: CommitmentRecord, was: CommitmentContent, is: CommitmentContent, p: { effect: AmendEffect; reason: string; lang: Lang }): Promise<string[]> => {
  const slips = c.slips + (was.due !== null && (is.due === null || is.due > was.due) ? 1 : 0);
  const milestones = await milestonesAs(act, c.id, is.milestones);
  await storeContent(act, c.id, is, { version: c.version + 1, slips, counted: counts(is) });
  await putVersion(act, c.id, { version: c.version + 1, content: is, effect: p.effect, reason: { text: p.reason, lang: p.lang }, slips });
  if (c.stage === 'registered' && is.starts !== was.starts) await awaitStart(act, c.id, is.starts);
  return milestones;
};

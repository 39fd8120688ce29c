// A state comes in to a sitting: by its own word, the desk's, or its first badge at the door. Not here: who may say so (policy), going (presence.commands.ts).
import type { PresentIn } from '../../contract/presence.views.js';
import { refuse } from '../../kernel/refusal.js';
import { said, type Act, type Said } from '../../ledger/command.js';
import { keepCount, type SittingRecord } from '../store.js';
import { entitled, presentNow, quorum } from './quorum.js';

/** Late where the sitting had opened and the state was not there otherwise. Refuses `conflict` where it is noted so already. */
export const arrive = async (act: Act, s: SittingRecord, party: string, mode: PresentIn): Promise<Said> => {
  const there = (await presentNow(act.tx, s.id)).find((p) => p.party === party);
  if (there?.mode === mode) refuse('conflict', { why: 'refusal.presence-noted' });
  if (there) await act.tx.query('update presence set until = $3 where sitting = $1 and party = $2 and until is null', [s.id, party, act.effective]);
  const [late, member] = [s.opened !== null && !there, (await entitled(act.tx, act.channel.id)).includes(party)];
  await act.tx.query('insert into presence (id, sitting, party, mode, member, since, late, person) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)', [s.id, party, mode, member, act.effective, late, act.by.person]);
  return said('presence.entered', { sitting: s.id, party, mode, late, ...(await counted(act, s)) }, `presence:${s.id}`, `sitting:${s.id}`);
};

/** Counts who is there now, and keeps it. */
export const counted = async (act: Act, s: SittingRecord): Promise<{ present: number; members: number }> => {
  const q = await quorum(act.tx, act.channel.id, s.id);
  await keepCount(act, s.id, q);
  return { present: q.present, members: q.members };
};

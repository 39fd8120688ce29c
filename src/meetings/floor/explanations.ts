// Explanations of vote (e17; GA rule 88): a list of their own before the vote and one after it, for members that vote, and not for those whose proposal it is. Behind the meeting's lock. Not here: the vote's steps (voting).
import { randomUUID } from 'node:crypto';
import { proposersOf } from '../../actions/actions.door.js';
import { LIST, type ListView } from '../../contract/floor.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { entitled } from '../presence/quorum.js';
import type { VoteRecord } from '../voting/store.js';

/** Seconds of an explanation of vote: ten minutes (decision 34/401). */
const EXPLANATION_SECONDS = 600;
type Kind = 'explanation-before' | 'explanation-after';

/** Opens the list of those who explain this vote, or opens it again where the vote is taken anew; answers its id. Refuses `wrong-state` for a confidential vote. */
export const openExplanations = async (act: Act, v: VoteRecord, kind: Kind): Promise<string> => {
  const { tx, channel, by } = act;
  if (v.kind === 'confidential') refuse('wrong-state', { why: 'refusal.vote-not-explained' });
  const [there] = await tx.query<{ id: string }[]>('select id from speakers_list where vote = $1 and kind = $2', [v.id, kind]);
  if (there) await tx.query('update speakers_list set state = $2 where id = $1', [there.id, LIST.initial]);
  const list = there?.id ?? randomUUID();
  if (!there) {
    await tx.query(`insert into speakers_list (id, meeting, vote, kind, state, strategy, observers_last, seconds, party, person, opened) values ($1, $2, $3, $4, $5, 'request', true, $6, $7, $8, $9)`,
      [list, channel.id, v.id, kind, LIST.initial, EXPLANATION_SECONDS, by.party, by.person, act.effective]);
  }
  return list;
};

/** They are over: the vote begins, is entered in the record or is not taken. Answers what that touched. */
export const closeExplanations = async (act: Act, vote: string): Promise<string[]> => {
  const [rows] = await act.tx.query<[{ id: string }[], number]>(`update speakers_list set state = 'closed' where vote = $1 and state <> 'closed' returning id`, [vote]);
  return rows.map((l) => `list:${l.id}`);
};

/** Refuses `not-allowed` for whoever has no vote to explain, and for the proposer of what was not amended, sponsors of its text among them. */
export const refuseExplaining = async (act: Act, list: ListView, party: string): Promise<void> => {
  if (!list.vote) return;
  if (!(await entitled(act.tx, act.channel.id)).includes(party)) refuse('not-allowed', { why: 'refusal.explanation-members' });
  const [v] = await act.tx.query<{ about: string; proposer: string | null; action: string | null; amended: boolean }[]>(
    `select about, proposer, action, exists (select from vote a where a.whole = v.id and a.about = 'amendment' and a.outcome = 'adopted') as amended from vote v where v.id = $1`, [list.vote]);
  if (!v || v.amended || (v.about !== 'proposal' && v.about !== 'amendment')) return;
  if (v.proposer === party || (v.action !== null && (await proposersOf(act, v.action)).includes(party))) refuse('not-allowed', { why: 'refusal.explanation-proposer', party });
};

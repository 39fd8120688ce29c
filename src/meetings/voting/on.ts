// What a vote decides besides itself: an appeal against a ruling (rule 71) or a procedural motion (rule 77). Put by a simple majority; equally divided, it is lost, since it decides nothing for. Behind the meeting's lock.
// Not here: how the two end (floor/settling.ts), the vote's own steps.
import { refuse } from '../../kernel/refusal.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import type { Tally } from '../../contract/voting.tally.js';
import { UNDER_WAY, type VoteState } from '../../contract/voting.views.js';
import { loadMotion, loadPoint, refuseUnlessFirst, settleMotion, settlePoint } from '../floor/settling.js';
import type { VoteRecord } from './store.js';

type On = { point?: string; motion?: string };
const LIVE: readonly VoteState[] = ['announced', 'explain-before', ...UNDER_WAY];
const votesOn = (act: Act, on: On): Promise<{ id: string; state: VoteState }[]> =>
  act.tx.query('select id, state from vote where meeting = $1 and (point = $2 or motion = $3) and state = any($4)', [act.channel.id, on.point ?? null, on.motion ?? null, LIVE]);

/** Figures are not entered for what a vote is announced on. */
export const refuseWhileVotedOn = async (act: Act, on: On): Promise<void> => {
  if ((await votesOn(act, on)).length) refuse('conflict', { why: 'refusal.voted-on' });
};

/** What a vote decides besides itself; all null for a vote of its own. */
export interface Matter {
  about: 'ruling' | 'motion' | null;
  point: string | null;
  motion: string | null;
}
/** Of the vote that is announced, where that is due to be put. Refuses `invalid` for both at once, or for more than a simple majority. */
export const matterOf = async (act: Act<'vote.announce'>): Promise<Matter> => {
  const { point, motion } = act.payload;
  if (!point && !motion) return { about: null, point: null, motion: null };
  const on: On = { ...(point ? { point } : {}), ...(motion ? { motion } : {}) };
  if (!isProcedural(act.payload)) refuse('invalid', { why: 'refusal.vote-procedural' });
  await refuseUnlessDue(act, on);
  await refuseWhileVotedOn(act, on);
  return { about: point ? 'ruling' : 'motion', point: point ?? null, motion: motion ?? null };
};
/** By itself, and by a simple majority. */
const isProcedural = ({ point, motion, action, whole, majority }: Act<'vote.announce'>['payload']): boolean => !(point && motion) && !action && !whole && majority === 'simple';

const refuseUnlessDue = async (act: Act, { point, motion }: On): Promise<void> => {
  if (point) {
    const p = await loadPoint(act, point);
    if (p.state !== 'appealed') refuse('wrong-state', { why: `refusal.point-${p.state}` });
  }
  if (!motion) return;
  const m = await loadMotion(act, motion);
  if (m.state !== 'moved') refuse('wrong-state', { why: `refusal.motion-${m.state}` });
  await refuseUnlessFirst(act, m);
};
/** When voting begins it still has to be put. */
export const refuseUnlessStillDue = (act: Act, v: VoteRecord): Promise<void> => refuseUnlessDue(act, { ...(v.point ? { point: v.point } : {}), ...(v.motion ? { motion: v.motion } : {}) });

/** The result takes effect: the ruling stands or is overruled, the motion is carried or rejected. */
export const decides = async (act: Act, v: VoteRecord, { yes, no }: Tally): Promise<Line[]> => {
  if (v.point) return [await settlePoint(act, await loadPoint(act, v.point), yes, no)];
  return v.motion ? [await settleMotion(act, await loadMotion(act, v.motion), { yes, no })] : [];
};

/** A motion that is withdrawn takes the vote announced on it with it; refuses `wrong-state` once voting has begun. */
export const withdrawVotesOn = async (act: Act, motion: string): Promise<Line[]> => {
  const votes = await votesOn(act, { motion });
  if (votes.some((v) => UNDER_WAY.includes(v.state))) refuse('wrong-state', { why: 'refusal.vote-under-way' });
  await act.tx.query(`update vote set state = 'withdrawn' where id = any($1)`, [votes.map((v) => v.id)]);
  return votes.map((v) => line(act.channel.id, 'vote.withdrawn', { vote: v.id }, `vote:${v.id}`));
};

// How an appeal and a procedural motion end, whichever way the room decided: figures that the chair entered, no objection, or a vote. Read and stepped behind the meeting's lock. Not here: who may, the vote itself (voting).
import { first } from '../../contract/floor.motions.js';
import { isLive, MOTION, POINT, type MotionState, type MotionView, type PointView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { lapseSwaps, pointsOf, speakersOf } from './floor.store.js';
import { MOVED } from './floor.views.js';

export const loadPoint = async (act: Act, id: string): Promise<PointView> => (await pointsOf(act)).find((p) => p.id === id) ?? refuse('not-found', { why: 'refusal.no-point' });
export const stepPoint = async (act: Act, p: PointView, verb: keyof typeof POINT.steps): Promise<void> => {
  const state = next(POINT, p.state, verb) ?? refuse('wrong-state', { why: `refusal.point-${p.state}`, state: p.state });
  await act.tx.query('update order_point set state = $2 where id = $1', [p.id, state]);
};
export const motionsOf = (act: Act): Promise<MotionView[]> => act.tx.query<MotionView[]>(`${MOVED} order by m.no`, [act.channel.id]);
export const loadMotion = async (act: Act, id: string): Promise<MotionView> => (await motionsOf(act)).find((m) => m.id === id) ?? refuse('not-found', { why: 'refusal.no-motion' });
export const stepMotion = async (act: Act, m: MotionView, verb: keyof typeof MOTION.steps): Promise<MotionState> => {
  const state = next(MOTION, m.state, verb) ?? refuse('wrong-state', { why: `refusal.motion-${m.state}`, state: m.state });
  await act.tx.query('update motion set state = $2 where id = $1', [m.id, state]);
  return state;
};

/** The motion may be put now: none precedes it (rule 77), and whoever asked to speak to it has been heard. */
export const refuseUnlessFirst = async (act: Act, m: MotionView): Promise<void> => {
  const before = first((await motionsOf(act)).filter((x) => x.state === 'moved'));
  if (before && before.id !== m.id) refuse('conflict', { why: 'refusal.motion-not-in-order', kind: before.kind });
  if ((await speakersOf(act)).some((s) => s.of === `motion:${m.id}` && isLive(s))) refuse('wrong-state', { why: 'refusal.motion-unheard' });
};

/** The ruling stands unless more are for overruling it than against (rule 71). */
export const settlePoint = async (act: Act, p: PointView, overrule: number, uphold: number): Promise<Line<'point.decided'>> => {
  await stepPoint(act, p, 'decide');
  await act.tx.query('update order_point set overrule = $2, uphold = $3 where id = $1', [p.id, overrule, uphold]);
  return line(act.channel.id, 'point.decided', { point: p.id, overrule, uphold, stands: overrule <= uphold }, `point:${p.id}`) as Line<'point.decided'>;
};

/** `put` null: nobody objected. A debate that is adjourned or closed has its lists closed; those who were on them keep their places. */
export const settleMotion = async (act: Act, m: MotionView, put: { yes: number; no: number } | null): Promise<Line<'motion.decided'>> => {
  const result = await stepMotion(act, m, !put || put.yes > put.no ? 'carry' : 'reject');
  await act.tx.query('update motion set yes = $2, against = $3 where id = $1', [m.id, put?.yes ?? null, put?.no ?? null]);
  const lists = result === 'carried' ? await closeLists(act, m) : [];
  return line(act.channel.id, 'motion.decided', { motion: m.id, kind: m.kind, result, yes: put?.yes ?? null, no: put?.no ?? null }, `motion:${m.id}`, ...lists) as Line<'motion.decided'>;
};
const closeLists = async (act: Act, m: MotionView): Promise<string[]> => {
  if (m.kind !== 'adjourn-debate' && m.kind !== 'close-debate') return [];
  const [rows] = await act.tx.query<[{ id: string }[], number]>(
    `update speakers_list set state = 'closed', closes = null where meeting = $1 and item is not distinct from $2 and kind in ('advance', 'room') and state <> 'closed' returning id`, [act.channel.id, m.item]);
  for (const { id } of rows) await cancelAlarm(act.tx, `list:${id}`);
  const lapsed: string[] = [];
  for (const { id } of rows) lapsed.push(...(await lapseSwaps(act, { list: id })));
  return [...rows.map((l) => `list:${l.id}`), ...lapsed];
};

/** The gavel did what carried motions asked for: they are done with. Answers what that touched. */
export const carriedOut = async (act: Act, kinds: readonly ('suspend' | 'adjourn-meeting')[]): Promise<string[]> => {
  const [rows] = await act.tx.query<[{ id: string }[], number]>(
    `update motion set executed = $3 where meeting = $1 and kind = any($2) and state = 'carried' and executed is null returning id`, [act.channel.id, kinds, act.effective]);
  return rows.map((m) => `motion:${m.id}`);
};

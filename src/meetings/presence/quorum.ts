// Who counts at a sitting and whether they are enough (e13; GA rules 67, 108). Read behind the meeting's lock. Not here: who came and left (presence.commands.ts).
import type { EntityManager } from 'typeorm';
import type { BodyRules, Quorum } from '../../contract/meetings.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { standingOf, type Letter } from '../../members/credentials.js';
import { rules } from '../bodies/rules.js';

type Tx = Pick<EntityManager, 'query'>;

/**
 * Members entitled to take part in a meeting's decisions, in English protocol order: they have a delegate's seat in it now, and their credentials are not refused
 * (one that is challenged sits until decided, GA rule 29). Observers never are.
 */
export const entitled = async (tx: Tx, meeting: string): Promise<string[]> => {
  const rows = await tx.query<{ party: string; now: Date; letters: (Omit<Letter, 'since' | 'until' | 'ruled'> & Record<'since' | 'until' | 'ruled', string | null>)[] }[]>(
    `select m.code as party, t.now, coalesce((select json_agg(json_build_object('status', k.status, 'since', k.since, 'until', k.until, 'ruled', k.ruled)) from credentials k where k.party = m.code), '[]') as letters
     from (select concord_now() as now) t, channel c, state m
     where c.id = $1 and exists (select from seat s where s.audience = c.audience and s.party = m.code and s.seat = 'delegate' and s.since <= t.now and (s.until is null or s.until > t.now))
     order by m.sort_en collate "C"`,
    [meeting]);
  const date = (at: string | null): Date | null => (at === null ? null : new Date(at));
  return rows.filter((r) => standingOf(r.letters.map((l) => ({ status: l.status, since: date(l.since)!, until: date(l.until), ruled: date(l.ruled) })), r.now) !== 'none').map((r) => r.party);
};

/** Parties present at a sitting now, in the order in which they came. */
export const presentNow = async (tx: Tx, sitting: string): Promise<{ party: string; mode: 'room' | 'remote'; member: boolean }[]> =>
  tx.query('select party, mode, member from presence where sitting = $1 and until is null order by since, party', [sitting]);

/** How many it takes of so many members: one in `quorumOpen` at least to open, more than one in `quorumDecide` to decide. */
export const thresholds = (members: number, r: Pick<BodyRules, 'quorumOpen' | 'quorumDecide'>): { toOpen: number; toDecide: number } => ({
  toOpen: Math.max(1, Math.ceil(members / r.quorumOpen)),
  toDecide: Math.min(Math.max(1, members), Math.floor(members / r.quorumDecide) + 1),
});

/** The quorum of a sitting as it is now: entitled members present, in the room or connected, by the rules stamped on it (or, before it opens, those in force). */
export const quorum = async (tx: Tx, meeting: string, sitting: string): Promise<Quorum> => {
  const [all, there, r] = [await entitled(tx, meeting), await presentNow(tx, sitting), await rules(tx, meeting)];
  const present = there.filter((p) => all.includes(p.party)).length;
  return { present, members: all.length, ...thresholds(all.length, r) };
};

/** A decision is not even opened without a majority of the members there (e13), and nothing put to the room. Refuses `wrong-state` with the numbers. */
export const refuseWithoutQuorum = async (act: Act, sitting: { id: string }, why: 'refusal.no-quorum-to-decide' | 'refusal.no-quorum-to-put' = 'refusal.no-quorum-to-decide'): Promise<Quorum> => {
  const q = await quorum(act.tx, act.channel.id, sitting.id);
  return q.present < q.toDecide ? refuse('wrong-state', { why, ...q }) : q;
};

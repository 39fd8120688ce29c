// Says for every new notice when its mail goes: at once, at the next digest, after the quiet hours, or never. Not here: writing it (composer.ts).
import type { EntityManager } from 'typeorm';
import { URGENT, type NoticeClass } from '../../contract/notices.rules.js';
import type { Calendar } from '../../ledger/working-days.js';
import { nextHour, nextMorning, nextOpen } from './hours.js';
import { reachOf, type Reach } from './reach.js';

const PAGE = 500;
/** Whoever is looking has read it by then, and needs no mail of it. */
const GRACE_MS = 120_000;
/** What an installation catches up with is not mailed as if it were new. */
const OLD_MS = 3 * 86_400_000;

interface New {
  id: string;
  person: string;
  class: NoticeClass;
  overrides: boolean;
  at: Date;
}
const CLAIM = `select id, person, class, overrides, at from notice where mailing = 'new' order by at, id limit ${PAGE} for update skip locked`;
const PLAN = `
  update notice n set mailing = case when w.at is null then 'none' else 'planned' end, mail_at = w.at
  from unnest($1::uuid[], $2::timestamptz[]) as w(id, at) where n.id = w.id`;

/** When a notice of this class is mailed to somebody; null: never. */
export const mailAt = (n: Pick<New, 'class' | 'overrides' | 'at'>, to: Pick<Reach, 'hours' | 'named'>, now: Date, calendar: Calendar): Date | null => {
  if (n.overrides) return now;
  if (now.getTime() - n.at.getTime() > OLD_MS) return null;
  if (URGENT.includes(n.class)) return nextOpen(to.hours, now, calendar);
  if (to.named === 'hourly') return nextHour(to.hours, now, calendar);
  return to.named === 'daily' ? nextMorning(to.hours, now, calendar) : nextOpen(to.hours, new Date(now.getTime() + GRACE_MS), calendar);
};

/** One page of new notices; resolves with how many. */
export const plan = async (tx: EntityManager, now: Date, calendar: Calendar): Promise<number> => {
  const fresh = await tx.query<New[]>(CLAIM);
  if (!fresh.length) return 0;
  const people = [...new Set(fresh.map((n) => n.person))].sort();
  const reach = await reachOf(tx, people);
  const when = fresh.map((n) => {
    const to = reach.get(n.person);
    return to ? mailAt(n, to, now, calendar) : null;
  });
  await tx.query(PLAN, [fresh.map((n) => n.id), when]);
  return fresh.length;
};

// Reminds of deadlines a day, four hours and one hour before, each while somebody is at the post to act: a moment outside of its hours is brought forward into them. Two hours
// before comes the last call to those who may bind their state, and it waits for no hours (§3.18). What falls together is said once. Not here: setting deadlines (ledger/deadlines.ts).
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SECRETARIAT, type Mandate } from '../contract/seats.js';
import { Rounds } from '../kernel/rounds.js';
import { calendars, type Calendar } from '../ledger/working-days.js';
import { lastOpen, type Hours } from './mails/hours.js';
import { reachOf } from './mails/reach.js';

const EVERY_MS = 5_000;
const HOUR = 3_600_000;
/** Hours before the deadline, farthest first. */
export const POINTS = [24, 4, 1] as const;
export const LAST_CALL = 2;
/** A moment is brought forward at most over a long weekend and the holidays beside it. */
const AHEAD = '10 days';

interface Open {
  key: string;
  channel: string;
  audience: string;
  due: Date;
  set: Date;
  parties: string[] | null;
  mandate: Mandate | null;
}
const OPEN = `
  select d.key, d.channel, c.audience, d.due, d.set_at as set, d.parties, d.mandate from deadline d join channel c on c.id = d.channel
  where d.closed is null and d.due > concord_now() and d.due < concord_now() + interval '${AHEAD}'`;
/** $1 audience, $2 parties or null for all states seated there, $3 the mandate. Where nobody of a state holds it, all of its people. */
const PEOPLE = `
  with t as (select concord_now() as now),
  seated as (select distinct s.party from seat s, t where s.audience = $1 and s.party <> '${SECRETARIAT}' and ($2::text[] is null or s.party = any($2::text[])) and s.since <= t.now and (s.until is null or s.until > t.now)),
  serving as (select h.person, h.party, h.mandates from hat h join person p on p.id = h.person and p.closed is null, t where h.party in (select party from seated) and h.since <= t.now and (h.until is null or h.until > t.now))
  select s.person, s.party, bool_or('bind' = any(s.mandates)) as binds from serving s
  where $3::text is null or $3 = any(s.mandates) or not exists (select from serving o where o.party = s.party and $3 = any(o.mandates)) group by s.person, s.party`;
const TELL = `
  insert into notice (person, party, key, channel, deadline, class, due, at, overrides) values ($1, $2, $3, $4, $5, 'deadline', $6, $7, $8) on conflict (person, key) do nothing`;

/** The point that has come last, if one has and the deadline already stood then; points that fall together are one. */
export const pointAt = (d: { due: Date; set: Date }, hours: Hours, now: Date, calendar: Calendar): number | null => {
  const come = POINTS.filter((hoursBefore) => {
    const at = lastOpen(hours, new Date(d.due.getTime() - hoursBefore * HOUR), calendar).getTime();
    return at >= d.set.getTime() && at <= now.getTime();
  });
  return come.at(-1) ?? null;
};

@Injectable()
export class Reminders implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(Reminders.name, EVERY_MS, () => this.run());

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }
  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Tells whoever is to be reminded now and was not. */
  async run(): Promise<void> {
    const open = await this.db.query<Open[]>(OPEN);
    if (!open.length) return;
    const { calendar } = calendars();
    for (const d of open) await this.db.transaction((tx) => this.remind(tx, d, calendar));
  }

  private async remind(tx: EntityManager, d: Open, calendar: Calendar): Promise<void> {
    const now = (await tx.query<{ now: Date }[]>('select concord_now() as now'))[0]!.now;
    const people = await tx.query<{ person: string; party: string; binds: boolean }[]>(PEOPLE, [d.audience, d.parties, d.mandate]);
    const reach = await reachOf(tx, people.map((p) => p.person));
    const tell = (p: { person: string; party: string }, point: string, overrides: boolean): Promise<unknown> =>
      tx.query(TELL, [p.person, p.party, `${d.key} ${d.due.toISOString()} ${point}`, d.channel, d.key, d.due, now, overrides]);
    for (const p of people) {
      const to = reach.get(p.person);
      if (!to) continue;
      const isLast = p.binds && d.due.getTime() - now.getTime() <= LAST_CALL * HOUR;
      const point = pointAt(d, to.hours, now, calendar);
      if (isLast) await tell(p, 'last', true);
      // With the last call there is nothing to add but the last hour.
      if (point !== null && (!isLast || point < LAST_CALL)) await tell(p, String(point), false);
    }
  }
}

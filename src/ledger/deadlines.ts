// Deadlines that people keep: the instant, the civil rule it was set by, whom it concerns. Set and closed inside acts, beside the alarm that rings; read by
// Today, notices and calendar feeds. Not here: what happens at a deadline (an alarm's command), civil time itself (civil.ts).
import type { EntityManager } from 'typeorm';
import type { Mandate } from '../contract/seats.js';
import { isoUtc } from '../kernel/sql.js';
import type { CivilRule } from './civil.js';

type Tx = Pick<EntityManager, 'query'>;

export interface Deadline {
  /** One deadline, for ever: `silence:<id>`. Setting it again moves it. */
  key: string;
  channel: string;
  /** What it is, by the word `deadline.<kind>`. */
  kind: string;
  /** The object, as entries touch it. */
  ref: string;
  due: Date;
  /** How people set it, and the city they named; null for one that was only reckoned. */
  civil: (CivilRule & { city: string }) | null;
  /** Whom it concerns: these parties, or null for everybody who has a seat in the channel; and only holders of a mandate, where only they can act. */
  parties: readonly string[] | null;
  mandate?: Mandate;
  facts?: Record<string, string | number>;
}

/** Sets or moves a deadline in the act's own transaction. */
export const setDeadline = (tx: Tx, d: Deadline, at: Date): Promise<unknown> =>
  tx.query(
    `insert into deadline (key, channel, kind, ref, due, date, time, zone, city, parties, mandate, facts, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (key) do update set due = excluded.due, date = excluded.date, time = excluded.time, zone = excluded.zone, city = excluded.city, parties = excluded.parties,
       mandate = excluded.mandate, facts = excluded.facts, set_at = excluded.set_at, closed = null`,
    [d.key, d.channel, d.kind, d.ref, d.due, d.civil?.date ?? null, d.civil?.time ?? null, d.civil?.zone ?? null, d.civil?.city ?? null, d.parties, d.mandate ?? null, JSON.stringify(d.facts ?? {}), at],
  );

/** The party has done what it was asked: it is reminded no more, the others are. */
export const leaveDeadline = (tx: Tx, key: string, party: string): Promise<unknown> => tx.query('update deadline set parties = array_remove(parties, $2) where key = $1 and parties is not null', [key, party]);

/** It is met, or past, or no longer there: nobody is reminded of it any more. */
export const closeDeadline = (tx: Tx, key: string, at: Date): Promise<unknown> => tx.query('update deadline set closed = $2 where key = $1 and closed is null', [key, at]);

/** A deadline as readers of other floors get it; instants ISO 8601 in UTC. */
export interface OpenDeadline {
  key: string;
  channel: string;
  kind: string;
  ref: string;
  due: string;
  civil: (CivilRule & { city: string }) | null;
  mandate: Mandate | null;
  facts: Record<string, string | number>;
  setAt: string;
}

/** $1 the party, $2 how many at most: those to come in channels it has a seat in now, whomever they concern, soonest first. */
export const DEADLINES_AHEAD = `
  select d.channel, d.kind, ${isoUtc('d.due')} as due, d.parties from deadline d join channel c on c.id = d.channel, (select concord_now() as now) t
  where d.closed is null and d.due > t.now and (d.parties is null or cardinality(d.parties) > 0)
    and exists (select from seat s where s.audience = c.audience and s.party = $1 and s.since <= t.now and (s.until is null or s.until > t.now))
  order by d.due, d.key limit $2`;

/** $1 the party, $2 how many at most: those to come that concern it, soonest first, of channels it has a seat in now. What is past and still owed, its own room lists. */
export const OPEN_DEADLINES = `
  select d.key, d.channel, d.kind, d.ref, ${isoUtc('d.due')} as due, d.mandate, d.facts, ${isoUtc('d.set_at')} as "setAt",
    case when d.date is not null then json_build_object('date', d.date, 'time', d.time, 'zone', d.zone, 'city', d.city) end as civil
  from deadline d join channel c on c.id = d.channel, (select concord_now() as now) t
  where d.closed is null and d.due > t.now and (d.parties is null or $1 = any(d.parties))
    and exists (select from seat s where s.audience = c.audience and s.party = $1 and s.since <= t.now and (s.until is null or s.until > t.now))
  order by d.due, d.key limit $2`;

// The one hash of each day of the record (§3.17): over the heads of all chains as midnight found them, so that it can be published while what it covers stays with those who may read it.
// Whoever keeps the published hash finds any later change of anything that was in the record that day. Not here: the tree (merkle.ts), who may ask for a path (records), the public site (portal).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Chores } from '../kernel/chores.js';
import { leafOf, levelsOf, pathTo, rootOf, type Head, type Step } from './merkle.js';
import { ReadDb } from './read-db.js';
import { isOn } from './seated.sql.js';

export interface Day {
  /** YYYY-MM-DD, UTC. */
  day: string;
  /** SHA-256 in hex. */
  root: string;
}
export interface DayPaths {
  day: string | null;
  root: string | null;
  channels: (Head & { path: Step[] })[];
}

/** After midnight, before the hash is made: no act begun yesterday is still to be committed. */
const SETTLED = `interval '10 minutes'`;
const DAYS_AT_ONCE = 400;
/** Days that are over and have no hash yet, from the record's first on. */
const MISSING = `
  select to_char(d, 'YYYY-MM-DD') as day
  from generate_series((select min(at) at time zone 'UTC' from entry)::date, ((concord_now() - ${SETTLED}) at time zone 'UTC')::date - 1, interval '1 day') d
  where not exists (select from record_day r where r.day = d::date) order by d limit ${DAYS_AT_ONCE}`;
/** Heads that are held at once: of so many days of every channel. */
const DAYS_TOGETHER = 7;
/** $1 days: the last line of each channel before each of them was over. */
const HEADS = `
  select to_char(d, 'YYYY-MM-DD') as day, c.id as channel, e.seq, encode(e.hash, 'hex') as hash from unnest($1::date[]) d cross join channel c
  cross join lateral (select seq, hash from entry where channel = c.id and at < (d + 1)::timestamp at time zone 'UTC' order by seq desc limit 1) e order by d, c.id`;
const READS = `
  select c.id from channel c join seat s on s.audience = c.audience
  where s.party = $1 and ${isOn('s')}`;

@Injectable()
export class Days {
  constructor(
    private readonly db: DataSource,
    private readonly read: ReadDb,
    chores: Chores,
  ) {
    chores.add('days of the record', () => this.make());
  }

  /** Makes the hashes of days that have none; two nodes make the same. */
  async make(): Promise<void> {
    const missing = (await this.read.query<{ day: string }>(MISSING)).map((m) => m.day);
    for await (const roots of this.rootsNow(missing)) {
      await this.db.query('insert into record_day (day, root, made) select day, root, concord_now() from unnest($1::date[], $2::text[]) x(day, root) on conflict do nothing', [roots.map((r) => r.day), roots.map((r) => r.root)]);
    }
  }

  /** Those of the given days whose hash the record no longer has. */
  async differing(published: readonly Day[]): Promise<string[]> {
    const now = new Map<string, string>();
    for await (const roots of this.rootsNow([...new Set(published.map((p) => p.day))])) for (const { day, root } of roots) now.set(day, root);
    return published.filter((p) => now.get(p.day) !== p.root).map((p) => p.day);
  }

  /** How the chains that this party reads now stand in the hash of a day, or of the last one: as far as they were there then. */
  async paths(party: string, day: string | null): Promise<DayPaths> {
    const [made] = await this.read.query<Day>(`select to_char(day, 'YYYY-MM-DD') as day, root from record_day where $1::date is null or day = $1::date order by day desc limit 1`, [day]);
    if (!made) return { day: null, root: null, channels: [] };
    const [heads, own] = [await this.heads([made.day]), new Set((await this.read.query<{ id: string }>(READS, [party])).map((c) => c.id))];
    const levels = levelsOf(heads.map(leafOf));
    return { ...made, channels: heads.flatMap((h, i) => (own.has(h.channel) ? [{ ...h, path: pathTo(levels, i) }] : [])) };
  }

  private heads(days: readonly string[]): Promise<(Head & { day: string })[]> {
    return this.read.query<Head & { day: string }>(HEADS, [days]);
  }
  /** The hashes of these days as the record is now, some days at a time. */
  private async *rootsNow(days: readonly string[]): AsyncGenerator<Day[]> {
    for (let i = 0; i < days.length; i += DAYS_TOGETHER) {
      const some = days.slice(i, i + DAYS_TOGETHER);
      const heads = await this.heads(some);
      yield some.map((day) => ({ day, root: rootOf(heads.filter((h) => h.day === day).map(leafOf)) }));
    }
  }
}

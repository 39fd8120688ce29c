// Who may read: the seats of a hat's party in a channel, now. The door asks for itself, under its lock; everything that only reads asks here.
import { Injectable } from '@nestjs/common';
import { NETWORK_AUDIENCE, type ChannelView, type Seat } from '../contract/seats.js';
import { ReadDb } from './read-db.js';

type Row = Omit<ChannelView, 'seats'> & { seats: Seat[] };

const SEATED = `
  select c.id, c.kind, c.owner, c.parent, c.head, c.audience = '${NETWORK_AUDIENCE}' as open,
    (select array_agg(distinct s.seat) from seat s where s.audience = c.audience and s.party = h.party
       and s.since <= t.now and (s.until is null or s.until > t.now))
    || case when c.owner = h.party then array['owner'] else '{}' end as seats
  from (select concord_now() as now) t, hat h, channel c
  where c.id = any($1::uuid[]) and h.id = $2 and h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))`;

@Injectable()
export class Seating {
  constructor(private readonly db: ReadDb) {}

  /** Of these channels, those that the hat's party may read, with its seats there. The others do not exist for it. */
  async readable(channels: readonly string[], hat: string): Promise<Map<string, ChannelView>> {
    const rows = await this.db.query<Row>(SEATED, [channels, hat]);
    return new Map(rows.map((r) => [r.id, r]));
  }

  async one(channel: string, hat: string): Promise<ChannelView | null> {
    return (await this.readable([channel], hat)).get(channel) ?? null;
  }

  /** The clock that deadlines are measured by. */
  async now(): Promise<Date> {
    return (await this.db.query<{ now: Date }>('select concord_now() as now'))[0]!.now;
  }

  /** Heads of these channels, for the sweep and for the client's own check. */
  async heads(channels: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; head: number }>('select id, head from channel where id = any($1::uuid[])', [channels]);
    return new Map(rows.map((r) => [r.id, r.head]));
  }
}

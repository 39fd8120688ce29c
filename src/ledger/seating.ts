// Who may read: the seats of a hat's party in a channel, now. The door asks for itself, under its lock; everything that only reads asks here.
import { Injectable } from '@nestjs/common';
import { NETWORK_AUDIENCE, type ChannelView, type Seat } from '../contract/seats.js';
import { Batch } from '../kernel/batch.js';
import { ReadDb } from './read-db.js';

type Row = Omit<ChannelView, 'seats'> & { seats: Seat[]; hat: string };
/** A channel and the hat under which somebody would read it. */
export interface Place {
  channel: string;
  hat: string;
}
const keyOf = ({ channel, hat }: Place): string => `${channel} ${hat}`;

const SEATED = `
  select h.id as hat, c.id, c.kind, c.owner, c.parent, c.head, c.audience = '${NETWORK_AUDIENCE}' as open,
    (select array_agg(distinct s.seat) from seat s where s.audience = c.audience and s.party = h.party
       and s.since <= t.now and (s.until is null or s.until > t.now))
    || case when c.owner = h.party then array['owner'] else '{}' end as seats
  from (select concord_now() as now) t, unnest($1::uuid[], $2::uuid[]) as p(channel, hat) join channel c on c.id = p.channel join hat h on h.id = p.hat
  where h.since <= t.now and (h.until is null or h.until > t.now)
    and exists (select from seat s where s.audience = c.audience and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))`;

@Injectable()
export class Seating {
  private readonly places = new Batch<Place, ChannelView | null>(async (places) => {
    const found = await this.among(places);
    return places.map((p) => found.get(keyOf(p)) ?? null);
  });

  constructor(private readonly db: ReadDb) {}

  /** Of these channels, those that the hat's party may read, with its seats there. The others do not exist for it. */
  async readable(channels: readonly string[], hat: string): Promise<Map<string, ChannelView>> {
    const found = await this.among(channels.map((channel) => ({ channel, hat })));
    return new Map([...found.values()].map((view) => [view.id, view]));
  }

  one(channel: string, hat: string): Promise<ChannelView | null> {
    return this.places.one({ channel, hat });
  }

  /** Of these places, those that may be read now: asks of it by `has`. */
  async held(places: readonly Place[]): Promise<{ has(place: Place): boolean }> {
    const found = await this.among(places);
    return { has: (place) => found.has(keyOf(place)) };
  }

  private async among(places: readonly Place[]): Promise<Map<string, ChannelView>> {
    if (!places.length) return new Map();
    const rows = await this.db.query<Row>(SEATED, [places.map((p) => p.channel), places.map((p) => p.hat)], 'seating.held');
    return new Map(rows.map(({ hat, ...view }) => [keyOf({ channel: view.id, hat }), view]));
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

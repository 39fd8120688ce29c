// Channels, seats and hats as the rooms write them: always inside an act, always with its transaction.
// Not here: deciding who may (the policy), reading them at the door (door.sql.ts).
import type { EntityManager } from 'typeorm';
import type { ChannelKind, Mandate, Seat } from '../contract/seats.js';

type Tx = Pick<EntityManager, 'query'>;

export interface NewChannel {
  id: string;
  kind: ChannelKind;
  audience: string;
  owner?: string | null;
  parent?: string | null;
}

/** Opens a channel within the act; its first line is one of the act's. Refuses nothing: an id that exists is a bug of the room, save for commands that `open`. */
export const openChannel = (tx: Tx, c: NewChannel): Promise<unknown> => openChannels(tx, [c]);

/** Several in one statement. */
export const openChannels = (tx: Tx, all: readonly NewChannel[]): Promise<unknown> =>
  tx.query('insert into channel (id, kind, audience, owner, parent) select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[])', [
    all.map((c) => c.id), all.map((c) => c.kind), all.map((c) => c.audience), all.map((c) => c.owner ?? null), all.map((c) => c.parent ?? null),
  ]);

/** Another state leads the channel's subject from now on: its delegates have the owner's seat. Its audience stays. */
export const moveOwner = async (tx: Tx, channel: string, owner: string): Promise<void> => {
  await tx.query('update channel set owner = $2 where id = $1', [channel, owner]);
  await bumpAuthority(tx);
};

/** Gives the channel, and every channel below it that had the same audience, another one. Bumps authority: readers are asked again who they are. */
export const moveAudience = async (tx: Tx, channel: string, audience: string): Promise<void> => {
  await tx.query(
    `with recursive below as (
       select id, audience from channel where id = $1
       union all select c.id, c.audience from channel c join below b on c.parent = b.id and c.audience = b.audience)
     update channel c set audience = $2 from below b where c.id = b.id`,
    [channel, audience],
  );
  await bumpAuthority(tx);
};

/** From now on the channel is another party's; who reads it stays. */
export const giveChannel = (tx: Tx, channel: string, owner: string): Promise<unknown> => tx.query('update channel set owner = $2 where id = $1', [channel, owner]);

/** Audiences that are drawn from $1 and follow it for the seat in $3: all but where another state presides (audiences.ts). */
const FOLLOWING = `select audience from drawn_audience where base = $1 and (chair or $3::text is distinct from 'chair') and (sole is null or $3::text is null or sole = $3::text)`;

export interface Granted {
  audience: string;
  party: string;
  seat: Seat;
  since: Date;
  /** null: open. */
  until: Date | null;
}
/** Seats in one statement, and those drawn from them. */
export const grantSeats = (tx: Tx, all: readonly Granted[]): Promise<unknown> =>
  tx.query(
    `with g as (select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[]) x(audience, party, seat, since, until))
     insert into seat (audience, party, seat, since, until)
     select audience, party, seat, since, until from g
     union select d.audience, g.party, g.seat, g.since, g.until from g join drawn_audience d on d.base = g.audience and (d.chair or g.seat <> 'chair') and (d.sole is null or d.sole = g.seat)
     on conflict (audience, party, seat, since) do update set until = excluded.until`,
    [all.map((g) => g.audience), all.map((g) => g.party), all.map((g) => g.seat), all.map((g) => g.since), all.map((g) => g.until)],
  );

/** A seat of a party in an audience, from an instant on, until another (null = open), and in those drawn from it. */
export const grantSeat = (tx: Tx, audience: string, party: string, seat: Seat, since: Date, until: Date | null = null): Promise<unknown> => grantSeats(tx, [{ audience, party, seat, since, until }]);

/** Puts a channel that this act has just opened below another one: it is read by the same parties, and follows when that one's audience moves. */
export const placeUnder = (tx: Tx, channel: string, parent: { id: string; audience: string }): Promise<unknown> =>
  tx.query('update channel set parent = $2, audience = $3 where id = $1', [channel, parent.id, parent.audience]);

/** Does the party have this seat in an audience that is not the act's own? Asked behind the lock, by the act's clock. */
export const isSeated = async (tx: Tx, audience: string, party: string, seat: Seat, at: Date): Promise<boolean> => {
  const rows: object[] = await tx.query('select from seat where audience = $1 and party = $2 and seat = $3 and since <= $4 and (until is null or until > $4) limit 1', [audience, party, seat, at]);
  return rows.length > 0;
};

/** Ends the open seats of a party in an audience (one kind of seat, or all), and in those drawn from it. */
export const endSeat = async (tx: Tx, audience: string, party: string, at: Date, seat: Seat | null = null): Promise<void> => {
  await tx.query(
    `update seat set until = $4 where audience in (select $1::uuid union ${FOLLOWING}) and party = $2 and ($3::text is null or seat = $3) and (until is null or until > $4)`,
    [audience, party, seat, at],
  );
  await bumpAuthority(tx);
};

/**
 * Ends the open seats of a party in every channel of this kind: whoever leaves the Network leaves its restricted rooms as well. Where the end lies in the past,
 * seats that were given since then end where they began. `but` its own: what is about itself it goes on reading.
 */
export const endSeatsInKind = async (tx: Tx, kind: ChannelKind, party: string, at: Date, but: 'none' | 'own' = 'none'): Promise<void> => {
  await tx.query(
    `update seat s set until = greatest(s.since, $3) from channel c
     where c.kind = $1 and c.audience = s.audience and s.party = $2 and (s.until is null or s.until > $3) and ($4 = 'none' or c.owner is distinct from $2)`,
    [kind, party, at, but],
  );
  await bumpAuthority(tx);
};

export interface Hat {
  id: string;
  person: string;
  party: string;
  mandates: readonly Mandate[];
  since: Date;
  until: Date | null;
  /** What binds its party takes two persons. */
  two: boolean;
}
/** A person under one hat: for whom, with which mandates, from when until when. The door reads it under the lock. */
export const putHat = async (tx: Tx, h: Hat): Promise<void> => {
  await tx.query(
    `insert into hat (id, person, party, mandates, since, until, two) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set mandates = excluded.mandates, since = excluded.since, until = excluded.until, two = excluded.two`,
    [h.id, h.person, h.party, h.mandates, h.since, h.until, h.two],
  );
  await bumpAuthority(tx);
};

/**
 * Says in the same transaction that somebody's authority to read changed (seat, hat, session, account). Whoever pushes entries committed after this
 * sees the new number in the same snapshot and asks again who may read, before a byte leaves (I7).
 */
export const bumpAuthority = (tx: Tx): Promise<unknown> => tx.query('update authority set epoch = epoch + 1');

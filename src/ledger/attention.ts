// What people have read, follow, and should hear of: markers, levels, interest, mentions. Housekeeping, never entries.
// Not here: counting what is unread (attention.read.ts), mails and digests (notices).
import type { EntityManager } from 'typeorm';
import type { Level } from '../contract/notices.js';
import { prepared } from './prepared.js';

type Tx = Pick<EntityManager, 'query'>;

/**
 * From now on these parties' people hear of the channel unless they mute it: they own the subject, wrote there, or were named there.
 * The act that says so is the first thing unread to them.
 */
export const noteInterest = (tx: Tx, channel: string, parties: readonly string[]): Promise<unknown> =>
  tx.query('insert into interest (channel, party, seq) select c.id, p, c.head from channel c, unnest($2::text[]) p where c.id = $1 on conflict do nothing', [
    channel,
    [...new Set(parties)],
  ]);

/** The same of several channels in one statement, of one party each. */
export const noteInterests = (tx: Tx, all: readonly { channel: string; party: string }[]): Promise<unknown> =>
  tx.query('insert into interest (channel, party, seq) select c.id, x.party, c.head from unnest($1::uuid[], $2::text[]) x(channel, party) join channel c on c.id = x.channel on conflict do nothing', [all.map((i) => i.channel), all.map((i) => i.party)]);

/** Whoever writes somewhere watches it, unless that person has chosen a level. */
export const noteWatch = (tx: Tx, channel: string, person: string | null): Promise<unknown> =>
  person === null ? Promise.resolve() : tx.query(`insert into follow (person, channel, level) values ($1, $2, 'watch') on conflict do nothing`, [person, channel]);

/** Both for whoever has just written in the channel $1: interest of the party $2, watching of the person $3 (null: nobody in particular). */
export const noteAuthor = prepared(
  'attention.author',
  `with i as (insert into interest (channel, party, seq) select id, $2, head from channel where id = $1 on conflict do nothing)
   insert into follow (person, channel, level) select $3::uuid, $1, 'watch' where $3::uuid is not null on conflict do nothing`,
);

/** The parties that the object `ref` of the channel names from entry `seq` on: exactly these. A party named before keeps its number, one not named any more is forgotten. `isNew`: nothing was named before. */
export const noteMentions = async (tx: Tx, channel: string, ref: string, seq: number, parties: readonly string[], isNew = false): Promise<void> => {
  if (!isNew) await tx.query('delete from mention where channel = $1 and ref = $2 and party <> all($3::text[])', [channel, ref, parties]);
  if (!parties.length) return;
  await tx.query('insert into mention (channel, party, ref, seq) select $1, unnest($4::text[]), $2, $3 on conflict do nothing', [channel, ref, seq, parties]);
  await noteInterest(tx, channel, parties);
};

/** This person has read the channel up to `seq`. Never goes back, never beyond the head: two windows of one person agree on the furthest. */
export const markRead = (tx: Tx, person: string, channel: string, seq: number): Promise<unknown> =>
  tx.query(
    `insert into marker (person, channel, seq) select $1, id, least($3, head) from channel where id = $2
     on conflict (person, channel) do update set seq = greatest(marker.seq, excluded.seq)`,
    [person, channel, seq],
  );

/** The level this person chose for the channel. Where nothing concerned the party before, what has been said until now counts as read. */
export const setLevel = (tx: Tx, person: string, party: string, channel: string, level: Level): Promise<unknown> =>
  tx.query(
    `with since as (
       insert into marker (person, channel, seq) select $1, c.id, c.head from channel c
       where c.id = $3 and not exists (select from interest i where i.channel = c.id and i.party = $2) on conflict do nothing)
     insert into follow (person, channel, level) values ($1, $3, $4) on conflict (person, channel) do update set level = excluded.level`,
    [person, party, channel, level],
  );

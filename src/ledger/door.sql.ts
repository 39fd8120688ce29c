// The door's own statements, prepared once a connection. Not here: the order they run in (dispatch.ts).
import type { Mandate, Seat } from '../contract/seats.js';
import type { Outcome } from '../contract/packet.js';
import type { ChannelRow } from './command.js';
import type { EntryRow } from './compose.js';
import { prepared } from './prepared.js';
import type { Question } from './together.js';

/** A new channel for a command that opens one: its owner is the hat's party, its audience at first that party alone (named by its delegation's channel). Does nothing if the id exists. */
export const openOwn = prepared(
  'door.open',
  `insert into channel (id, kind, audience, owner)
   select $1, $2, d.id, h.party from hat h join channel d on d.kind = 'delegation' and d.owner = h.party
   where h.id = $3 and h.person = $4 on conflict do nothing`,
);

const CHANNEL = 'select id, kind, audience, owner, parent, head::float8 as head, hash from channel';
/** Locks the channels in the order of their ids. Always the first read of an act. Whoever only points at a channel (a marker, a notice) neither waits for an act nor holds one up. */
export const lock = prepared<ChannelRow & { hash: Buffer }>('door.lock', `${CHANNEL} where id = any($1::uuid[]) order by id for no key update`);
/** The same for a single one, whose plan the database keeps. */
export const lockOne = prepared<ChannelRow & { hash: Buffer }>('door.lock-one', `${CHANNEL} where id = $1 for no key update`);

export interface Found {
  now: Date;
  receipt: { author: string; body: string; outcome: Outcome } | null;
  /** `two`: what binds its state takes two persons. */
  hat: { party: string; mandates: Mandate[]; two: boolean } | null;
  /** What was asked under this command's id, and cleared by another person of the delegation; only where two are needed. */
  cleared: string | null;
  /** The session it came by is over. */
  over: boolean;
  seats: Seat[] | null;
}
/**
 * Behind the lock: the time, an earlier outcome of this command, the hat if it is on, whether the session lives, and the seats of its party in the channel's audience or in the one given.
 * `limit 1`, because a table of one row is never analysed: the database believes in a thousand, finds a plan for these very values cheaper, and makes a new one for each act.
 */
export const find = prepared<Found>(
  'door.find',
  `with t as (select clock_timestamp() + shift as now from installation limit 1),
        h as (select party, mandates, two from hat, t where id = $2 and person = $3 and since <= t.now and (until is null or until > t.now))
   select t.now,
     (select json_build_object('author', author, 'body', encode(body, 'hex'), 'outcome', outcome) from receipt where command = $1) as receipt,
     (select json_build_object('party', party, 'mandates', mandates, 'two', two) from h) as hat,
     (select c.body from h, clearance c where h.two and c.command = $1 and c.party = h.party and c.state = 'given') as cleared,
     $6::uuid is not null and not exists (select from session where id = $6 and person = $3 and expires > t.now and seen > t.now - interval '8 hours') as over,
     (select json_agg(distinct s.seat) from seat s, h where s.audience = coalesce($5, (select audience from channel where id = $4)) and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now)) as seats
   from t`,
);

/** Entries, heads and the receipt of one act, in one statement. */
const save = prepared(
  'door.save',
  `with told as (
     select * from json_to_recordset($1::json) as x(channel uuid, seq bigint, at timestamptz, due timestamptz, type text, data jsonb, touched json,
       party text, person uuid, seat text, behalf text, command uuid, wire text, prev text, hash text)),
   written as (
     insert into entry (channel, seq, at, due, type, data, touched, party, person, seat, behalf, command, wire, prev, hash)
     select channel, seq, at, due, type, data, array(select json_array_elements_text(touched)), party, person, seat, behalf, command, wire, decode(prev, 'hex'), decode(hash, 'hex')
     from told),
   moved as (
     update channel c set head = t.seq, hash = decode(t.hash, 'hex')
     from (select distinct on (channel) channel, seq, hash from told order by channel, seq desc) t where c.id = t.channel)
   insert into receipt (command, channel, author, body, outcome, at) values ($2, $3, $4, decode($5, 'hex'), $6, $7)`,
);
/** The same for one line in the act's own channel, as nearly every act has: nothing to be taken apart. */
const saveOne = prepared(
  'door.save-one',
  `with written as (
     insert into entry (channel, seq, at, due, type, data, touched, party, person, seat, behalf, command, wire, prev, hash)
     values ($2, $7, $6, $8, $9, $10, $11, $12, $13, $14, $18, $1, $15, decode($16, 'hex'), decode($17, 'hex'))),
   moved as (update channel set head = $7, hash = decode($17, 'hex') where id = $2)
   insert into receipt (command, channel, author, body, outcome, at) values ($1, $2, $3, decode($4, 'hex'), $5, $6)`,
);

/** What the database keeps of an act. `body`: hex. */
export const saving = (entries: readonly EntryRow[], receipt: { command: string; channel: string; author: string; body: string; outcome: Outcome; at: string }): Question => {
  const { command, channel, author, body, at } = receipt;
  const own = [command, channel, author, body, JSON.stringify(receipt.outcome), at];
  const [e, ...more] = entries;
  if (!e || more.length) return { statement: save, values: [JSON.stringify(entries), ...own] };
  return { statement: saveOne, values: [...own, e.seq, e.due, e.type, JSON.stringify(e.data), e.touched, e.party, e.person, e.seat, e.wire, e.prev, e.hash, e.behalf ?? null] };
};

/** Only the receipt, for a refusal. Yields the one that stands: a twin may have been faster. */
export const saveRefusal = prepared<{ outcome: Outcome }>(
  'door.refusal',
  `with mine as (insert into receipt (command, channel, author, body, outcome, at) values ($1, $2, $3, decode($4, 'hex'), $5, concord_now()) on conflict do nothing returning outcome)
   select outcome from mine union all select outcome from receipt where command = $1 limit 1`,
);

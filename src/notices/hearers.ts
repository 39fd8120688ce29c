// Finds the people of a row of the table: under a hat that is on, of a party that may read the channel, never whoever acted. Not here: the table (contract/notices.rules.ts).
import type { EntityManager } from 'typeorm';
import { URGENT, type NoticeRow } from '../contract/notices.rules.js';
import { SECRETARIAT, type ChannelKind } from '../contract/seats.js';
import { isOn } from '../ledger/seated.sql.js';

type Tx = Pick<EntityManager, 'query'>;

/** An entry as the rules look at it. */
export interface Heard {
  channel: string;
  seq: number;
  kind: ChannelKind;
  owner: string | null;
  audience: string;
  type: string;
  data: Record<string, unknown>;
  person: string | null;
  at: Date;
  /** The parties that it names for the first time. */
  mentions: string[];
}
export interface Hearer {
  person: string;
  party: string;
}

/** $1 audience, $2 parties, $3 the mandate that is needed or null, $4 who acted, $5 channel, $6 whether a level silences it. */
const PEOPLE = `
  select distinct h.person, h.party
  from (select concord_now() as now) t, hat h join person p on p.id = h.person and p.closed is null
  where h.party = any($2::text[]) and h.since <= t.now and (h.until is null or h.until > t.now) and ($3::text is null or $3 = any(h.mandates)) and h.person is distinct from $4::uuid
    and exists (select from seat s where s.audience = $1 and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))
    and not ($6 and exists (select from follow f where f.channel = $5 and f.person = h.person and f.level = 'mute'))`;
const SEATED = `
  select distinct s.party from seat s, (select concord_now() as now) t where s.audience = $1 and s.seat = $2 and s.since <= t.now and (s.until is null or s.until > t.now)`;

const seated = async (tx: Tx, audience: string, seat: string): Promise<string[]> => (await tx.query<{ party: string }[]>(SEATED, [audience, seat])).map((r) => r.party);
const peopleOf = (tx: Tx, e: Heard, parties: readonly string[], mandate: string | null, silenced: boolean): Promise<Hearer[]> =>
  parties.length ? tx.query<Hearer[]>(PEOPLE, [e.audience, parties, mandate, e.person, e.channel, silenced]) : Promise.resolve([]);

/** Those who may bind their state; all of its people where nobody may: better one too many than a state that nobody told (§3.2 rule 1). */
const bindersOf = async (tx: Tx, e: Heard, parties: readonly string[], silenced: boolean): Promise<Hearer[]> => {
  const holders = await peopleOf(tx, e, parties, 'bind', silenced);
  const reached = new Set(holders.map((h) => h.party));
  return [...holders, ...(await peopleOf(tx, e, parties.filter((p) => !reached.has(p)), null, silenced))];
};

/** The heads of these delegations; all of the people of one that has none. */
const headsOf = async (tx: Tx, e: Heard, parties: readonly string[], silenced: boolean): Promise<Hearer[]> => {
  const all = await peopleOf(tx, e, parties, null, silenced);
  const heads = await tx.query<Hearer[]>(`select r.person, r.party from role r join hat h on h.id = r.id where r.party = any($1::text[]) and r.function = 'head' and ${isOn('h')}`, [parties]);
  return all.filter((p) => !heads.some((h) => h.party === p.party) || heads.some((h) => h.party === p.party && h.person === p.person));
};

const named = (value: unknown): string[] => [value].flat().filter((v): v is string => typeof v === 'string');

/** Who hears of the entry by this row. */
export const hearersOf = async (tx: Tx, e: Heard, { class: of, to }: NoticeRow): Promise<Hearer[]> => {
  const silenced = !URGENT.includes(of);
  if (to === 'binders') return bindersOf(tx, e, await seated(tx, e.audience, 'delegate'), silenced);
  if (to === 'owner') return peopleOf(tx, e, named(e.owner), null, silenced);
  if (to === 'secretariat') return peopleOf(tx, e, [SECRETARIAT], null, silenced);
  if (to === 'chair') return peopleOf(tx, e, await seated(tx, e.audience, 'chair'), null, silenced);
  if ('heads' in to) return headsOf(tx, e, named(e.data[to.heads]), silenced);
  return peopleOf(tx, e, named(e.data[to.named]), null, silenced);
};

/** $1 parties, $2 the subject's priorities. The rows of a party for them; the row for everything else where none of them has one. */
const DESKS = `
  select r.party, array_agg(distinct h.person) filter (where h.person is not null) as people
  from route r left join role o on o.post = any(r.posts) and o.party = r.party left join hat h on h.party = r.party and (h.id = o.id or h.person = any(r.people))
  where r.party = any($1::text[]) and cardinality(r.posts) + cardinality(r.people) > 0
    and (r.priority = any($2::text[]) or r.priority = 'other' and not exists (select from route n where n.party = r.party and n.priority = any($2::text[]) and cardinality(n.posts) + cardinality(n.people) > 0))
  group by r.party`;

/** The people of the parties that the entry names, whatever its type: the desk that a delegation keeps for the subject, all of its people where it keeps none or nobody is there (f5). */
export const mentionedIn = async (tx: Tx, e: Heard, priorities: readonly string[]): Promise<Hearer[]> => {
  const everybody = await peopleOf(tx, e, e.mentions, null, true);
  const desks = new Map((await tx.query<{ party: string; people: string[] | null }[]>(DESKS, [e.mentions, priorities])).map((d) => [d.party, new Set(d.people)]));
  return e.mentions.flatMap((party) => {
    const all = everybody.filter((p) => p.party === party);
    const desk = all.filter((p) => desks.get(party)?.has(p.person));
    return desk.length ? desk : all;
  });
};

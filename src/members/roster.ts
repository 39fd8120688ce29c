// What a delegation is asked before its people change: quota, its own posts, its own people, one holder of admin at least. Each asks under the channel's
// lock and refuses with the way out. Not here: the changes (people.commands.ts, roles.commands.ts).
import type { PersonFunction } from '../contract/members.codes.js';
import { SECRETARIAT } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import type { Act } from '../ledger/command.js';
import type { RoleRow } from './hats.js';

/** The party whose delegation the act's channel is. */
export const partyOf = (act: Act): string => act.channel.owner ?? refuse('invalid', { why: 'refusal.wrong-channel' });

export const roleOf = async (act: Act, id: string): Promise<RoleRow> => {
  const [row] = await act.tx.query<RoleRow[]>('select id, person, party, post, function, mandates, since, until from role where id = $1 and party = $2', [id, partyOf(act)]);
  return row ?? refuse('not-found', { why: 'refusal.no-role' });
};
export const refuseEnded = (act: Act, role: RoleRow): void => {
  if (role.until && role.until <= act.now) refuse('wrong-state', { why: 'refusal.role-over' });
};

export interface PersonRow {
  id: string;
  name: string;
  closed: Date | null;
}
/** One of the delegation's own people; those of others do not exist here. */
export const personOf = async (act: Act, id: string): Promise<PersonRow> => {
  const [row] = await act.tx.query<PersonRow[]>('select id, name, closed from person where id = $1 and home = $2', [id, partyOf(act)]);
  const person = row ?? refuse('not-found', { why: 'refusal.no-person' });
  if (person.closed) refuse('wrong-state', { why: 'refusal.person-closed' });
  return person;
};

export const refuseForeignPost = async (act: Act, post: string | null | undefined): Promise<void> => {
  if (!post) return;
  const rows = await act.tx.query<object[]>('select 1 from post where id = $1 and party = $2 and closed is null', [post, partyOf(act)]);
  if (!rows.length) refuse('not-found', { why: 'refusal.no-post' });
};

/** The secretariat has officers and no voice of a state; a state has no officers. */
export const refuseFunction = (act: Act, f: PersonFunction): void => {
  if ((f === 'officer') !== (partyOf(act) === SECRETARIAT)) refuse('invalid', { why: 'refusal.function-elsewhere', function: f });
};

const SERVING = '(r.until is null or r.until > $2)';

/** People with an office that is not over, now or to come. */
const serving = async (act: Act): Promise<string[]> => {
  const rows = await act.tx.query<{ person: string }[]>(`select distinct person from role r where party = $1 and ${SERVING}`, [partyOf(act), act.now]);
  return rows.map((r) => r.person);
};

/** Room for these people within the quota; those who serve already take none. */
export const refuseBeyondQuota = async (act: Act, people: readonly string[]): Promise<void> => {
  const [row] = await act.tx.query<{ people: number }[]>('select people from quota where party = $1', [partyOf(act)]);
  const now = await serving(act);
  const wanted = new Set([...now, ...people]).size;
  if (wanted > row!.people && wanted > now.length) refuse('conflict', { why: 'refusal.quota', quota: row!.people, people: wanted });
};

/** Somebody of the delegation can still manage its people, leaving these roles aside. */
const hasAdmin = async (act: Act, without: readonly string[]): Promise<boolean> => {
  const rows = await act.tx.query<object[]>(
    `select 1 from role r join person p on p.id = r.person and p.closed is null
     where r.party = $1 and ${SERVING} and r.since <= $2 and 'admin' = any(r.mandates) and not r.id = any($3::uuid[]) limit 1`,
    [partyOf(act), act.now, without],
  );
  return rows.length > 0;
};

/** A delegation keeps a holder of admin: these roles may be taken away only where another remains. */
export const refuseLastAdmin = async (act: Act, roles: readonly RoleRow[]): Promise<void> => {
  if (!roles.some((r) => r.mandates.includes('admin'))) return;
  if (!(await hasAdmin(act, roles.map((r) => r.id)))) refuse('wrong-state', { why: 'refusal.last-admin' });
};

/** Each delegation manages its own people; the secretariat steps in only where nobody there can, with somebody who then can. */
export const refuseForeignHand = async (act: Act, mandates: readonly string[]): Promise<void> => {
  if (act.by.seat !== 'secretariat' || act.by.party === partyOf(act)) return;
  if (!mandates.includes('admin') || (await hasAdmin(act, []))) refuse('not-allowed', { why: 'refusal.their-own-people' });
};

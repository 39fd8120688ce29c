// How somebody comes to a delegation: a new person, one known by the same address, or one who comes over from another delegation. Shared by an invitation
// and an import. Not here: the roles' rules (roster.ts), the links that let people in (invitations.ts).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { InvitePerson, RoleTerms } from '../contract/members.js';
import { refuse } from '../kernel/refusal.js';
import { line, type Act, type Line } from '../ledger/command.js';
import { period } from './facts.js';
import { putRole, type RoleRow } from './hats.js';
import { partyOf } from './roster.js';

/** What an address is compared by. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

export interface KnownPerson {
  id: string;
  name: string;
  home: string;
  closed: Date | null;
  /** Serves another delegation now or soon. */
  elsewhere: boolean;
}

/** The channels of other delegations these addresses belong to: an act that brings somebody over writes there too. */
export const formerChannels = async (tx: Pick<EntityManager, 'query'>, emails: readonly string[], channel: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct c.id from person p join channel c on c.kind = 'delegation' and c.owner = p.home where p.email_key = any($1::text[]) and c.id <> $2`,
    [emails.map(emailKey), channel],
  );
  return rows.map((r) => r.id);
};

/** Who stands behind these addresses, by their keys. */
export const knownPeople = async (tx: Pick<EntityManager, 'query'>, emails: readonly string[], party: string): Promise<Map<string, KnownPerson>> => {
  const rows = await tx.query<(KnownPerson & { key: string })[]>(
    `select p.id, p.name, p.home, p.closed, p.email_key as key,
       exists (select from role r where r.person = p.id and r.party <> $2 and (r.until is null or r.until > concord_now())) as elsewhere
     from person p where p.email_key = any($1::text[])`,
    [emails.map(emailKey), party],
  );
  return new Map(rows.map((r) => [r.key, r]));
};

/** Why this person cannot come to this delegation, or null. */
export const obstacle = (known: KnownPerson | undefined): 'refusal.person-closed' | 'refusal.serves-elsewhere' | null =>
  known?.closed ? 'refusal.person-closed' : known?.elsewhere ? 'refusal.serves-elsewhere' : null;

/** The person of the row: made, found, or brought over (with the line that the former delegation sees). */
export const enrol = async (act: Act, row: InvitePerson, known: KnownPerson | undefined): Promise<{ person: string; left: Line[] }> => {
  const party = partyOf(act);
  const why = obstacle(known);
  if (why) return refuse('conflict', { why });
  if (!known) return { person: await create(act, row, party), left: [] };
  if (known.home === party) return { person: known.id, left: [] };
  await act.tx.query('update person set home = $2, name = $3 where id = $1', [known.id, party, row.name]);
  const former = [...act.locked.values()].find((c) => c.kind === 'delegation' && c.owner === known.home) ?? refuse('conflict', { why: 'refusal.try-again', retry: true });
  return { person: known.id, left: [line(former.id, 'person.left', { person: known.id }, `person:${known.id}`)] };
};

const create = async (act: Act, row: InvitePerson, party: string): Promise<string> => {
  const id = randomUUID();
  const made = await act.tx.query<object[]>(
    `insert into person (id, home, name, email, email_key, lang, made) values ($1, $2, $3, $4, $5, $6, $7) on conflict (email_key) do nothing returning id`,
    [id, party, row.name, row.email, emailKey(row.email), row.lang, act.now],
  );
  return made.length ? id : refuse('conflict', { why: 'refusal.serves-elsewhere' });
};

/** Gives the person an office under these terms, with its hat. */
export const give = async (act: Act, person: string, terms: RoleTerms): Promise<RoleRow> => {
  const p = period(terms.since, terms.until, act.now);
  const role: RoleRow = { id: randomUUID(), person, party: partyOf(act), post: terms.post ?? null, function: terms.function, mandates: terms.mandates, ...p };
  await putRole(act, role);
  return role;
};

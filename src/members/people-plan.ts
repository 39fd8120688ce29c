// What a row of an import would do to the delegation: new, changed, unchanged, or why it cannot be. The preview and the act ask the same function.
// Not here: reading the file (people-csv.ts), doing it (people-import.commands.ts).
import type { EntityManager } from 'typeorm';
import type { InvitePerson } from '../contract/members.js';
import type { RowState } from '../contract/members.reads.js';
import { emailKey, knownPeople, obstacle, type KnownPerson } from './enrol.js';
import type { RoleRow } from './hats.js';

export interface RowPlan {
  row: InvitePerson;
  state: RowState;
  /** The person's fields that would change. */
  fields: string[];
  /** Refusal key of a conflict. */
  why?: string;
  known?: KnownPerson;
  /** The office at the row's post, where there is one. */
  role?: RoleRow;
}

const sameMandates = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((m) => b.includes(m));

const differences = (row: InvitePerson, known: KnownPerson, role: RoleRow): string[] => [
  ...(row.name !== known.name ? ['name'] : []),
  ...(row.function !== role.function ? ['function'] : []),
  ...(!sameMandates(row.mandates, role.mandates) ? ['mandates'] : []),
  ...(row.until && new Date(row.until).getTime() !== role.until?.getTime() ? ['until'] : []),
];

const planOne = (row: InvitePerson, party: string, known: KnownPerson | undefined, roles: readonly RoleRow[], twice: boolean): RowPlan => {
  const why = twice ? 'refusal.row-twice' : obstacle(known);
  if (why) return { row, state: 'conflict', fields: [], why };
  if (!known || known.home !== party) return { row, state: 'new', fields: [], known };
  const role = roles.find((r) => r.person === known.id && r.post === (row.post ?? null));
  if (!role) return { row, state: 'changed', fields: [...(row.name !== known.name ? ['name'] : []), 'role'], known };
  const fields = differences(row, known, role);
  return { row, state: fields.length ? 'changed' : 'unchanged', fields, known, role };
};

/** The plan of every row, in the rows' order. One person may stand in two rows at two posts; twice at one post is a conflict. */
export const planRows = async (tx: Pick<EntityManager, 'query'>, rows: readonly InvitePerson[], party: string): Promise<RowPlan[]> => {
  const people = await knownPeople(tx, rows.map((r) => r.email), party);
  const roles = await tx.query<RoleRow[]>(
    'select id, person, party, post, function, mandates, since, until from role where party = $1 and (until is null or until > concord_now()) order by since', [party]);
  const seen = new Set<string>();
  return rows.map((row) => {
    const place = `${emailKey(row.email)} ${row.post ?? ''}`;
    const twice = seen.has(place);
    seen.add(place);
    return planOne(row, party, people.get(emailKey(row.email)), roles, twice);
  });
};

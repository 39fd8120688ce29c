// From roles to hats: what the door reads of a person under the lock is written here and nowhere else. Not here: deciding about roles (roles.commands.ts).
import type { PersonFunction } from '../contract/members.codes.js';
import type { Mandate } from '../contract/seats.js';
import { cancelAlarm, setAlarm } from '../ledger/alarms.js';
import { putHat } from '../ledger/channels.js';
import type { Act } from '../ledger/command.js';
import { narrowed, standingOf, type Letter } from './credentials.js';

export interface RoleRow {
  id: string;
  person: string;
  party: string;
  post: string | null;
  function: PersonFunction;
  mandates: Mandate[];
  since: Date;
  until: Date | null;
}

/** Writes a role, new or changed, with its hat and the alarm of its last minute. */
export const putRole = async (act: Act, r: RoleRow): Promise<void> => {
  await act.tx.query(
    `insert into role (id, person, party, post, function, mandates, since, until) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set post = excluded.post, function = excluded.function, mandates = excluded.mandates, until = excluded.until`,
    [r.id, r.person, r.party, r.post, r.function, r.mandates, r.since, r.until],
  );
  await settleHats(act, [r.id]);
  if (r.until && r.until > act.now) await setAlarm(act.tx, `role:${r.id}`, act.channel.id, 'role.lapse', { role: r.id }, r.until);
  else await cancelAlarm(act.tx, `role:${r.id}`);
};

/** Makes the hats of these roles what the roles and their credentials now say. */
export const settleHats = async (act: Act, roles: readonly string[]): Promise<void> => {
  const rows = await act.tx.query<(RoleRow & { two: boolean })[]>('select r.id, r.person, r.party, r.post, r.function, r.mandates, r.since, r.until, coalesce(q.two, false) as two from role r left join quota q on q.party = r.party where r.id = any($1::uuid[])', [roles]);
  const letters = await act.tx.query<(Letter & { roles: string[] })[]>('select roles, status, since, until, ruled from credentials where roles && $1::uuid[]', [roles]);
  for (const r of rows) {
    const standing = standingOf(letters.filter((l) => l.roles.includes(r.id)), act.now);
    await putHat(act.tx, { id: r.id, person: r.person, party: r.party, mandates: narrowed(r.mandates, standing), since: r.since, until: r.until, two: r.two });
  }
};

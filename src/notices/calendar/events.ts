// The deadlines of a party as a calendar knows them: a name that stays, a number that counts changes up, an end that is told. Kept when somebody asks, so that two askers and two
// nodes say the same. Not here: the file (ics.ts), who may ask (calendar.controller.ts).
import type { EntityManager } from 'typeorm';
import { createHash } from 'node:crypto';

type Tx = Pick<EntityManager, 'query'>;

/** What ends, and when (ISO 8601); of a sitting, when it begins and `until` when it is called. */
export interface Ending {
  kind: string;
  id: string;
  due: string;
  until?: string;
}
export interface CalendarEvent {
  uid: string;
  due: Date;
  /** Of a sitting. */
  until: Date | null;
  sequence: number;
  changed: Date;
  cancelled: boolean;
}
/** Past ones stay in the file for a while: who looks back finds them. */
const KEPT = '60 days';

/** $1 party, $2 names, $3 instants, $4 until when each lasts: what is due now. What moved counts up; what is there no longer and still to come is cancelled. */
const KEEP = `
  with given as (select uid, due, until from unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) as w(uid, due, until)),
  gone as (update calendar_event e set cancelled = true, sequence = e.sequence + 1, changed = concord_now() where e.party = $1 and not e.cancelled and e.due > concord_now() and e.uid <> all($2::text[]))
  insert into calendar_event as e (party, uid, due, until, changed) select $1, uid, due, until, date_trunc('second', concord_now()) from given
  on conflict (party, uid) do update set due = excluded.due, until = excluded.until, cancelled = false, sequence = e.sequence + 1, changed = excluded.changed
    where e.due <> excluded.due or e.until is distinct from excluded.until or e.cancelled`;
const EVENTS = `select uid, due, until, sequence, changed, cancelled from calendar_event where party = $1 and due > concord_now() - interval '${KEPT}' order by due, uid`;

/** Tells nothing of what it names. */
const uidOf = (party: string, { kind, id }: Ending): string => createHash('sha256').update(`${party} ${kind} ${id}`).digest('hex').slice(0, 32);

/** Keeps what is due to the party now, and answers all its events, soonest first. */
export const eventsOf = async (tx: Tx, party: string, items: readonly Ending[]): Promise<CalendarEvent[]> => {
  const due = new Map(items.map((i) => [uidOf(party, i), i]));
  const all = [...due.values()];
  await tx.query(KEEP, [party, [...due.keys()], all.map((i) => i.due), all.map((i) => i.until ?? null)]);
  return tx.query<CalendarEvent[]>(EVENTS, [party]);
};

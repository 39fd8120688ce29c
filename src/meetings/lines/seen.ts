// Whose line to a sitting stands: each node says whom it sees, and the alarms follow by which time says who is gone and who is back. Alike on every node, and idempotent: an alarm has one key a meeting and state,
// and a node that dies says nothing more. Housekeeping, no act. Not here: seeing (live/lines.ts), the acts (lines.commands.ts).
import { LINE_KEPT } from '../../contract/lines.js';
import { alarmsOnce } from '../../ledger/alarms.js';

interface Db {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}
/** A state somebody of which is connected to a channel. */
export interface SeenLine {
  channel: string;
  party: string;
}
/** A line that any node saw so lately stands. */
const FRESH = `interval '20 seconds'`;

/** $1 the node, $2 channels, $3 parties beside them: of those only meetings with a sitting under way are kept. */
const SEEN = `
  with gone as (delete from line_seen where at < concord_now() - interval '1 day')
  insert into line_seen (meeting, party, node, at)
    select distinct x.channel, x.party, $1::uuid, concord_now() from unnest($2::uuid[], $3::text[]) as x (channel, party) join sitting s on s.meeting = x.channel and s.state in ('open', 'suspended')
  on conflict (meeting, party, node) do update set at = excluded.at`;
const WAITING = `
  with last as (select meeting, party, max(at) as at from line_seen group by meeting, party),
  waits as (
    select s.meeting, s.party, max(t.opened) as opened, bool_or(s.away is not null) as away, bool_or(s.away is null) as unmarked from speaker s join sitting t on t.meeting = s.meeting and t.state = 'open'
    where s.state in ('requested', 'listed', 'called') group by s.meeting, s.party)`;
/** Between two sittings nobody is looked for: one's time to be there begins with the sitting. */
const DROPPED = `${WAITING}
  select 'line:' || w.meeting || ':' || w.party, w.meeting, 'line.drop', jsonb_build_object('party', w.party), greatest(l.at, w.opened) + interval '${LINE_KEPT} seconds'
  from waits w join last l using (meeting, party) where w.unmarked and greatest(l.at, w.opened) <= concord_now() - interval '${LINE_KEPT} seconds'`;
const BACK = `${WAITING}
  select 'line-back:' || w.meeting || ':' || w.party, w.meeting, 'line.restore', jsonb_build_object('party', w.party), concord_now() from waits w join last l using (meeting, party) where w.away and l.at > concord_now() - ${FRESH}`;

/** Meetings with a sitting under way. */
export const meetingsUnderWay = async (db: Db): Promise<Set<string>> =>
  new Set(((await db.query(`select meeting from sitting where state in ('open', 'suspended')`)) as { meeting: string }[]).map((s) => s.meeting));
/** This node sees these lines now. */
export const noteSeen = (db: Db, node: string, lines: readonly SeenLine[]): Promise<unknown> => db.query(SEEN, [node, lines.map((l) => l.channel), lines.map((l) => l.party)]);
/** Who has been gone for long enough, or is back, will be said by the clock. */
export const setLineAlarms = async (db: Db): Promise<void> => {
  await db.query(alarmsOnce(DROPPED));
  await db.query(alarmsOnce(BACK));
};

// The heartbeat of the clocks: each node says every few seconds that it has asked for due alarms, and notes the time before in which no node did. From it the
// secretariat sees that deadlines are kept, and the outage rule is measured (§3.2 rule 6). Not here: sending alarms (clock.ts).
import type { DataSource } from 'typeorm';
import type { PulseView } from '../contract/records.js';
import { isoUtc } from '../kernel/sql.js';
import { driftOf, type CivilRule } from './civil.js';
import type { ReadTx } from './views.js';

/** No clock of any node for that long: the platform was away. */
const AWAY = "interval '1 minute'";
const KEPT = "interval '1 day'";

/**
 * One beat. `heard` is the machine's own time, against which an absence is measured; `beat` and the outage stand in the installation's time, so that a clock
 * that was set forward is no outage. $1 node, $2 when it began, $3 alarms sent since then, $4 the latest of them, ms after its due time.
 */
const BEAT = `
  with was as (select max(heard) as heard from heartbeat), t as (select clock_timestamp() as real, concord_now() as now),
  away as (insert into outage (since, until) select t.now - (t.real - was.heard), t.now from was, t where was.heard < t.real - ${AWAY} on conflict do nothing),
  gone as (delete from heartbeat using t where heard < t.real - ${KEPT} and node <> $1)
  insert into heartbeat (node, began, beat, heard, sent, late_ms) select $1, $2, t.now, t.real, $3, $4 from t
  on conflict (node) do update set beat = excluded.beat, heard = excluded.heard, sent = excluded.sent, late_ms = excluded.late_ms`;

export const beat = (db: Pick<DataSource, 'query'>, node: string, began: Date, sent: number, lateMs: number): Promise<unknown> => db.query(BEAT, [node, began, sent, lateMs]);

const PULSE = `
  select (select ${isoUtc('max(beat)')} from heartbeat) as checked,
    (select coalesce(json_agg(json_build_object('node', node, 'began', ${isoUtc('began')}, 'beat', ${isoUtc('beat')}, 'sent', sent, 'lateMs', late_ms) order by began, node), '[]')
       from heartbeat where heard > clock_timestamp() - ${AWAY}) as nodes,
    (select json_build_object('count', count(*), 'since', ${isoUtc('min(due)')}, 'tries', coalesce(max(tries), 0)) from alarm where due <= concord_now() - interval '5 seconds') as waiting,
    (select json_build_object('due', ${isoUtc('due')}, 'command', command) from alarm where due > concord_now() order by due, key limit 1) as next,
    (select coalesce(json_agg(json_build_object('since', ${isoUtc('o.since')}, 'until', ${isoUtc('o.until')}) order by o.since desc), '[]')
       from (select since, until from outage order by since desc limit 5) o) as outages`;

const SET = `select ref, channel, ${isoUtc('due')} as due, date, time, zone from deadline where closed is null and zone is not null order by due, key`;

export const readPulse = async (db: ReadTx): Promise<PulseView> => {
  const [[pulse], set] = await Promise.all([db.query<Omit<PulseView, 'moved'>>(PULSE), db.query<CivilRule & { ref: string; channel: string; due: string }>(SET)]);
  const moved = set.flatMap(({ ref, channel, due, ...rule }) => {
    const drift = driftOf(rule, new Date(due));
    return drift ? [{ ref, channel, due, byRule: new Date(Date.parse(due) + drift).toISOString(), zone: rule.zone }] : [];
  });
  return { ...pulse!, moved };
};

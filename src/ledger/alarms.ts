// Alarms: commands that time itself will send. Set and cancelled inside acts; sent by the poller (clock.ts) through the same door.
import type { EntityManager } from 'typeorm';
import type { CommandName, Payload } from '../contract/commands.js';

type Tx = Pick<EntityManager, 'query'>;

/** Sets the alarm `key` in the act's own transaction: at `due`, `command` is sent to `channel` by the clock, once. Setting it again moves it. */
export const setAlarm = <N extends CommandName>(tx: Tx, key: string, channel: string, command: N, payload: Payload<N>, due: Date): Promise<unknown> =>
  tx.query(
    `insert into alarm (key, channel, command, payload, due) values ($1, $2, $3, $4, $5)
     on conflict (key) do update set channel = excluded.channel, command = excluded.command, payload = excluded.payload, due = excluded.due, round = alarm.round + 1, tries = 0, held = null`,
    [key, channel, command, JSON.stringify(payload), due],
  );

/**
 * A statement that sets the alarms of a query (key, channel, command, payload, due), each unless it waits already: many changes ring once. One that is being sent right now
 * is set anew, because it may not have seen this change.
 */
export const alarmsOnce = (query: string): string =>
  `insert into alarm (key, channel, command, payload, due) ${query} on conflict (key) do update set due = excluded.due, round = alarm.round + 1, tries = 0, held = null where alarm.held is not null`;

/** Takes the alarm back; nothing happens if it has rung. */
export const cancelAlarm = (tx: Tx, key: string): Promise<unknown> => tx.query('delete from alarm where key = $1', [key]);

// Lets the demonstration's people have been here before: each has read, a few days ago, what stood on the desk. Housekeeping as their own windows do it, never an
// act. Not here: what is said to them since (threads-recent.ts).
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NETWORK } from '../contract/seats.js';
import { markRead } from '../ledger/attention.js';
import { deskOf } from '../ledger/attention.read.js';
import { ReadDb } from '../ledger/read-db.js';
import { VISITORS, zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import type { Scene } from './scenes.js';
import type { Stage } from './stage.js';

const KINDS = ['thread', 'caucus', 'initiative', 'action', 'meeting'] as const;
/** What had been entered by then; played again after a cut, somebody has not read more. */
const UNTIL = 'select channel, max(seq)::float8 as seq from entry where channel = any($1::uuid[]) and at <= $2 group by channel';
/** Between two and three working days ago, one after the other. */
const agoOf = (n: number): number => 2.1 + ((n * 0.37) % 1);

export const readingScenes = (app: INestApplicationContext, stage: Stage, on: Calendar): Scene[] =>
  VISITORS.map((key, n) => {
    const at = on.before(agoOf(n), zoneOf(key));
    return { at, play: () => read(app, stage.as(key) as { person: string; hat: string }, new Date(at)) };
  });

const read = async (app: INestApplicationContext, { person, hat }: { person: string; hat: string }, at: Date): Promise<void> => {
  const db = app.get(ReadDb);
  const desk = await deskOf(db, hat, KINDS);
  for (const { channel, seq } of await db.query<{ channel: string; seq: number }>(UNTIL, [[NETWORK, ...desk.map((d) => d.channel)], at])) {
    await markRead(app.get(DataSource), person, channel, seq);
  }
};

// Lets the demonstration's states promise: drafts written, confirmed by whoever may bind, partners joining. Not here: what they promise (commitments.ts).
import type { ReadDb } from '../ledger/read-db.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import { COMMITMENTS, type DemoCommitment } from './commitments.js';
import type { Scene } from './scenes.js';
import { idOf, type Stage } from './stage.js';

const draftOf = (key: string): string => idOf(`candidate:${key}`);

export const commitmentScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] => COMMITMENTS.flatMap((c) => scenes(stage, on, db, c));

const scenes = (stage: Stage, on: Calendar, db: ReadDb, c: DemoCommitment): Scene[] => {
  const at = (ago: number, by: string, play: () => Promise<unknown>): Scene => ({ at: on.before(ago, zoneOf(by)), play: async () => void (await play()) });
  /** The channel that the act of confirming opened. */
  const made = async (): Promise<string> => (await db.query<{ id: string }>('select id from commitment where candidate = $1', [draftOf(c.key)]))[0]!.id;
  return [
    at(c.drafted, c.by, () => stage.act(`candidate ${c.key}`, stage.as(c.by), 'candidate.mark', { draft: c.draft((days) => on.date(days)) }, draftOf(c.key))),
    ...(c.confirmed === null ? [] : [at(c.confirmed, c.binds, () => stage.act(`commit ${c.key}`, stage.as(c.binds), 'candidate.confirm', { version: 1 }, draftOf(c.key)))]),
    ...(c.joined ?? []).map(({ by, ago }) => at(ago, by, async () => stage.act(`join ${c.key} ${by}`, stage.as(by), 'commitment.join', {}, await made()))),
  ];
};

// Makes the demonstration network on an empty database: real states, invented people and initiatives, everything through the door, in the two months until now
// (decision 040). Not here: signing in by name (members), deciding that there is to be one (main.ts).
import type { INestApplicationContext } from '@nestjs/common';
import { Dispatch } from '../ledger/dispatch.js';
import { ReadDb } from '../ledger/read-db.js';
import { actionScenes } from './build-actions.js';
import { commitmentScenes } from './build-commitments.js';
import { discussionScenes } from './build-discussions.js';
import { importScenes } from './build-imports.js';
import { initiativeScenes } from './build-initiatives.js';
import { beginWith, buildDelegations, buildSecretariat, buildStates, FIRST_ACT, letterScenes } from './build-people.js';
import { meetingScenes } from './build-meetings.js';
import { readingScenes } from './build-readers.js';
import { silenceScenes } from './build-silences.js';
import { Calendar } from './calendar.js';
import { Passage } from './passage.js';
import { AWAITED } from './people.js';
import { playInOrder, type Scene } from './scenes.js';
import { commandOf, Stage } from './stage.js';

const WANTED = `
  select (select demonstration from installation) as made,
    exists (select from receipt where command = $1) as begun,
    not exists (select from state) and not exists (select from person) as empty`;

/**
 * Makes the demonstration where the database is empty, or completes one that was cut short; else does nothing. The mark that it is a demonstration is
 * written last, over the owner's connection (the application has no right to it), so that half of one is never taken for a whole.
 * `say` is told in a sentence what takes time.
 */
export const makeDemonstration = async (app: INestApplicationContext, ownerUrl: string, say: (sentence: string) => void): Promise<void> => {
  const db = app.get(ReadDb);
  if (!(await wanted(db))) return;
  const passage = await Passage.open(ownerUrl);
  try {
    // Somebody else may have made it while we waited.
    const is = await wanted(db);
    if (!is) return;
    say(is.begun ? 'Completing the demonstration network…' : 'Making a demonstration network of invented people and initiatives…');
    await passage.begin();
    await tell(app, new Stage(app.get(Dispatch), passage), passage);
    await passage.end(AWAITED);
  } finally {
    await passage.close();
  }
};

const wanted = async (db: ReadDb): Promise<{ begun: boolean } | null> => {
  const [is] = await db.query<{ made: boolean; begun: boolean; empty: boolean }>(WANTED, [commandOf(FIRST_ACT)]);
  return !is!.made && (is!.begun || is!.empty) ? is! : null;
};

const tell = async (app: INestApplicationContext, stage: Stage, passage: Passage): Promise<void> => {
  const db = app.get(ReadDb);
  const on = new Calendar(await beginWith(stage));
  const scenes: Scene[] = [
    { at: on.before(41.2), play: async () => { await buildSecretariat(stage); await buildStates(stage, on); } },
    { at: on.before(40.1), play: () => buildDelegations(stage, on, db) },
    ...initiativeScenes(stage, on, db),
    ...letterScenes(stage, on, db),
    ...importScenes(app, stage, on),
    ...discussionScenes(stage, on, db),
    ...actionScenes(stage, on, db),
    ...commitmentScenes(stage, on, db),
    ...(await silenceScenes(app, stage, on)),
    ...meetingScenes(app, stage, on),
    ...readingScenes(app, stage, on),
  ];
  await playInOrder(scenes, passage);
};

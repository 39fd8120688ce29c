// Makes the demonstration network on an empty database: real states, invented people and initiatives, everything through the door (decision 040).
// Not here: signing in by name (members), deciding that there is to be one (main.ts).
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { Dispatch } from '../ledger/dispatch.js';
import { ReadDb } from '../ledger/read-db.js';
import { buildDiscussions } from './build-discussions.js';
import { buildInitiatives } from './build-initiatives.js';
import { beginWith, buildDelegations, buildSecretariat, buildStates, FIRST_ACT } from './build-people.js';
import { Calendar } from './calendar.js';
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
  const [is] = await db.query<{ made: boolean; begun: boolean; empty: boolean }>(WANTED, [commandOf(FIRST_ACT)]);
  if (is!.made || !(is!.begun || is!.empty)) return;
  say(is!.begun ? 'Completing the demonstration network…' : 'Making a demonstration network of invented people and initiatives…');
  const stage = new Stage(app.get(Dispatch));
  const on = new Calendar(await beginWith(stage));
  await buildSecretariat(stage);
  await buildStates(stage, on);
  await buildDelegations(stage, on, db);
  await buildInitiatives(stage, on, db);
  await buildDiscussions(stage, db);
  await mark(ownerUrl);
};

const mark = async (ownerUrl: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('update installation set demonstration = true').finally(() => owner.end());
};

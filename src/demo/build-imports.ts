// Brings the demonstration's files as delegates would: uploaded, read by the clock, one of them taken, the others left for a decision. Not here: the files (files.ts).
import type { INestApplicationContext } from '@nestjs/common';
import type { ImportStage } from '../contract/imports.views.js';
import { FILE_MAX, Uploads } from '../initiatives/imports/uploads.js';
import { AlarmClock } from '../ledger/clock.js';
import { ReadDb } from '../ledger/read-db.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import { demoFiles } from './files.js';
import type { Scene } from './scenes.js';
import { idOf, type Stage } from './stage.js';

const PATIENCE_MS = 20_000;
const A_MOMENT_MS = 10;

export const importScenes = (app: INestApplicationContext, stage: Stage, on: Calendar): Scene[] =>
  demoFiles(on).map(({ key, by, ago, name, accepted, xml }) => {
    const id = idOf(`import:${key}`);
    const play = async (): Promise<void> => {
      const file = (await broughtBefore(app, id)) ?? (await upload(app, stage, { by, name, xml }));
      await stage.act(`import ${key}`, stage.as(by), 'import.open', { file }, id);
      await left(app, id, 'staging');
      if (!accepted) return;
      await stage.act(`accept ${key}`, stage.as(by), 'import.accept', { all: true }, id);
      await left(app, id, 'accepting');
    };
    return { at: on.before(ago, zoneOf(by)), play };
  });

/** The bytes are no act and have an id of their own every time: played again, the act must name the same. */
const broughtBefore = async (app: INestApplicationContext, id: string): Promise<string | undefined> =>
  (await app.get(ReadDb).query<{ file: string }>('select file from import where id = $1', [id]))[0]?.file;

const upload = async (app: INestApplicationContext, stage: Stage, { by, name, xml }: { by: string; name: string; xml: string }): Promise<string> => {
  const { person } = stage.as(by) as { person: string };
  const bytes = (async function* () { yield await Promise.resolve(Buffer.from(xml)); })();
  return (await app.get(Uploads).store(bytes, { name, party: by.slice(0, 3).toUpperCase(), person }, FILE_MAX.http)).file;
};

/** Until the clock has done with a stage; it may be at it already. */
const left = async (app: INestApplicationContext, id: string, stage: ImportStage): Promise<void> => {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; ) {
    await app.get(AlarmClock).runDue();
    const [row] = await app.get(ReadDb).query<{ stage: ImportStage }>('select stage from import where id = $1', [id]);
    if (row!.stage !== stage) return;
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
  }
  throw new Error(`the demonstration’s import ${id} is ${stage} for too long`);
};

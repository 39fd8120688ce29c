// Load g: a file of 2,000 activities, from its upload until every record is an initiative. The floor reads and validates the same file with the same reader
// and copies the rows into a table of the same columns and indexes. Not here: the floor's process (floor-import.mjs), the records (activities.mjs).
import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inventedFile } from '../activities.mjs';

const COUNT = 2_000;
const MB = 1_048_576;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let round = 1;

const uploaded = async (port, who, path) => {
  const form = new FormData();
  form.append('file', await openAsBlob(path), 'activities.xml');
  const answer = await fetch(`http://127.0.0.1:${port}/api/imports/upload`, { method: 'POST', headers: { origin: `http://127.0.0.1:${port}`, cookie: who.cookie }, body: form });
  if (answer.status !== 201) throw new Error(`the upload was refused: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).file;
};

const imported = async (stage, port, path) => {
  const [who] = stage.people;
  const file = await uploaded(port, who, path);
  const id = crypto.randomUUID();
  await stage.post(port, 'import.open', { file }, id);
  const until = async (wanted) => {
    for (;;) {
      const [{ stage: is, reason }] = await stage.own('select stage, reason from import where id = $1', [id]);
      if (is === wanted) return;
      if (is === 'refused') throw new Error(`the file was refused: ${JSON.stringify(reason)}`);
      await pause(50);
    }
  };
  await until('staged');
  const staged = performance.now();
  await stage.post(port, 'import.accept', { all: true }, id);
  await until('completed');
  return { staged, id };
};

/** A process each time: the highest memory is of the import alone. Each round has records of its own. */
const measure = async (stage, { path }, side) => {
  if (side === 'floor') round += 1;
  const file = join(stage.data, `round-${round}.xml`);
  if (side === 'floor') await pipeline(inventedFile(COUNT, 100 + round), createWriteStream(file));
  const server = side === 'ours' ? await stage.ours() : await stage.floorImport();
  const before = (await server.child.ask('memory')).now;
  const begun = performance.now();
  let staged = null;
  if (side === 'ours') {
    const done = await imported(stage, server.port, file);
    staged = (done.staged - begun) / 1_000;
    const [{ n }] = await stage.own('select count(*)::int as n from initiative where source_import = $1', [done.id]);
    if (n !== COUNT) throw new Error(`${n} of ${COUNT} records became initiatives`);
  } else await server.child.ask('import', { file, count: COUNT });
  const seconds = (performance.now() - begun) / 1_000;
  const { peak } = await server.child.ask('memory');
  const cpu = await server.child.ask('cpu');
  await stage.end(server.child);
  return { seconds, staged, peakMb: peak / MB, beforeMb: before / MB, cpu };
};

export const IMPORT = [
  {
    name: 'g', load: 'import of 2,000 activities', sides: ['floor', 'ours'], open: () => ({}), measure,
    rows: [
      { figure: 'time, s', of: 'seconds', against: 'floor', must: 2.5, aim: 1.5 },
      { figure: 'peak memory, MB', of: 'peakMb', must: 400, aim: 250 },
    ],
  },
];

// An import whose node is killed in the middle: read to the end and taken to the end by whoever lives, nothing doubled, the report adds up, the plenary hears
// of batches. Not here: what an import finds (the stories of the initiatives).
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportView } from '../../src/contract/imports.views.js';
import { NETWORK } from '../../src/contract/seats.js';
import { activityXml, documentXml } from '../support/activity.js';
import { House } from '../support/house.js';
import { until, type ServerNode } from '../support/nodes.js';
import { describeShared, shared } from '../support/shared-data.js';
import type { Window } from '../support/window.js';

const COUNT = 300;
/** A claim of a node that died is passed over after ten seconds; then it has to do the work. */
const DONE_MS = 90_000;
let house: House;
let can: Window;
let nor: Window;

const file = (count: number): Buffer =>
  Buffer.from(documentXml(...Array.from({ length: count }, (_, i) => activityXml({ 'iati-identifier': `<iati-identifier>XX-1-N${i}</iati-identifier>`, title: `<title><narrative>Fields of valley ${i}</narrative></title>` }))));
const upload = async (node: ServerNode, bytes: Buffer): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/xml' }), 'file.xml');
  const answer = await fetch(`${node.url}/api/imports/upload`, { method: 'POST', headers: { cookie: can.guest.cookie, origin: node.url }, body: form });
  if (answer.status !== 201) throw new Error(`not uploaded: ${await answer.text()}`);
  return ((await answer.json()) as { file: string }).file;
};
/** Brings the file in and opens the import in Canada's window. */
const open = async (node: ServerNode, bytes: Buffer): Promise<string> => {
  const id = randomUUID();
  await can.do('import.open', { file: await upload(node, bytes) }, id);
  can.hold(id);
  return id;
};
const row = async (id: string) => (await house.db.own<{ stage: string; read: number; done: number }>('select stage, read, done from import where id = $1', [id]))[0]!;
const view = (id: string): ImportView | null => can.wire.channels.get(id)?.cache.view<ImportView>(`import:${id}`) ?? null;
const shows = (id: string, stage: string) => until(() => view(id)?.stage === stage, DONE_MS, `the import ${stage} in the window`);
const count = async (text: string): Promise<number> => (await house.db.own<{ n: number }>(`select count(*)::int as n from ${text}`))[0]!.n;

/** Everything of the register that an import could have left half done. */
const whole = async (id: string, expected: number): Promise<void> => {
  expect(await count('initiative')).toBe(expected);
  expect(await count('(select distinct identifier from initiative) x')).toBe(expected);
  expect(await count(`channel c where c.kind = 'initiative' and (c.head = 0 or not exists (select from initiative i where i.id = c.id))`)).toBe(0);
  const told = await house.db.own<{ ids: string[]; count: number }>(`select data->'ids' as ids, (data->>'count')::int as count from entry where channel = $1 and type = 'initiatives.imported' and data->>'import' = $2 order by seq`, [NETWORK, id]);
  const ids = told.flatMap((t) => t.ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(told.map((t) => t.ids.length)).toEqual(told.map((t) => t.count));
  expect(told.length).toBe(await count(`entry where channel = '${id}' and type in ('import.taken', 'import.completed')`));
  const { report } = view(id)!;
  expect(ids.length).toBe(report.new + report.changed);
};

beforeAll(async () => {
  house = await House.open();
  [can, nor] = [await house.window('CAN', house.nodes[0]), await house.window('NOR', house.nodes[0])];
}, 180_000);
afterAll(() => house?.close(), 60_000);

it('a node killed while it reads and another killed while it takes: every record is there once, and every window shows it', async () => {
  const [a, b] = house.nodes;
  await b.end();
  const id = await open(a, file(COUNT));
  await until(async () => (await row(id)).read > 0, DONE_MS);
  await a.end('SIGKILL');
  const cut = await row(id);
  for (const w of [can, nor]) w.line.lead(b.port);
  await b.start();
  await shows(id, 'staged');
  expect(view(id)?.counts).toMatchObject({ new: COUNT, refused: 0 });
  await can.do('import.accept', { all: true }, id);
  await until(async () => (await row(id)).done > 0, DONE_MS);
  await b.end('SIGKILL');
  const half = await row(id);
  expect(await count('initiative')).toBe(half.done);
  for (const w of [can, nor]) w.line.lead(a.port);
  await a.start();
  await shows(id, 'completed');
  expect([cut.stage, half.stage]).toEqual(['staging', 'accepting']);
  expect(half.done).toBeLessThan(COUNT);
  expect(view(id)?.report).toMatchObject({ new: COUNT, changed: 0, unchanged: 0, refused: 0, left: 0 });
  await whole(id, COUNT);
  await house.current(NETWORK, [can, nor]);
  await house.zeros(NETWORK, [can, nor], new Map());
  await house.zeros(id, [can], new Map());
  await b.start();
}, 240_000);

it('the same file again, with both nodes at work and one of them killed, changes nothing', async () => {
  const id = await open(house.nodes[0], file(COUNT));
  await house.nodes[1].end('SIGKILL');
  await shows(id, 'staged');
  expect(view(id)?.counts).toMatchObject({ new: 0, changed: 0, unchanged: COUNT, refused: 0 });
  await house.nodes[1].start();
}, 180_000);

describeShared('a real file', () => {
  it('of Canada is taken by whichever node lives, once', async () => {
    const before = await count('initiative');
    const id = await open(house.nodes[0], readFileSync(shared('iati', 'canada-gac-ca3.xml')));
    await shows(id, 'staged');
    const { counts } = view(id)!;
    await can.do('import.accept', { all: true }, id);
    await until(async () => (await row(id)).done > 0, DONE_MS);
    await house.nodes[1].end('SIGKILL');
    await shows(id, 'completed');
    expect(view(id)?.report).toMatchObject({ new: counts.new, changed: 0, left: 0 });
    await whole(id, before + counts.new);
    await house.current(NETWORK, [can, nor]);
    await house.zeros(NETWORK, [can, nor], new Map());
  }, 240_000);
});

it('every chain of the record links, after all that', () => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/cli.js', 'record', 'verify', '--json'], { cwd: resolve(import.meta.dirname, '../..'), env: { ...env, DATABASE_URL: house.db.url }, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toMatchObject({ bad: [] });
}, 60_000);

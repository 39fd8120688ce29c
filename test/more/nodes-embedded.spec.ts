// One command and nothing else: the server on its own database in a folder. Started again, also after kill -9, it is quick and finds everything as it was.
// Not here: building (launch.spec.ts), the database's own files (kernel-embedded.spec.ts).
import { mkdtemp, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NETWORK } from '../../src/contract/seats.js';
import { built, ServerNode } from '../support/nodes.js';

const ROOT = resolve(import.meta.dirname, '../..');
const { NODE_OPTIONS: _, DATABASE_URL: __, ...env } = process.env as Record<string, string>;
let data: string;
let node: ServerNode;
let cookie: string;

/** Seconds until it was ready, as it says itself. */
const seconds = (): number => Number(/ready at .* \(([\d.]+) s\)/.exec(node.output)![1]);
const get = async (path: string): Promise<string> => {
  const answer = await fetch(`${node.url}${path}`, { headers: { cookie } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
/** What a person sees of the record. */
const picture = async (): Promise<string[]> => [
  ...(JSON.parse(await get(`/api/channels/${NETWORK}/packet`)) as { entries: { hash: string }[] }).entries.map((e) => e.hash),
  (JSON.parse(await get(`/api/channels/${NETWORK}`)) as { head: number }).head.toString(),
  (JSON.parse(await get('/api/me')) as { name: string }).name,
];

beforeAll(async () => {
  built();
  data = await mkdtemp(join(tmpdir(), 'concord-start-'));
  node = await ServerNode.make({ CONCORD_DATA: data, DATABASE_URL: '', REDIS_URL: '' });
  await node.start();
}, 240_000);
afterAll(async () => {
  await node?.end();
  await rm(data, { recursive: true, force: true });
}, 60_000);

it('makes the demonstration, lets somebody in, and is as it was after Ctrl-C and after kill -9, each time ready in moments', async () => {
  const people = JSON.parse(await (await fetch(`${node.url}/api/demo/people`)).text()) as { person: string; party: string }[];
  const somebody = people.find((p) => p.party === 'CAN')!;
  const entered = await fetch(`${node.url}/api/demo/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', origin: node.url }, body: JSON.stringify({ person: somebody.person }) });
  expect(entered.status).toBe(204);
  cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  const before = await picture();
  // The plain floor of this machine now: what it takes to load the same code and say nothing.
  const begun = performance.now();
  spawnSync(process.execPath, ['dist/src/cli.js', '--help'], { cwd: ROOT, env });
  const floor = (performance.now() - begun) / 1_000;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const code = await node.end(signal);
    expect(code).toBe(signal === 'SIGTERM' ? 0 : null);
    await node.start();
    expect(seconds()).toBeLessThan(Math.max(3, 2.5 * floor));
    expect(await picture()).toEqual(before);
    expect(node.faults).toEqual([]);
  }
}, 180_000);

it('says in a sentence that its port is taken, and how to choose another', async () => {
  const second = ServerNode.at(node.port, { CONCORD_DATA: data, DATABASE_URL: '', REDIS_URL: '' });
  second.spawn();
  expect(await second.exit()).toBe(1);
  expect(second.output).toContain(`Port ${node.port} is taken by another program. Choose another one, for example: PORT=${node.port + 1} npm start`);
  expect(second.faults).toEqual([]);
  await get('/live');
}, 120_000);

// Backup and restore as an operator does them: the built product, its embedded database, a server running beside, and a window that was open at the old one.
// Not here: what a backup holds and what is refused, case by case (records-backup.spec.ts, records-restore.spec.ts).
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NETWORK } from '../../src/contract/seats.js';
import { built, ServerNode, until } from '../support/nodes.js';
import { Window, type Guest } from '../support/window.js';

const ROOT = resolve(import.meta.dirname, '../..');
const { NODE_OPTIONS: _, DATABASE_URL: __, ...env } = process.env as Record<string, string>;
let home: string;
let first: ServerNode;
let second: ServerNode | null = null;
let window: Window | null = null;

interface Ended { code: number; out: string; err: string }
/** Asynchronous, because the windows of this process are to live meanwhile. */
const concord = async (data: string, ...args: string[]): Promise<Ended> => {
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], { cwd: ROOT, env: { ...env, CONCORD_DATA: join(home, data) }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
};
const at = (data: string): Promise<ServerNode> => ServerNode.make({ CONCORD_DATA: join(home, data), DATABASE_URL: '', REDIS_URL: '' }).then((node) => node.start());
/** In as somebody of the demonstration. */
const entered = async (node: ServerNode, person: string): Promise<string> => {
  const answer = await fetch(`${node.url}/api/demo/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', origin: node.url }, body: JSON.stringify({ person }) });
  expect(answer.status).toBe(204);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
};

beforeAll(async () => {
  built();
  home = await mkdtemp(join(tmpdir(), 'concord-nodes-backup-'));
  // Whoever the database runs as must reach its data there.
  await chmod(home, 0o755);
  first = await at('first');
}, 240_000);
afterAll(async () => {
  await window?.close();
  await Promise.all([first?.end(), second?.end()]);
  await rm(home, { recursive: true, force: true });
}, 60_000);

it('backs up beside a running server, restores elsewhere, and a window led there shows the record that came back', async () => {
  const people = JSON.parse(await (await fetch(`${first.url}/api/demo/people`)).text()) as { person: string; party: string }[];
  const { person, party } = people.find((p) => p.party === 'CAN')!;
  const cookie = await entered(first, person);
  const me = JSON.parse(await (await fetch(`${first.url}/api/me`, { headers: { cookie } })).text()) as { hat: string };
  const guest: Guest = { person, party, hat: me.hat, cookie };
  window = await Window.open(guest, first.port);
  await until(() => window!.isCurrent(NETWORK), 30_000, 'a window that shows the plenary');
  const thread = randomUUID();
  await window.do('thread.open', { about: NETWORK, title: 'Before the backup', lang: 'en' }, thread);
  window.hold(thread);

  const done = await concord('first', 'backup', join(home, 'backup'), '--json');
  expect(done).toMatchObject({ code: 0 });
  const report = JSON.parse(done.out) as { entries: number; history: string; bad: unknown[]; missing: number };
  expect(report).toMatchObject({ bad: [], missing: 0 });
  // Acknowledged by the old one after the backup: lost with it, and the window must not go on showing it.
  await window.do('remark.post', { remark: randomUUID(), text: 'After the backup.', lang: 'en', mentions: [] }, thread);
  await until(() => window!.head(thread) === 2, 10_000, 'the remark');

  expect(await concord('first', 'restore', join(home, 'backup'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('The installation is in use') as string });
  const back = await concord('second', 'restore', join(home, 'backup'));
  expect(back).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^Restored the backup of .* ${report.entries} entries read; 0 channels with a bad line\\.\nThe history is now .*; it was ${report.history}\\.\n$`, 's')) as string });
  expect(await concord('second', 'record', 'verify')).toMatchObject({ code: 0, out: expect.stringContaining(`${report.entries} entries read; 0 channels with a bad line`) as string });

  second = await at('second');
  expect(second.output).not.toContain('demonstration network');
  window.line.lead(second.port);
  window.line.cut();
  await until(() => window!.wire.session.state.get().is === 'out', 30_000, 'the session over');
  guest.cookie = await entered(second, person);
  window.wear(guest.cookie);
  await window.wire.session.entered();
  await until(() => window!.isCurrent(thread) && window!.isCurrent(NETWORK), 30_000, 'current at the new one');
  expect(window.head(thread)).toBe(1);
  for (const channel of [NETWORK, thread]) {
    const packet = JSON.parse(await (await fetch(`${second.url}/api/channels/${channel}/packet`, { headers: { cookie: guest.cookie } })).text()) as { entries: { text: object }[]; head: number; history: string };
    expect(packet.history).not.toBe(report.history);
    expect([window.run(channel), window.head(channel)]).toEqual([packet.entries.map((e) => e.text), packet.head]);
  }
  await window.do('remark.post', { remark: randomUUID(), text: 'At the new one.', lang: 'en', mentions: [] }, thread);
  expect(second.faults).toEqual([]);
}, 240_000);

it('refuses a folder that holds something, a damaged backup, and a folder without one, each with its exit code', async () => {
  const folder = join(home, 'backup');
  expect(await concord('first', 'backup', folder)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`${folder} is not empty: name a folder that is new or empty.\n`) as string });
  const part = join(folder, 'tables', (await readdir(join(folder, 'tables')))[3]!);
  const bytes = await readFile(part);
  bytes[bytes.length >> 1]! ^= 4;
  await writeFile(part, bytes);
  expect(await concord('third', 'restore', folder)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/The backup is damaged: tables\/\w+ is not what was written\. Nothing was restored\.\n$/) as string });
  expect(await concord('third', 'restore', join(home, 'nothing'))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('holds no whole backup') as string });
}, 120_000);

it('after a recovery to a point in time one command begins another history', async () => {
  await second!.end();
  const [before, done] = [await concord('second', 'record', 'recovered', '--json'), await concord('second', 'record', 'recovered')];
  expect([before.code, done.code]).toEqual([0, 0]);
  const { history } = JSON.parse(before.out) as { history: string };
  expect(done.out).toMatch(/0 channels with a bad line\.\nAnother history begins here: [0-9a-f-]{36}\. Every session is over, and links that were sent are void\.\n$/);
  expect(done.out).not.toContain(history);
}, 120_000);

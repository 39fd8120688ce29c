// The routes of the desk, of discussions and of the search as a browser calls them: who is let in, what is refused, and that nothing is a fault.
import { createHash, randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module.js';
import type { Desk } from '../src/contract/notices.js';
import { NETWORK } from '../src/contract/seats.js';
import { readConfig } from '../src/kernel/config.js';
import { Problems } from '../src/kernel/problems.js';
import { sameOrigin } from '../src/members/same-origin.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let http: NestFastifyApplication;
let origin: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
  const config = readConfig({ DATABASE_URL: n.db.url }, process.cwd());
  const module = await Test.createTestingModule({ imports: [AppModule.with(config, n.db.url)] }).compile();
  http = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  http.useGlobalFilters(new Problems());
  sameOrigin(http.getHttpAdapter().getInstance(), config);
  await http.init();
  await http.listen(0, '127.0.0.1');
  origin = (await http.getUrl()).replace('localhost', '127.0.0.1');
}, 60_000);
afterAll(async () => {
  await http.close();
  await n.close();
});

const cookies = new Map<Voice, string>();
const cookie = async (by: Voice): Promise<string> => {
  if (!cookies.has(by)) {
    const token = randomUUID();
    await n.db.own('insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval \'1 day\')', [
      randomUUID(), createHash('sha256').update(token).digest(), by.person, by.hat,
    ]);
    cookies.set(by, `concord=${token}`);
  }
  return cookies.get(by)!;
};
const call = async (by: Voice | null, url: string, body?: unknown): Promise<{ status: number; json: unknown }> => {
  const headers = { ...(by ? { cookie: await cookie(by) } : {}), origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${origin}${url}`, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, json: await answer.json() };
};
const READS = [`/api/desk`, `/api/threads?about=${NETWORK}`, '/api/caucuses', `/api/remarks/${randomUUID()}/versions`, '/api/search?q=mine'];

it('lets nobody in without a session', async () => {
  for (const url of READS) expect((await call(null, url)).status).toBe(401);
  for (const url of ['/api/desk/read', '/api/desk/level']) expect((await call(null, url, { channel: NETWORK, seq: 1 })).status).toBe(401);
});

it('shows the desk, moves the mark and sets the level', async () => {
  const id = randomUUID();
  await n.as('NOR').do('thread.open', { about: NETWORK, title: 'Mines', lang: 'en', remark: randomUUID(), text: 'Canada?', mentions: ['CAN'] }, id);
  const can = n.as('CAN');
  expect((await call(can, '/api/desk')).json).toMatchObject({ unread: 2, mentions: 1, channels: [{ channel: id, title: { en: 'Mines' }, marker: 0, level: 'track' }] });
  expect(await call(can, '/api/desk/read', { channel: id, seq: 2 })).toMatchObject({ status: 200, json: { unread: 0, mentions: 0, marker: 2 } });
  expect(await call(can, '/api/desk/level', { channel: id, level: 'mute' })).toMatchObject({ status: 200, json: { level: 'mute' } });
  expect(((await call(can, '/api/desk')).json as Desk).channels).toEqual([]);
  expect((await call(can, `/api/threads?about=${NETWORK}`)).json).toMatchObject([{ id, remarks: 1, level: 'mute', lastAt: expect.stringMatching(/Z$/) as string }]);
  expect((await call(can, '/api/search?q=mine')).json).toMatchObject({ threads: [{ id }] });
});

it('answers nonsense with a refusal', async () => {
  const can = n.as('CAN');
  for (const url of ['/api/threads', '/api/threads?about=x', '/api/remarks/x/versions']) expect((await call(can, url)).status).toBe(400);
  for (const url of [`/api/threads?about=${randomUUID()}`, `/api/remarks/${randomUUID()}/versions`]) expect((await call(can, url)).status).toBe(404);
  for (const url of ['/api/search', '/api/search?q=', '/api/search?q=a&q=b', '/api/search?q=%00%27']) expect((await call(can, url)).status).toBe(200);
  const wrong = [{}, [], { channel: NETWORK }, { channel: 'x', seq: 1 }, { channel: NETWORK, seq: -1 }, { channel: NETWORK, seq: 1.5 }, { channel: NETWORK, seq: 1, more: 1 }, { channel: NETWORK, seq: '1' }];
  for (const body of wrong) expect((await call(can, '/api/desk/read', body)).status).toBe(422);
  for (const level of ['loud', null, 1, ['mute']]) expect((await call(can, '/api/desk/level', { channel: NETWORK, level })).status).toBe(422);
  expect((await call(can, '/api/desk/read', { channel: randomUUID(), seq: 1 })).status).toBe(404);
});

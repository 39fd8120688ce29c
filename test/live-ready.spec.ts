// Readiness tells the truth: a database that is away, takes no writes, does not commit or lacks a part of the schema is a 503 with the reason; what is only unsafe is
// told beside a 200. On a PostgreSQL of its own. Not here: the bus (more/nodes.spec.ts), leaving (more/nodes-proxy.spec.ts).
import { jest } from '@jest/globals';
import type { ReadinessView } from '../src/live/readiness.js';
import { APP_ROLE } from '../src/kernel/database.js';
import { prepare } from '../src/kernel/soundness.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { until } from './support/nodes.js';
import { Postgres } from './support/postgres.js';

jest.setTimeout(90_000);
let server: Postgres;
let web: HttpApplication;

const ready = async (): Promise<ReadinessView & { status: number }> => {
  const { status, json } = await web.send('GET', '/ready', {});
  return { status, ...json<ReadinessView>() };
};
const becomes = (what: object) => until(async () => {
  const view = await ready();
  return Object.entries(what).every(([k, v]) => (v instanceof RegExp ? v.test(String(view[k as 'why'])) : String(view[k as 'why']) === String(v)));
}, 30_000, JSON.stringify(what));
const set = (name: string, value: string) => server.own('postgres', `alter system set ${name} = ${value}`, 'select pg_reload_conf()');

beforeAll(async () => {
  server = await Postgres.start();
  await server.own('postgres', 'create database concord', `create role ${APP_ROLE} nologin`);
  await prepare({ ownerUrl: server.url('concord'), appUrl: server.url('concord') });
  web = await httpApplication(server.url('concord'));
});
afterAll(async () => {
  await web?.close();
  await server?.end();
});
afterEach(() => becomes({ status: 200, ready: true, degraded: '' }));

it('is ready, says when the clock last beat, and may be asked by anybody as often as they like', async () => {
  await until(async () => (await ready()).clock !== null);
  const many = await Promise.all(Array.from({ length: 200 }, ready));
  expect(new Set(many.map((v) => v.status))).toEqual(new Set([200]));
  expect(Date.now() - Date.parse(many[0]!.clock!)).toBeLessThan(60_000);
});

it('is not ready while the database is away, and says no more than that', async () => {
  await server.stop();
  await becomes({ status: 503, why: 'the database does not answer, or takes no writes' });
  expect((await web.send('GET', '/live', {})).status).toBe(200);
  await server.run();
});

it('is not ready while the database takes no writes', async () => {
  await set('default_transaction_read_only', 'on');
  await becomes({ status: 503, why: /takes no writes/ });
  await server.own('postgres', 'set default_transaction_read_only = off', 'alter system reset default_transaction_read_only', 'select pg_reload_conf()');
});

it('is not ready while commits do not come back, although reading works', async () => {
  await set('synchronous_standby_names', `'nobody'`);
  await becomes({ status: 503, why: /takes no writes/ });
  for (let i = 0; i < 5; i += 1) {
    expect((await ready()).status).toBe(503);
    await new Promise((r) => setTimeout(r, 600));
  }
  // The one question that hangs; the beat of this node's clock waits beside it.
  expect(await server.count(`pg_stat_activity where wait_event = 'SyncRep' and query like '%pg_logical_emit_message%'`)).toBe(1);
  await set('synchronous_standby_names', `''`);
});

it('is not ready without a part of its schema', async () => {
  await server.own('concord', `update migration set name = 'Away' || name where id = (select max(id) from migration)`);
  await becomes({ status: 503, why: /does not know \(Away/ });
  await server.own('concord', `update migration set name = substr(name, 5) where name like 'Away%'`);
});

it('serves beside a newer schema, as in every upgrade, and says so', async () => {
  await server.own('concord', `insert into migration (timestamp, name) values (9999999999999, 'Tomorrow9999999999999')`);
  await becomes({ status: 200, degraded: /does not know \(Tomorrow9999999999999\)/ });
  await server.own('concord', `delete from migration where name like 'Tomorrow%'`);
});

it('serves, and says so, when an acknowledged act could be lost', async () => {
  await set('fsync', 'off');
  await becomes({ status: 200, degraded: /fsync off/ });
  await set('fsync', 'on');
});

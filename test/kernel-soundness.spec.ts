// A database that would not keep what Concord promises is refused at boot, with a sentence for each reason, on a real PostgreSQL set up wrongly in each way.
import { jest } from '@jest/globals';
import { APP_ROLE } from '../src/kernel/database.js';
import { DatabaseFault } from '../src/kernel/embedded-fault.js';
import { migrationNames } from '../src/kernel/migrations.js';
import { prepare } from '../src/kernel/soundness.js';
import { Postgres } from './support/postgres.js';

jest.setTimeout(60_000);
let server: Postgres;
let databases = 0;
let database: string;

/** Prepares as this login; the owner, unless given, is the superuser. */
const prepareAs = (login: string, owner?: string): Promise<string[]> => prepare({ appUrl: server.url(database, login, 'p'), ownerUrl: owner ?? server.url(database) });
const sentences = async (work: Promise<unknown>): Promise<string[]> => {
  try {
    await work;
    return [];
  } catch (e) {
    if (e instanceof DatabaseFault) return e.message.split('\n');
    throw e;
  }
};
const set = (name: string, value: string) => server.own('postgres', `alter system set ${name} = ${value}`, 'select pg_reload_conf()', 'select pg_sleep(0.2)');

beforeAll(async () => {
  server = await Postgres.start();
  await server.own('postgres', `create role ${APP_ROLE} nologin`, `create role app login password 'p'`, `grant ${APP_ROLE} to app`, `create role stranger login password 'p'`, `create role keeper login password 'p'`);
});
afterAll(() => server?.end());
beforeEach(async () => {
  database = `concord_${(databases += 1)}`;
  await server.own('postgres', `create database ${database} owner keeper`);
});

it('makes an empty database ready, finds it sound, and has nothing to do the next time, also for a login that may change nothing', async () => {
  expect(await prepareAs('app', server.url(database, 'keeper', 'p'))).toEqual(await migrationNames());
  expect(await prepareAs('app', server.url(database, 'app', 'p'))).toEqual([]);
});

it.each([['fsync', 'fsync off'], ['full_page_writes', 'full_page_writes off'], ['synchronous_commit', 'synchronous_commit is off']])('refuses %s switched off', async (name, words) => {
  await prepareAs('app');
  await set(name, 'off');
  try {
    expect(await sentences(prepareAs('app'))).toEqual([expect.stringMatching(new RegExp(`${words}.*set ${name} = on\\.$`))]);
  } finally {
    await set(name, 'on');
  }
  expect(await sentences(prepareAs('app'))).toEqual([]);
});

it('refuses synchronous_commit switched off for the login alone, and says all that is wrong at once', async () => {
  await prepareAs('app');
  await server.own(database, 'alter role app set synchronous_commit = off', `grant delete on receipt to ${APP_ROLE}`);
  expect(await sentences(prepareAs('app'))).toEqual([expect.stringContaining('synchronous_commit is off'), expect.stringContaining('may change entries or receipts')]);
  await server.own(database, 'alter role app reset synchronous_commit');
});

it('refuses a database that takes no writes', async () => {
  await prepareAs('app');
  await server.own(database, `alter database ${database} set default_transaction_read_only = on`);
  expect(await sentences(prepareAs('app'))).toEqual(['The database takes no writes (default_transaction_read_only is on): set it off.']);
});

it('refuses pending migrations where nobody may run them, and runs none', async () => {
  expect(await sentences(prepareAs('app', server.url(database, 'app', 'p')))).toEqual([expect.stringMatching(/^Migrations are pending \(LedgerSpine1764000000000, .*DATABASE_OWNER_URL/)]);
});

it('refuses a database of a newer version and leaves it as it is', async () => {
  await prepareAs('app');
  await server.own(database, `insert into migration (timestamp, name) values (9999999999999, 'Tomorrow9999999999999')`, `delete from migration where name = (select max(name) from migration where name not like 'Tomorrow%')`);
  expect(await sentences(prepareAs('app'))).toEqual(['The database has migrations that this version of Concord does not know (Tomorrow9999999999999): start the newer version that made them.']);
});

it('refuses an application that could change the record: a superuser, an owner of tables, a right too many', async () => {
  await prepareAs('app');
  const cases: [string, string, RegExp][] = [
    [`alter role ${APP_ROLE} superuser`, `alter role ${APP_ROLE} nosuperuser`, /is a superuser/],
    [`alter table alarm owner to ${APP_ROLE}`, 'alter table alarm owner to keeper', /rights of the owner of tables \(alarm\)/],
    [`grant update on entry to ${APP_ROLE}`, `revoke update on entry from ${APP_ROLE}`, /may change entries or receipts/],
    [`grant update (outcome) on receipt to ${APP_ROLE}`, `revoke update (outcome) on receipt from ${APP_ROLE}`, /may change entries or receipts/],
  ];
  for (const [wrong, right, words] of cases) {
    await server.own(database, wrong);
    expect(await sentences(prepareAs('app'))).toEqual([expect.stringMatching(words)]);
    await server.own(database, right);
  }
  expect(await sentences(prepareAs('app'))).toEqual([]);
});

it('says in a sentence that a login may not act as the application, that its password is wrong, that nobody answers', async () => {
  await prepareAs('app');
  expect(await sentences(prepareAs('stranger'))).toEqual([expect.stringMatching(new RegExp(`^The login “stranger” cannot take the role ${APP_ROLE} .*: grant ${APP_ROLE} to stranger\\.$`))]);
  const wrong = server.url(database, 'app', 'wrong');
  expect(await sentences(prepare({ appUrl: wrong, ownerUrl: wrong }))).toEqual([expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+ cannot be used: password authentication failed/)]);
  const nobody = 'postgres://app:secret-word@127.0.0.1:9/concord';
  const [sentence] = await sentences(prepare({ appUrl: nobody, ownerUrl: nobody }));
  expect(sentence).toMatch(/^PostgreSQL at 127\.0\.0\.1:9 cannot be used: .*ECONNREFUSED/);
  expect(sentence).not.toContain('secret-word');
});

it('refuses a replica', async () => {
  await prepareAs('app');
  await server.becomeReplica();
  expect(await sentences(prepareAs('app'))).toEqual(['The database is a replica (in recovery) and takes no acts: give the address of the primary.']);
});

// A restore puts back what was backed up or changes nothing: damaged, incomplete, newer and foreign things are refused in a sentence. And what follows a recovery by
// other means. Not here: what a backup holds (records-backup.spec.ts).
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { readManifest, writeManifest } from '../src/kernel/backup/manifest.js';
import { inOwnersTransaction, migrateWithin, migrationNames } from '../src/kernel/migrations.js';
import { Invitations } from '../src/members/invitations.js';
import { SignIn } from '../src/members/sign-in.js';
import { afterRecovery, backUp, type RecordState } from '../src/records/backup.js';
import { Backups, contents, filesBelow, isUntouched, VERSION } from './support/backups.js';

let b: Backups;

beforeAll(async () => {
  b = await Backups.prepare();
}, 120_000);
afterAll(() => b?.close(), 60_000);

it('a backup of an older schema is brought up to date; of a newer one is refused with a sentence', async () => {
  const [old, db, newer] = [await b.fresh(), await b.fresh(), b.folder()];
  const names = await migrationNames();
  await inOwnersTransaction(old.url, 5_000, (tx) => migrateWithin(tx, old.url, names.slice(0, -1)));
  await old.own(`insert into rate (currency, date, value, source) values ('NOK', '2026-01-02', 0.0931, 'a bank')`);
  const from = b.folder();
  expect((await backUp({ folder: from, ownerUrl: old.url, data: b.folder() }, VERSION)).migrations).toEqual(names.slice(0, -1));
  await b.into(db, from);
  expect(await db.own('select name from migration order by id')).toEqual(names.map((name) => ({ name })));
  expect(await db.own('select value::text from rate')).toEqual([{ value: '0.0931' }]);
  await cp(from, newer, { recursive: true });
  const manifest = await readManifest(newer);
  await writeManifest(newer, { ...manifest, migrations: [...names, 'MeetingsOnTheMoon9999999999999'] });
  const empty = await b.fresh();
  await expect(b.into(empty, newer)).rejects.toMatchObject({ code: 2, message: expect.stringMatching(/does not know \(MeetingsOnTheMoon9999999999999\).*version 9\.9\.9/) as string });
  expect(await isUntouched(empty)).toBe(true);
}, 60_000);

describe('a restore is refused', () => {
  const flip = async (path: string, at: number): Promise<void> => {
    const bytes = await readFile(path);
    bytes[at % bytes.length]! ^= 1;
    await writeFile(path, bytes);
  };

  it('when any byte of any part is not as it was written, or a part is gone', async () => {
    const [db, from] = [await b.fresh(), await b.backup()];
    const all = await filesBelow(from);
    expect(all.length).toBeGreaterThan(25);
    for (const path of all) {
      const bytes = await readFile(path);
      const places = path.endsWith('manifest.json') ? Array.from({ length: 40 }, (_, i) => Math.floor((i * bytes.length) / 40)) : [0, bytes.length >> 1, bytes.length - 1];
      for (const at of places) {
        await flip(path, at);
        await expect(b.into(db, from).then(() => `${path} with byte ${at} changed was restored`)).rejects.toMatchObject({ code: 2 });
        await writeFile(path, bytes);
      }
      await rm(path);
      await expect(b.into(db, from).then(() => `restored without ${path}`)).rejects.toMatchObject({ code: 2 });
      await writeFile(path, bytes);
    }
    expect(await isUntouched(db)).toBe(true);
    await b.into(db, from);
  }, 120_000);

  it('when the installation is in use, and leaves it as it was; not when it is only prepared', async () => {
    const from = await b.backup();
    const before = await contents(b.n.db);
    await expect(b.into(b.n.db, from)).rejects.toMatchObject({ code: 1, message: expect.stringMatching(/^The installation is in use/) as string });
    expect(await contents(b.n.db)).toEqual(before);
    await b.into(await b.fresh('migrated'), from);
  }, 60_000);

  it('when the database is somebody else’s, of another schema, or held', async () => {
    const from = await b.backup();
    const [foreign, other, held] = [await b.fresh(), await b.fresh('migrated'), await b.fresh('migrated')];
    await foreign.own('create table invoice (id int)');
    await expect(b.into(foreign, from)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('(invoice)') as string });
    await other.own(`insert into migration (timestamp, name) values (9999999999999, 'MeetingsOnTheMoon9999999999999')`);
    await expect(b.into(other, from)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('its schema is of another version') as string });
    const holding = held.own('begin; lock table entry in access share mode; select pg_sleep(20)').catch(() => undefined);
    await expect(b.into(held, from)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('Somebody else is using the database') as string });
    await held.own(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    await holding;
  }, 60_000);

  it('when the record that came back is not the one that was backed up, and then all of it is undone', async () => {
    const [db, from] = [await b.fresh(), await b.backup()];
    const manifest = await readManifest<RecordState>(from);
    await writeManifest(from, { ...manifest, record: { ...manifest.record, heads: { ...manifest.record.heads, [b.thread]: `1 ${'0'.repeat(64)}` } } });
    await expect(b.into(db, from)).rejects.toMatchObject({ code: 2, message: 'The record that came back is not the one that was backed up. Nothing was restored.' });
    expect(await isUntouched(db)).toBe(true);
  }, 60_000);
});

it('after a recovery by other means another history begins, sessions and links are void, and the chains are checked', async () => {
  const db = await b.fresh();
  const { history } = await b.into(db, await b.backup());
  const app = await b.on(db);
  const [{ person }] = (await db.own<{ person: string }>('select id as person from person limit 1')) as [{ person: string }];
  await app.get(SignIn).open(person, 'a test');
  await app.get(Invitations).issue(person, null);
  const [epoch] = await db.own('select epoch from authority');
  const verdict = await afterRecovery(db.url);
  expect(verdict).toMatchObject({ bad: [], history: expect.not.stringContaining(history) as string });
  expect(await db.own('select history from installation')).toEqual([{ history: verdict.history }]);
  expect([await db.own('select from session'), await db.own('select from invitation')]).toEqual([[], []]);
  expect(await db.own('select epoch from authority')).not.toEqual([epoch]);
  await db.own('alter table entry disable trigger user');
  await db.own(`update entry set wire = replace(wire, 'NOR', 'CAN') where channel = $1 and seq = 1`, [b.thread]);
  expect((await afterRecovery(db.url)).bad).toEqual([{ channel: b.thread, seq: 1, fault: 'hash' }]);
}, 60_000);

// A backup holds the whole installation as it was at one moment, and what comes back from it is the same installation. Not here: what is refused
// (records-restore.spec.ts), the commands on a built product (test/more/nodes-backup.spec.ts), recovery from PostgreSQL's own archive (test/proof).
import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestingModule } from '@nestjs/testing';
import { ChannelCache, type Doubt } from '../client/src/wire/channel-cache.js';
import type { Packet } from '../src/contract/packet.js';
import { NETWORK } from '../src/contract/seats.js';
import { makeBackup } from '../src/kernel/backup/backup.js';
import type { Config } from '../src/kernel/config.js';
import { Files } from '../src/kernel/files.js';
import { migrationNames } from '../src/kernel/migrations.js';
import { prepare } from '../src/kernel/soundness.js';
import { Read } from '../src/ledger/read.js';
import { Verify } from '../src/ledger/verify.js';
import { backUp } from '../src/records/backup.js';
import { Backups, contents, filesBelow, VERSION } from './support/backups.js';

let b: Backups;

const opened = (doubts: Doubt[], channel: string) => new ChannelCache(channel, { doubt: (d) => void doubts.push(d) });
const ask = async (app: TestingModule, cache: ChannelCache): Promise<void> => {
  const { after, history } = cache;
  cache.apply(JSON.parse((await app.get(Read).since(cache.channel, after, history))!.text) as Packet, after);
};
const shown = (cache: ChannelCache) => ({ head: cache.head, run: cache.run(), threads: cache.viewsOf('thread'), remarks: cache.viewsOf('remark'), states: cache.viewsOf('state') });

beforeAll(async () => {
  b = await Backups.prepare();
}, 120_000);
afterAll(() => b?.close(), 60_000);

describe('what comes back', () => {
  it('is the same installation to the letter, under a new history, with nobody signed in', async () => {
    const [db, data] = [await b.fresh(), b.folder()];
    const before = await contents(b.n.db);
    const { manifest, history } = await b.into(db, await b.backup(), data);
    const after = await contents(db);
    const [was] = await b.n.db.own<{ history: string }>('select history from installation');
    expect(manifest).toMatchObject({ product: VERSION, migrations: await migrationNames(), missing: [], record: { history: was!.history, bad: [] } });
    expect(after.installation).toEqual([before.installation![0]!.replace(was!.history, history)]);
    expect(history).not.toBe(was!.history);
    // Both are new with the history and with the end of all sessions; and nobody gets a mail about what was new long ago.
    const notice = before.notice!.map((row) => row.replace(/,(new|planned),/, ',none,'));
    expect(notice).not.toEqual(before.notice);
    expect({ ...after, installation: [], authority: [] }).toEqual({ ...before, installation: [], authority: [], notice });
    for (const table of ['session', 'invitation']) expect([await b.n.db.own(`select from ${table}`), await db.own(`select from ${table}`)]).toEqual([[{}], []]);
    expect((await readFile(join(data, 'files', b.picture.slice(0, 2), b.picture), 'utf8')).length).toBe(180_000);
    expect(await prepare({ ownerUrl: db.url, appUrl: db.url })).toEqual([]);
    expect(await (await b.on(db)).get(Verify).all()).toMatchObject({ bad: [], channels: manifest.record.channels, entries: manifest.record.entries });
    expect(manifest.record.entries).toBeGreaterThan(10);
    await expect(db.own('delete from entry')).rejects.toThrow('append-only');
    await expect(db.own(`insert into remark (id, channel, seq, at, party, seat, standing, lang, mentions, state) select gen_random_uuid(), gen_random_uuid(), 1, now(), 'NOR', 'delegate', 'remark', 'en', '{}', 'posted'`)).rejects.toThrow('foreign key');
  }, 60_000);

  it('makes a client that was connected to the old one start over, and show what the new one holds', async () => {
    const [db, doubts] = [await b.fresh(), [] as Doubt[]];
    const caches = [NETWORK, b.thread, await b.n.delegation('NOR')].map((channel) => opened(doubts, channel));
    for (const cache of caches) await ask(b.n.app, cache);
    const from = await b.backup();
    // What the old one went on to acknowledge, the new one never knew.
    await b.n.as('NOR').do('remark.post', { remark: randomUUID(), text: 'Too late for the backup.', lang: 'en', mentions: [] }, b.thread);
    await ask(b.n.app, caches[1]!);
    const { history } = await b.into(db, from);
    const app = await b.on(db);
    for (const cache of caches) {
      const had = cache.head;
      await ask(app, cache);
      const anew = opened([], cache.channel);
      await ask(app, anew);
      expect(cache.history).toBe(history);
      expect(shown(cache)).toEqual(shown(anew));
      expect(cache.head).toBe(cache.channel === b.thread ? had - 1 : had);
    }
    expect(doubts).toEqual(caches.map((c) => expect.objectContaining({ channel: c.channel, why: 'history' }) as Doubt));
  }, 60_000);
});

describe('a backup', () => {
  it('made beside running writes is of one moment', async () => {
    const db = await b.fresh();
    let writing = true;
    const write = async (party: string): Promise<void> => {
      while (writing) await b.n.dispatch.run(b.n.as(party).actor, { name: 'remark.post', channel: b.thread, command: randomUUID(), payload: { remark: randomUUID(), text: 'Meanwhile.', lang: 'en', mentions: ['AUT'] } });
    };
    const head = async (): Promise<number> => (await b.n.db.own<{ head: number }>('select head::int as head from channel where id = $1', [b.thread]))[0]!.head;
    const [begun, hands] = [await head(), [write('NOR'), write('CAN')]];
    const from = await b.backup().finally(() => (writing = false));
    await Promise.all(hands);
    const ended = await head();
    const { manifest } = await b.into(db, from);
    const taken = Number(manifest.record.heads[b.thread]!.split(' ')[0]);
    expect(taken).toBeGreaterThanOrEqual(begun);
    expect(ended).toBeGreaterThan(taken);
    expect(await db.own(`select count(*)::int as n from entry e where not exists (select from receipt r where r.command = e.command)`)).toEqual([{ n: 0 }]);
    expect(await db.own(`select count(*)::int as n from remark where channel = $1`, [b.thread])).toEqual(await b.n.db.own(`select count(*)::int as n from entry where channel = $1 and seq <= $2 and type = 'remark.posted'`, [b.thread, taken]));
  }, 60_000);

  it('goes only into a folder that is new or empty, and of two at once one is made', async () => {
    const to = b.folder();
    const both = await Promise.allSettled([b.backup(to), b.backup(to)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(b.backup(to)).rejects.toMatchObject({ code: 1, message: `${to} is not empty: name a folder that is new or empty.` });
    await b.into(await b.fresh(), to);
    expect((await filesBelow(to)).some((p) => p.includes('draft') || p.endsWith('.new'))).toBe(false);
  }, 60_000);

  it('that broke off leaves nothing that could be taken for one', async () => {
    const to = b.folder();
    const broken = makeBackup({ folder: to, ownerUrl: b.n.db.url, data: b.home, product: VERSION, leftOut: [], namedFiles: () => Promise.resolve([]), record: () => Promise.reject(new Error('the disk is full')) });
    await expect(broken).rejects.toThrow('the disk is full');
    expect(await readdir(to)).toEqual([]);
    await expect(b.into(await b.fresh(), to)).rejects.toMatchObject({ code: 2, message: `${to} holds no whole backup: there is no manifest.json.` });
    const killed = await b.backup();
    await rm(join(killed, 'manifest.json'));
    await expect(b.into(await b.fresh(), killed)).rejects.toMatchObject({ code: 2 });
    await b.backup(to);
  }, 60_000);

  it('names uploaded files that the disk lacks or has damaged, and holds the others', async () => {
    const data = b.folder();
    const kept = await new Files({ data } as Config).keep(Readable.from([Buffer.from('Whole.')]), 100);
    await cp(join(b.home, 'files'), join(data, 'files'), { recursive: true });
    await writeFile(join(data, 'files', b.picture.slice(0, 2), b.picture), 'not what it was');
    const manifest = await backUp({ folder: b.folder(), ownerUrl: b.n.db.url, data }, VERSION);
    expect(manifest).toMatchObject({ missing: [b.picture], files: [{ sha256: kept.sha256, bytes: 6 }] });
  });

  it('of nothing, or of a schema that this version does not know, is refused', async () => {
    const [db, later] = [await b.fresh(), await b.fresh('migrated')];
    await expect(backUp({ folder: b.folder(), ownerUrl: db.url, data: b.home }, VERSION)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('nothing to back up') as string });
    await later.own(`insert into migration (timestamp, name) values (9999999999999, 'MeetingsOnTheMoon9999999999999')`);
    await expect(backUp({ folder: b.folder(), ownerUrl: later.url, data: b.home }, VERSION)).rejects.toMatchObject({ code: 1, message: expect.stringContaining('MeetingsOnTheMoon9999999999999') as string });
  });
});

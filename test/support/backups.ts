// What stories about backups share: a Network with something of everything in it, databases to restore into, and what a database holds, as text.
// Not here: the stories (records-backup.spec.ts, records-restore.spec.ts).
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { NETWORK } from '../../src/contract/seats.js';
import type { Config } from '../../src/kernel/config.js';
import { Files } from '../../src/kernel/files.js';
import { Invitations } from '../../src/members/invitations.js';
import { SignIn } from '../../src/members/sign-in.js';
import { Hearing } from '../../src/notices/hearing.js';
import { backUp, restore, type Restored } from '../../src/records/backup.js';
import { testDatabase, type TestDatabase } from './database.js';
import { hush } from './hush.js';
import { network, wired, type Network } from './network.js';

export const VERSION = '9.9.9';
const TEXTS = ['One line\nand another\twith a tab, a \\ and « Sécurité »', '\\.', '\\N', '“quotes”, \'single\' and "double"'];

export class Backups {
  readonly thread = randomUUID();
  /** The content of the one uploaded file, by its SHA-256. */
  picture = '';
  private readonly databases: TestDatabase[] = [];
  private readonly apps: TestingModule[] = [];

  private constructor(
    readonly home: string,
    readonly n: Network,
  ) {}

  /** Norway, Canada and Austria with a thread, notices of it that are not yet mailed, an uploaded file, somebody signed in and a link under way. */
  static async prepare(): Promise<Backups> {
    const b = new Backups(await mkdtemp(join(tmpdir(), 'concord-backup-')), await network({ members: ['NOR', 'CAN', 'AUT'], observers: ['ZAF'], chair: 'NOR' }));
    const { n, thread } = b;
    await n.as('NOR').do('thread.open', { about: NETWORK, title: 'Clearance in winter', lang: 'en' }, thread);
    for (const text of TEXTS) await n.as('CAN').do('remark.post', { remark: randomUUID(), text, lang: 'fr', mentions: ['AUT'] }, thread);
    const kept = await new Files({ data: b.home } as Config).keep(Readable.from([Buffer.from('A picture in words. '.repeat(9_000))]), 1_000_000);
    b.picture = kept.sha256;
    const { person } = n.as('NOR');
    await n.app.get(DataSource).query('insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, concord_now())', [randomUUID(), kept.sha256, kept.bytes, kept.format, 'words.txt', 'NOR', person]);
    await n.app.get(SignIn).open(person, 'a test');
    await n.app.get(Invitations).issue(person, null);
    await hush(n.app);
    await n.app.get(Hearing).run();
    return b;
  }

  /** A database of its own: without a schema, or prepared and empty. */
  async fresh(schema: 'migrated' | 'none' = 'none'): Promise<TestDatabase> {
    const db = await testDatabase(schema);
    this.databases.push(db);
    return db;
  }
  /** A path where nothing is yet. */
  folder(): string {
    return join(this.home, randomUUID());
  }
  async backup(to = this.folder()): Promise<string> {
    await backUp({ folder: to, ownerUrl: this.n.db.url, data: this.home }, VERSION);
    return to;
  }
  into(db: TestDatabase, from: string, data = this.folder()): Promise<Restored> {
    return restore({ folder: from, ownerUrl: db.url, data });
  }
  /** An application on this database. */
  async on(db: TestDatabase): Promise<TestingModule> {
    const { app } = await wired(db);
    this.apps.push(app);
    return app;
  }

  async close(): Promise<void> {
    for (const app of this.apps) await app.close();
    await this.n.close();
    for (const db of this.databases) await db.drop();
    await rm(this.home, { recursive: true, force: true });
  }
}

/** All files below a folder. */
export const filesBelow = async (of: string): Promise<string[]> => (await readdir(of, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));

/** Every row of every table that a backup takes along, as text. */
export const contents = async (db: TestDatabase): Promise<Record<string, string[]>> => {
  const tables = await db.own<{ name: string }>(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('migration', 'session', 'invitation', 'throttle') order by 1`);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) all[name] = (await db.own<{ row: string }>(`select t::text as row from "${name}" t order by 1`)).map((r) => r.row);
  return all;
};

/** Nothing was made in it. */
export const isUntouched = async (db: TestDatabase): Promise<boolean> => (await db.own(`select from pg_class where relnamespace = 'public'::regnamespace`)).length === 0;

// A fresh database for a spec file, cloned from a migrated template on one embedded PostgreSQL that all jest workers share.
// With CONCORD_TEST_DATABASE_URL (an owner's address) the given server is used instead. Not here: what is in it.
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/kernel/migrations.js';
import { openEmbedded } from '../../src/kernel/embedded.js';
import { dataHome } from './data-home.js';

/** Where test applications keep uploaded files: never in the checkout. */
export const dataFolder = join(tmpdir(), `concord-tests-${userInfo().username}-data`);

export interface TestDatabase {
  /** Owner and application connect by the same address; the application takes its role on connecting. */
  url: string;
  /** A statement as the owner, for what the application may not do (moving the clock, tampering). */
  own<R extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

const schemaName = (): string => {
  const folder = new URL('../../migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(new URL(file, folder)));
  return `concord_t_${hash.digest('hex').slice(0, 12)}`;
};
const at = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).toString();

const once = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
};

/** The template of this schema, made once by whoever comes first. */
const template = async (server: string): Promise<string> => {
  const name = schemaName();
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7306)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(at(server, draft));
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.end();
  }
};

/** `none`: without a schema. */
export const testDatabase = async (schema: 'migrated' | 'none' = 'migrated'): Promise<TestDatabase> => {
  const given = process.env.CONCORD_TEST_DATABASE_URL;
  const embedded = given ? null : await openEmbedded({ dataDir: join(dataHome(), `concord-tests-${userInfo().username}`), log: () => undefined });
  const server = given ?? embedded!.ownerUrl;
  const name = `concord_w_${randomBytes(6).toString('hex')}`;
  await once(server, `create database ${name}${schema === 'none' ? '' : ` template ${await template(server)}`}`);
  const url = at(server, name);
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  // A test may stop the server; the next statement takes another connection.
  owner.on('error', () => undefined);
  return {
    url,
    own: async <R extends object>(text: string, values: unknown[] = []) => (await owner.query(text, values)).rows as R[],
    drop: async () => {
      await owner.end();
      await once(server, `drop database if exists ${name} with (force)`);
      await embedded?.release();
    },
  };
};

// Where the bench plays: one PostgreSQL for all sides, a database each for us and for every floor, their servers, the people. Everything is made anew and
// taken away at the end. Not here: what is measured (loads), what the servers do.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

import { openEmbedded } from '../../dist/src/kernel/embedded.js';
import { migrate } from '../../dist/src/kernel/migrations.js';
import { Child } from './child.mjs';
import { seedCommitments } from './commitments.mjs';
import { seedInitiatives, seedPeople } from './seed.mjs';

export const ROOT = new URL('../../', import.meta.url).pathname;
const here = (name) => new URL(name, import.meta.url).pathname;
const PROBED = ['--import', new URL('probe.mjs', import.meta.url).href];
const NETWORK = '00000000-0000-4000-8000-000000000001';
const FLOOR_TABLE = `
  create table act (seq bigserial primary key, id uuid not null unique, channel uuid not null, author uuid not null, text text not null, at timestamptz not null default now());
  create index act_channel on act (channel, seq)`;

export class Stage {
  #embedded = null;
  #children = new Set();
  #databases = [];
  #catalogue = false;
  #register = false;

  static async open(say) {
    const stage = new Stage();
    stage.say = say;
    stage.data = mkdtempSync(join(tmpdir(), 'concord-bench-'));
    const given = process.env.CONCORD_TEST_DATABASE_URL;
    if (!given) stage.#embedded = await openEmbedded({ dataDir: join(tmpdir(), `concord-bench-${userInfo().username}`), log: () => undefined });
    stage.server = given ?? stage.#embedded.ownerUrl;
    try {
      stage.url = await stage.database();
      await migrate(stage.url);
      say('people …');
      stage.people = await seedPeople(stage.url, stage.data);
      return stage;
    } catch (e) {
      await stage.close();
      throw e;
    }
  }

  /** A new empty database on the one server; answers its address. */
  async database() {
    const name = `concord_b_${randomBytes(5).toString('hex')}`;
    await this.#once(this.server, `create database ${name}`);
    this.#databases.push(name);
    return Object.assign(new URL(this.server), { pathname: `/${name}` }).toString();
  }

  /** A statement as the owner, in our database unless said. */
  async own(text, values = [], url = this.url) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return (await client.query(text, values).finally(() => client.end())).rows;
  }

  /** The ten thousand, once. */
  async catalogue(count) {
    if (this.#catalogue) return;
    this.say(`${count} initiatives …`);
    await seedInitiatives(this.url, count);
    this.#catalogue = true;
  }

  /** So many commitments with their reports, once. */
  async commitments(count) {
    if (this.#register) return;
    this.say(`${count} commitments …`);
    await seedCommitments(this.url, count);
    this.#register = true;
  }

  /** Our server, as it is built; `{ child, port }`. */
  async ours(env = {}) {
    const child = this.#keep(Child.start(join(ROOT, 'dist/src/main.js'), { execArgv: PROBED, cwd: ROOT, env: { DATABASE_URL: this.url, CONCORD_DATA: this.data, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env } }));
    const [, port] = await child.says(/Concord is ready at http:\/\/[^:]+:(\d+)/);
    return { side: 'ours', child, port: Number(port) };
  }

  /** A floor: `floor` is the plain one, `tuned` the one that coalesces. Its reads are of our tables. */
  async floor(side) {
    const url = await this.database();
    await this.own(FLOOR_TABLE, [], url);
    const child = this.#keep(Child.start(here('floor.mjs'), { execArgv: PROBED, args: [side, url, this.url] }));
    const [, port] = await child.says(/ready at (\d+)/);
    return { side, child, port: Number(port) };
  }

  /** The floor of an import, at our database: a process that waits to be told. */
  async floorImport() {
    const child = this.#keep(Child.start(here('floor-import.mjs'), { execArgv: PROBED, args: [this.url] }));
    await child.says(/ready/);
    return { side: 'floor', child };
  }

  load(script) {
    return this.#keep(Child.start(here(script)));
  }

  /** A thread in the plenary of our server; its channel. The floors only need a name. */
  async thread({ side, port }) {
    const channel = randomUUID();
    if (side === 'ours') await this.post(port, 'thread.open', { about: NETWORK, title: 'Clearance in winter', lang: 'en' }, channel);
    return channel;
  }

  /** An act by HTTP of one of our people. */
  async post(port, name, payload, channel, turn = 0) {
    const who = this.people[turn % this.people.length];
    const answer = await fetch(`http://127.0.0.1:${port}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}`, cookie: who.cookie },
      body: JSON.stringify({ channel, command: randomUUID(), payload, hat: who.hat }),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async end(...children) {
    await Promise.all(children.map((c) => c.end()));
    for (const child of children) this.#children.delete(child);
  }

  async close() {
    await this.end(...this.#children);
    for (const name of this.#databases) await this.#once(this.server, `drop database if exists ${name} with (force)`);
    await this.#embedded?.release();
    rmSync(this.data, { recursive: true, force: true });
  }

  #keep(child) {
    this.#children.add(child);
    return child;
  }
  async #once(url, text) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(text).finally(() => client.end());
  }
}

// Fills a database of ours before anything is measured: states and people through the door, sessions as signing in would leave them, initiatives as an import
// would leave them. Not here: threads and remarks (each load opens its own, stage.mjs), other people's data.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { AppModule } from '../../dist/src/app.module.js';
import { NETWORK_AUDIENCE } from '../../dist/src/contract/seats.js';
import { readActivities } from '../../dist/src/initiatives/iati/read.js';
import { storeActivities } from '../../dist/src/initiatives/store.js';
import { readConfig } from '../../dist/src/kernel/config.js';
import { Dispatch } from '../../dist/src/ledger/dispatch.js';
import { inventedFile } from './activities.mjs';

export const STATES = 'AUT BEL BRA CAN CHE CHL CRI DNK ESP FIN GHA GRC IRL ITA JOR JPN KEN KOR LUX MLI NLD NOR PAN PRT SVN'.split(' ');
const EACH = 40;
const AT_ONCE = 5;
const OPERATOR = { kind: 'operator' };
const MANDATES = ['speak', 'negotiate', 'bind', 'report', 'admin'];

const inTurn = async (items, width, work) => {
  const rest = [...items];
  await Promise.all(Array.from({ length: width }, async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  }));
};

/** 25 states with 40 people each, all signed in. Answers the people: `{ person, hat, party, cookie }`. */
export const seedPeople = async (url, data) => {
  const app = await NestFactory.createApplicationContext(AppModule.with(readConfig({ DATABASE_URL: url, CONCORD_DATA: data }, process.cwd()), url), { logger: false });
  const dispatch = app.get(Dispatch);
  const act = async (name, payload, channel) => {
    const outcome = await dispatch.run(OPERATOR, { name, channel, command: randomUUID(), payload });
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const people = [];
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const one = async (party, channel, i) => {
    const invited = { name: `Delegate ${i} of ${party}`, email: `d${i}@${party.toLowerCase()}.example`, lang: i % 2 ? 'fr' : 'en', function: 'delegate', mandates: MANDATES };
    const { result } = await act('person.invite', invited, channel);
    people.push({ person: result.person, hat: result.role, party, cookie: await signIn(client, result.person) });
  };
  try {
    for (const state of STATES) await act('state.admit', { state, status: 'member', since }, '00000000-0000-4000-8000-000000000001');
    const { rows } = await client.query(`select owner, id from channel where kind = 'delegation' and owner = any($1)`, [STATES]);
    await inTurn(rows, AT_ONCE, async ({ owner, id }) => {
      for (let i = 0; i < EACH; i += 1) await one(owner, id, i);
    });
  } finally {
    await client.end();
    await app.close();
  }
  // Neighbours in the list are of different states.
  const place = new Map(STATES.map((state) => [state, 0]));
  return people.map((p) => ({ ...p, order: place.set(p.party, place.get(p.party) + 1).get(p.party) })).sort((a, b) => a.order - b.order).map(({ order: _, ...p }) => p);
};

/** The session that signing in leaves; the password's hash, slow on purpose, is not what is measured. */
export const signIn = async (client, person) => {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into session (id, token, person, made, seen, expires, agent) values ($1, $2, $3, concord_now(), concord_now(), concord_now() + interval '7 days', 'bench')`,
    [randomUUID(), createHash('sha256').update(token).digest(), person],
  );
  return `concord=${token}`;
};

/** `count` shared initiatives of all the states, with their channels, written as an import writes them. */
export const seedInitiatives = async (url, count) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tx = { query: async (text, values) => (await client.query(text, values)).rows };
  const now = new Date();
  const bytes = (function* () {
    for (const piece of inventedFile(count, 1)) yield Buffer.from(piece);
  })();
  let held = [];
  const flush = async () => {
    const rows = held.map(({ activity, index }) => ({ id: randomUUID(), activity, owner: STATES[index % STATES.length], lead: STATES[index % STATES.length], custody: 'own', stage: 'shared', sourceOwned: [], source: null }));
    held = [];
    await client.query('begin');
    await client.query(`insert into channel (id, kind, audience, owner) select id, 'initiative', '${NETWORK_AUDIENCE}', owner from unnest($1::uuid[], $2::text[]) as x(id, owner)`, [rows.map((r) => r.id), rows.map((r) => r.owner)]);
    await storeActivities(tx, rows, 'operator', now);
    await client.query('commit');
  };
  try {
    for await (const record of readActivities(bytes, { today: now.toISOString().slice(0, 10), limits: { bytes: 2 ** 30 } })) {
      if (!record.activity) throw new Error(`an invented record is wrong: ${JSON.stringify(record.problems)}`);
      held.push(record);
      if (held.length === 50) await flush();
    }
    if (held.length) await flush();
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

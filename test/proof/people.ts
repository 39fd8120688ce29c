// The people of a proof: a Network of ten states with as many delegates as the load wants, each with a live session. They are invited through the door; their
// sessions are opened without a password, because 200 argon2 hashes are not what is being proven. Not here: what they do (clients.ts).
import { randomUUID } from 'node:crypto';
import { newToken, SignIn } from '../../src/members/sign-in.js';
import { tokenHash } from '../../src/members/sessions.js';
import { Dispatch } from '../../src/ledger/dispatch.js';
import { ReadDb } from '../../src/ledger/read-db.js';
import type { Outcome } from '../../src/contract/packet.js';
import { NETWORK, SECRETARIAT, type Mandate } from '../../src/contract/seats.js';
import { wired } from '../support/network.js';
import type { TestDatabase } from '../support/database.js';
import type { Guest } from '../support/window.js';
import { pause } from './goal.js';

export const STATES = ['AUT', 'CAN', 'CHL', 'CRI', 'IRL', 'JOR', 'NOR', 'PAN', 'SVN', 'CHE'] as const;
/** A member with nobody but its manager, to be sent away and let in again. */
export const SPARE = 'ZAF';
const DELEGATE: Mandate[] = ['speak', 'negotiate', 'bind', 'report'];

type Recorded = Extract<Outcome, { ok: true }>;

export interface People {
  db: TestDatabase;
  /** Delegates, state by state in turn: AUT, CAN, …, CHE, AUT, … */
  guests: Guest[];
  /** One a state (the spare one too), who manages its delegation's people. */
  admins: Map<string, Guest>;
  officer: Guest;
  /** The delegations' own channels, by party. */
  delegations: Map<string, string>;
}

/** Makes a database and its people; nothing of the server stays in this process. */
export const people = async (count: number): Promise<People> => {
  const { app, db } = await wired();
  const act = async (name: string, payload: object, channel: string = NETWORK): Promise<Record<string, unknown>> => {
    const outcome = await app.get(Dispatch).run({ kind: 'operator' }, { name, channel, command: randomUUID(), payload });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.result ?? {};
  };
  const since = new Date(Date.now() - 3_600_000).toISOString();
  for (const state of [...STATES, SPARE]) await act('state.admit', { state, status: 'member', since });
  const rows = await app.get(ReadDb).query<{ id: string; owner: string }>(`select id, owner from channel where kind = 'delegation'`);
  const delegations = new Map(rows.map((r) => [r.owner, r.id]));
  const invite = async (party: string, mandates: Mandate[]): Promise<Guest> => {
    const id = randomUUID();
    const payload = { name: `Delegate ${id.slice(0, 6)}`, email: `${id}@${party.toLowerCase()}.example`, lang: 'en', function: party === SECRETARIAT ? 'officer' : 'delegate', mandates };
    const { person, role } = (await act('person.invite', payload, delegations.get(party)!)) as { person: string; role: string };
    return { person, hat: role, party, cookie: `concord=${await app.get(SignIn).open(person, 'proof')}` };
  };
  for (const state of [...STATES, SPARE]) await act('delegation.set-quota', { people: 1_000 }, delegations.get(state)!);
  const officer = await invite(SECRETARIAT, [...DELEGATE, 'admin']);
  const admins = new Map<string, Guest>();
  for (const state of [...STATES, SPARE]) admins.set(state, await invite(state, [...DELEGATE, 'admin']));
  const guests: Guest[] = [];
  for (let i = 0; i < count; i += 1) guests.push(await invite(STATES[i % STATES.length]!, DELEGATE));
  await app.close();
  return { db, guests, admins, officer, delegations };
};

/** One act of somebody by HTTP; fails if it is refused. */
export const act = async (url: string, { cookie, hat }: Guest, name: string, payload: object, channel: string = NETWORK): Promise<Recorded> => {
  for (;;) {
    const answer = await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: url }, body: JSON.stringify({ channel, command: randomUUID(), payload, hat }) });
    if (answer.ok) return (await answer.json()) as Recorded;
    const text = await answer.text();
    if (!/"retry":true/.test(text)) throw new Error(`${name}: ${answer.status} ${text}`);
    await pause(200);
  }
};

/** A session for somebody who has been invited. */
export const signIn = async ({ db }: People, person: string, hat: string, party: string): Promise<Guest> => {
  const token = newToken();
  await db.own(`insert into session (id, token, person, made, seen, expires, agent) values ($1, $2, $3, concord_now(), concord_now(), concord_now() + interval '7 days', 'proof')`, [randomUUID(), tokenHash(token), person]);
  return { person, hat, party, cookie: `concord=${token}` };
};

/** A new delegate, invited by its own delegation at a running node, with a session. */
export const hire = async (people: People, url: string, party: string): Promise<Guest> => {
  const id = randomUUID();
  const payload = { name: `Delegate ${id.slice(0, 6)}`, email: `${id}@${party.toLowerCase()}.example`, lang: 'en', function: 'delegate', mandates: DELEGATE };
  const { result } = await act(url, people.admins.get(party)!, 'person.invite', payload, people.delegations.get(party)!);
  return signIn(people, String(result!.person), String(result!.role), party);
};

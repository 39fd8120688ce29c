// A Network to tell stories about: real PostgreSQL, real rooms, everything through the door. After each act every channel that somebody looks at is
// checked: what packets made of an old snapshot equals a fresh one. Not here: sockets (wire tests).
import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import type { CommandName, Payload } from '../../src/contract/commands.js';
import type { ViewKind, ViewTypes } from '../../src/contract/entries.js';
import type { Outcome, Packet, RefusalBody } from '../../src/contract/packet.js';
import { MANDATES, NETWORK, SECRETARIAT, type Mandate } from '../../src/contract/seats.js';
import { readConfig } from '../../src/kernel/config.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import type { Actor } from '../../src/ledger/command.js';
import { Dispatch } from '../../src/ledger/dispatch.js';
import { Read } from '../../src/ledger/read.js';
import { ReadDb } from '../../src/ledger/read-db.js';
import { Seating } from '../../src/ledger/seating.js';
import { dataFolder, testDatabase, type TestDatabase } from './database.js';
import { Mirrors } from './mirror.js';

type Recorded = Extract<Outcome, { ok: true }>;
type Loose<N extends CommandName> = { [K in keyof Payload<N>]: Payload<N>[K] };

export interface Cast {
  members: string[];
  observers?: string[];
  /** One of the members; in office from an hour ago for a year. */
  chair?: string;
}

/** Somebody who acts: a person under a hat, the operator, or nobody in particular. */
export class Voice {
  constructor(
    private readonly network: Network,
    readonly actor: Actor,
    readonly party: string,
  ) {}

  get person(): string {
    return (this.actor as { person: string }).person;
  }
  get hat(): string {
    return (this.actor as { hat: string }).hat;
  }

  /** Acts, and fails the test if refused. `channel` is the plenary unless given. */
  async do<N extends CommandName>(name: N, payload: Loose<N>, channel: string = NETWORK, command: string = randomUUID()): Promise<Recorded> {
    const outcome = await this.try(name, payload, channel, command);
    if (!outcome.ok) throw new Error(`${name} by ${this.party} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }

  /** Acts, and fails the test unless refused. */
  async refused<N extends CommandName>(name: N, payload: unknown, channel: string = NETWORK, command: string = randomUUID()): Promise<RefusalBody> {
    const outcome = await this.try(name, payload, channel, command);
    if (outcome.ok) throw new Error(`${name} by ${this.party} was recorded as no. ${outcome.seq}, and should have been refused`);
    return outcome.refusal;
  }

  async try(name: string, payload: unknown, channel: string = NETWORK, command: string = randomUUID()): Promise<Outcome> {
    const outcome = await this.network.dispatch.run(this.actor, { name, channel, command, payload });
    await this.network.mirrors.verify(channel, outcome.ok ? outcome : null);
    return outcome;
  }
}

export class Network {
  readonly dispatch: Dispatch;
  readonly read: ReadDb;
  readonly mirrors: Mirrors;
  readonly operator: Voice;
  private readonly voices = new Map<string, Voice>();

  constructor(
    readonly app: TestingModule,
    readonly db: TestDatabase,
  ) {
    this.dispatch = app.get(Dispatch);
    this.read = app.get(ReadDb);
    this.mirrors = new Mirrors(app);
    this.operator = new Voice(this, { kind: 'operator' }, 'operator');
  }

  /** The person who speaks for this party with every mandate. */
  as(party: string): Voice {
    const voice = this.voices.get(party);
    if (!voice) throw new Error(`nobody speaks for ${party} in this story`);
    return voice;
  }
  get secretariat(): Voice {
    return this.as(SECRETARIAT);
  }

  /** The delegation's own channel. */
  async delegation(party: string): Promise<string> {
    const [row] = await this.read.query<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1`, [party]);
    if (!row) throw new Error(`${party} has no delegation`);
    return row.id;
  }

  /** One more person for a party, with these mandates. */
  async person(party: string, mandates: readonly Mandate[] = MANDATES, name = `Person ${randomUUID().slice(0, 8)}`): Promise<Voice> {
    const { result } = await this.operator.do(
      'person.invite',
      { name, email: `${randomUUID().slice(0, 8)}@${party.toLowerCase()}.example`, lang: 'en', function: party === SECRETARIAT ? 'officer' : 'delegate', mandates: [...mandates] } as never,
      await this.delegation(party),
    );
    const { person, role } = result as { person: string; role: string };
    return new Voice(this, { kind: 'person', person, hat: role }, party);
  }

  /** Moves everybody's clock and lets time send what became due. */
  readonly clock = {
    pass: async (interval: string): Promise<void> => {
      await this.db.own('update installation set shift = shift + $1::interval', [interval]);
      await this.app.get(AlarmClock).runDue();
      await this.mirrors.verifyAll();
    },
    now: async (): Promise<Date> => (await this.read.query<{ now: Date }>('select concord_now() as now'))[0]!.now,
    runDue: async (): Promise<number> => {
      const sent = await this.app.get(AlarmClock).runDue();
      await this.mirrors.verifyAll();
      return sent;
    },
  };

  async seat(cast: Cast): Promise<void> {
    const since = new Date((await this.clock.now()).getTime() - 3_600_000).toISOString();
    for (const state of cast.members) await this.operator.do('state.admit', { state, status: 'member', since });
    for (const state of cast.observers ?? []) await this.operator.do('state.admit', { state, status: 'observer', since });
    for (const party of [SECRETARIAT, ...cast.members, ...(cast.observers ?? [])]) this.voices.set(party, await this.person(party, MANDATES, `Delegate of ${party}`));
    if (!cast.chair) return;
    const now = await this.clock.now();
    await this.secretariat.do('chair.appoint', { state: cast.chair, from: new Date(now.getTime() - 3_600_000).toISOString(), until: new Date(now.getTime() + 365 * 86_400_000).toISOString() });
  }

  async close(): Promise<void> {
    await this.mirrors.verifyAll();
    await this.app.close();
    await this.db.drop();
  }
}

/** The application without an address, on a fresh database or the one given; `env` is what an operator would set besides. */
export const wired = async (given?: TestDatabase, env: Record<string, string> = {}): Promise<{ app: TestingModule; db: TestDatabase }> => {
  const db = given ?? (await testDatabase());
  const config = readConfig({ DATABASE_URL: db.url, CONCORD_DATA: dataFolder, ...env }, process.cwd());
  const app = await Test.createTestingModule({ imports: [AppModule.with(config, db.url)] }).compile();
  app.useLogger(process.env.CONCORD_TEST_LOG ? undefined! : false);
  await app.init();
  return { app, db };
};

/** A wired Network on a fresh database; close it after the file's stories. */
export const network = async (cast: Cast, env: Record<string, string> = {}): Promise<Network> => {
  const { app, db } = await wired(undefined, env);
  const n = new Network(app, db);
  await n.seat(cast);
  return n;
};

/** The views of a kind in a channel, as everybody there reads them. */
export const viewsIn = async <K extends ViewKind>(n: Network, channel: string, kind: K): Promise<ViewTypes[K][]> => {
  const { views } = JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet;
  return views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as ViewTypes[K]);
};
/** May this person's party read the channel now? */
export const reads = async (n: Network, voice: Voice, channel: string): Promise<boolean> => (await n.app.get(Seating).one(channel, voice.hat)) !== null;

/** What a refusal says, by its words. */
export const why = async (refused: Promise<Pick<RefusalBody, 'detail'>>): Promise<unknown> => (await refused).detail.why;

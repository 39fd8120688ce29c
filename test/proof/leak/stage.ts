// Where the leak is looked for: a world made of tokens, two nodes of it whose log is kept, what they tell each other, and everybody with a line. Not here: what is said
// there besides (leak.ts), who may read it (audience.ts).
import { Log } from '../../../src/kernel/log.js';
import { AlarmClock } from '../../../src/ledger/clock.js';
import type { Actor } from '../../../src/ledger/command.js';
import { dice } from '../../support/dice.js';
import { httpApplication, type HttpApplication } from '../../support/http.js';
import { network, wired, type Network, type Voice } from '../../support/network.js';
import { Personas, type Persona } from '../permissions/personas.js';
import { rehearse } from '../permissions/rehearsal.js';
import { CAST, Hand, still, world, type World } from '../world.js';
import { overhear, type Overheard } from './bus.js';
import { Reading } from './reading.js';
import { Sowing } from './sowing.js';
import { Tokens } from './tokens.js';

export const METRICS = 'metrics-token-of-the-proof';

/** Everything that this process writes is kept instead of written; undone by the function that is answered. */
const eavesdrop = (into: string[]): (() => void) => {
  const undo = [process.stdout, process.stderr].map((stream) => {
    const real = stream.write.bind(stream);
    stream.write = ((piece: string | Uint8Array) => (into.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString()), true)) as typeof stream.write;
    return () => (stream.write = real);
  });
  return () => undo.forEach((back) => back());
};

export interface Stage {
  n: Network;
  w: World;
  tokens: Tokens;
  sowing: Sowing;
  web: HttpApplication;
  /** The second node, over which people act. */
  other: HttpApplication;
  personas: Personas;
  reading: Reading;
  bus: Overheard;
  log: string[];
  /** Norway's head as a browser, and at the door of the second node. */
  head: Persona;
  norway: Hand;
  /** Somebody of a state whose people no command of the round changes. */
  newcomer: Voice;
  partyOf(actor: Actor): string;
  /** What the process writes goes where it went again. */
  quiet(): void;
  close(): Promise<void>;
}

export const stage = async (seed: number, redisUrl: string | null): Promise<Stage> => {
  const tokens = new Tokens(dice(seed));
  const n = await network(CAST);
  const { app: rehearsal } = await wired(n.db);
  await still(rehearsal.get(AlarmClock));
  rehearse(rehearsal);
  const sowing = new Sowing(tokens, rehearsal);
  const parties = new Map([...CAST.members, ...CAST.observers, 'secretariat'].map((party) => [n.as(party).person, party]));
  const partyOf = (actor: Actor): string => (actor.kind === 'person' ? (parties.get(actor.person) ?? '') : actor.kind);
  sowing.attend(n.app, partyOf);
  const w = await world(n);
  const newcomer = await n.person('AUT');

  const log: string[] = [];
  const quiet = eavesdrop(log);
  const env = { METRICS_TOKEN: METRICS, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
  const bus = await overhear(n.db.url, redisUrl);
  const node = async (): Promise<HttpApplication> => {
    const made = await httpApplication(n.db.url, env, Log.of({ logLevel: 'debug' }, false));
    await still(made.app.get(AlarmClock));
    return made;
  };
  const [web, other] = [await node(), await node()];
  const personas = await Personas.gather(w, web);
  return {
    n, w, tokens, sowing, web, other, personas, bus, log, newcomer, partyOf, quiet,
    reading: new Reading(web, tokens, n.db.own),
    head: personas.all.find((p) => p.key === 'hed')!,
    norway: new Hand({ app: other.app }, w.heads.get('NOR')!),
    close: async () => {
      quiet();
      personas.close();
      await bus.close();
      for (const app of [web, other]) await app.close();
      await rehearsal.close();
      await n.app.close();
      await n.db.drop();
    },
  };
};

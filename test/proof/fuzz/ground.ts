// What a fuzz goes at: a Network with one of everything, its people with sessions, every act that is likely to be taken, every route, every id. Not here: what is sent.
import { COMMANDS, type CommandName } from '../../../src/contract/commands.js';
import { rowOf } from '../../../src/contract/policy.js';
import { AlarmClock } from '../../../src/ledger/clock.js';
import { SignIn } from '../../../src/members/sign-in.js';
import { httpApplication, type HttpApplication, type Route } from '../../support/http.js';
import { network, type Network } from '../../support/network.js';
import { payloads } from '../objects.js';
import { BODIES, type Asked } from '../permissions/recipes.js';
import { Personas } from '../permissions/personas.js';
import { placesOf } from '../permissions/specimens.js';
import { CAST, OWNERS, still, world } from '../world.js';

/** Somebody with a live session; `null`: nobody. */
export interface Asker {
  cookie: string;
  hat: string;
  party: string;
}
export interface Deed {
  name: string;
  /** Empty: one that it opens. */
  channel: string;
  /** Whose it is: who may most likely do it. */
  party: string;
  payload: unknown;
}
export interface Ground {
  n: Network;
  /** An application in this process, for its routes and as a node where no other is wanted. */
  web: HttpApplication;
  askers: (Asker | null)[];
  deeds: Deed[];
  routes: readonly Route[];
  /** Bodies that routes take, by route. */
  bodies: Map<string, Asked['body'][]>;
  /** Every id there is: channels, people, files, remarks. */
  ids: string[];
  /** Somebody new, signed in, whatever the delegation's quota has become meanwhile. */
  newcomer(party: string): Promise<Asker>;
  /** Somebody new in the place of whoever lost the session, the office or the account. */
  renew(i: number): Promise<void>;
  close(): Promise<void>;
}

const PER_PLACE = 3;
/** So many that nobody meets the limit of what one person may send in a second. */
const PEOPLE = 60;
const PARTIES = ['NOR', 'CAN', 'CHL', 'ZAF', 'secretariat'];

const deedsOf = async (n: Network): Promise<Deed[]> => {
  const places = await placesOf(n.db.own);
  const deeds: Deed[] = [];
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const row = rowOf(name);
    for (const owner of [...OWNERS, 'secretariat']) {
      const kinds = row.opens ? ['initiative', 'caucus'] : row.in;
      const there = kinds.flatMap((kind) => (kind === 'network' ? [places.network] : [...places.of(owner, kind, 'open'), ...places.of(owner, kind, 'closed')]));
      for (const place of there.slice(0, PER_PLACE)) {
        let tries = 0;
        for await (const payload of payloads(n.db.own, name, { ...place, owner: place.owner ?? owner })) {
          deeds.push({ name, channel: row.opens ? '' : place.id, party: owner, payload });
          if (++tries >= PER_PLACE) break;
        }
      }
    }
  }
  return deeds;
};

const bodiesOf = async (n: Network, personas: Personas): Promise<Map<string, Asked['body'][]>> => {
  const means = { places: await placesOf(n.db.own), query: n.db.own, personas };
  const bodies = new Map<string, Asked['body'][]>();
  for (const [route, of] of Object.entries(BODIES)) {
    const found: Asked['body'][] = [];
    for (const key of ['hed', 'can', 'off'] as const) for (const scope of ['own', 'closed'] as const) {
      const asked = await of(means, personas.all.find((p) => p.key === key)!, scope);
      if (asked) found.push(asked.body);
    }
    bodies.set(route, found);
  }
  return bodies;
};

const IDS = `select id::text as id from channel union select id::text from person union select id::text from file union select id::text from import_file union select id::text from remark
  union select id::text from role union select id::text from session union select code from state`;

export const ground = async (env: Record<string, string> = {}): Promise<Ground> => {
  const n = await network(CAST);
  const w = await world(n);
  const web = await httpApplication(n.db.url, env);
  await still(web.app.get(AlarmClock));
  const personas = await Personas.gather(w, web);
  const people = [...w.heads.values()];
  for (let i = people.length; i < PEOPLE; i += 1) people.push(await n.person(PARTIES[i % PARTIES.length]!));
  const cookie = async (person: string): Promise<string> => `concord=${await web.app.get(SignIn, { strict: false }).open(person, 'Fuzz')}`;
  const newcomer = async (party: string): Promise<Asker> => {
    // The shots themselves move the quota: what counts is that there is room again.
    await n.operator.try('delegation.set-quota', { people: 1_000 }, await n.delegation(party));
    const { person, hat } = await n.person(party);
    return { cookie: await cookie(person), hat, party };
  };
  const askers: (Asker | null)[] = [null];
  for (const { person, hat, party } of people) askers.push({ cookie: await cookie(person), hat, party });
  return {
    n, web, askers, deeds: await deedsOf(n), routes: web.routes.filter((r) => !r.path.startsWith('/socket.io')), bodies: await bodiesOf(n, personas), ids: (await n.db.own<{ id: string }>(IDS)).map((r) => r.id),
    newcomer,
    renew: async (i) => void (askers[i] = await newcomer(PARTIES[i % PARTIES.length]!)),
    close: async () => {
      personas.close();
      await web.close();
      await n.app.close();
      await n.db.drop();
    },
  };
};

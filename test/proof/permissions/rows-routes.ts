// A row a route, from what Fastify was given; one for each kind of channel where the address names a channel. Not here: what a route needs (recipes.ts).
import { CHANNEL_KINDS } from '../../../src/contract/seats.js';
import type { HttpApplication } from '../../support/http.js';
import type { Asking } from './asking.js';
import type { Row, Wanted } from './row.js';
import type { Persona } from './personas.js';
import { BODIES, OBJECTS, QUERIES, SCOPED_BODIES, type Means } from './recipes.js';
import { placeFor, placesFor } from './rows-events.js';

const PARAMETER = /\/([\w-]+)\/:(\w+)/;

/** The address with this persona's object in it; null where there is none. */
const addressOf = async (m: Means, p: Persona, path: string, kind: string | null, scope: Wanted): Promise<string | null> => {
  let address = path;
  const named = PARAMETER.exec(path);
  if (named) {
    const [, word, name] = named as unknown as [string, string, string];
    const of = OBJECTS[word];
    if (!kind && !of) throw new Error(`which object does ${path} name? One line in OBJECTS of test/proof/permissions/recipes.ts says it`);
    const object = kind ? placeFor(m.places, p, kind, scope) : await of!(m, p, scope);
    if (!object) return null;
    address = address.replace(`:${name}`, object);
  }
  address = address.replace(/:(index|seq)\b/, '0');
  if (address.includes(':')) throw new Error(`a second parameter in ${path}: say in test/proof/permissions/rows-routes.ts what it is`);
  const query = QUERIES[path];
  if (!query) return address;
  const [first, ...more] = placesFor(m.places, p, query.kind, scope);
  return first ? `${address}?${query.text.replace('$$', () => [first, ...more].join()).replace('$', first)}` : null;
};

const routeRow = (m: Means, asking: Asking, { method, path }: { method: string; path: string }, kind: string | null): Row => {
  const route = `${method} ${path}`;
  const body = BODIES[route];
  if (['POST', 'PUT', 'PATCH'].includes(method) && !body && !PARAMETER.test(path)) throw new Error(`what does ${route} take? One line in BODIES of test/proof/permissions/recipes.ts says it`);
  const isNamed = PARAMETER.test(path) && path !== '/api/commands/:name';
  return {
    key: kind ? `${route} ${kind}` : route,
    scoped: kind !== 'network' && (isNamed || (QUERIES[path]?.text.includes('$') ?? false) || SCOPED_BODIES.has(route)),
    probe: async (p, scope) => {
      if (p.actor) return '.';
      const address = await addressOf(m, p, path, kind, scope);
      const asked = body && (await body(m, p, scope));
      if (!address || asked === null) return '.';
      const letter = await asking.http(method, address, p.cookie, asked?.body);
      if (method !== 'GET') await m.personas.renew(p);
      return letter;
    },
  };
};

export const routeRows = (m: Means, web: HttpApplication, asking: Asking): Row[] =>
  web.routes
    .filter((r) => !r.path.startsWith('/socket.io'))
    .flatMap((r) => (r.path.startsWith('/api/channels/:id') ? CHANNEL_KINDS.map((kind) => routeRow(m, asking, r, kind)) : [routeRow(m, asking, r, null)]));

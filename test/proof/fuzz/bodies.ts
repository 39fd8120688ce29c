// HTTP requests that no page of ours would send, made for every command and every route: nearly right payloads, damaged files, addresses and queries, plain garbage.
// Not here: sending them (salvo.ts).
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Ground } from './ground.js';
import { changed, changes, strange, textOf } from './strange.js';

export interface Body {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** Who of the ground's askers sends it. */
  who: number;
}
const JSON_TYPE = { 'content-type': 'application/json' };
const GARBAGE_TYPES = ['application/json', 'application/json; charset=utf-16', 'application/JSON ;x', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/xml', 'a', ''];
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];
/** Names of queries that the application reads; any route is asked with any of them. */
const QUERIES = ['q', 'after', 'before', 'limit', 'history', 'about', 'ids', 'state', 'complete', 'exact', 'all', 'sort', 'order', 'from', 'to', 'lang', 'country', 'priority', 'status', 'party', 'since', 'until', 'page', 'parts', 'classes', 'offset', 'level', '__proto__', 'a[b]'];

/** Bytes as an address can carry them, whole characters or not. */
const escaped = (value: unknown): string => {
  const bytes = Buffer.from((typeof value === 'string' ? value : textOf(value)).slice(0, 300));
  return [...bytes].map((b) => (/[\w.-]/.test(String.fromCharCode(b)) ? String.fromCharCode(b) : `%${b.toString(16).padStart(2, '0')}`)).join('');
};
const word = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 3, arbitrary: strange.map(escaped) }, { weight: 1, arbitrary: fc.constantFrom('%', '%zz', '%ff', '%c0%80', '..', '%2e%2e%2f', '0', '-1', '9999999999999999999', 'a'.repeat(4_000)) });

const address = (path: string, ids: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.array(word(ids), { minLength: 2, maxLength: 2 }), fc.array(fc.tuple(fc.constantFrom(...QUERIES), word(ids)), { maxLength: 3 })).map(([words, query]) => {
    const filled = path.replace(/:(\w+)|\*/g, () => words.shift() ?? '0');
    return query.length ? `${filled}?${query.map(([k, v]) => `${escaped(k)}=${v}`).join('&')}` : filled;
  });

/** Bytes cut out, put in and turned, so that a file is nearly one. */
const damaged = (bytes: Buffer, at: number, how: number, more: Uint8Array): Buffer => {
  const i = at % (bytes.length + 1);
  if (how === 0) return Buffer.concat([bytes.subarray(0, i), Buffer.from(more), bytes.subarray(i)]);
  if (how === 1) return bytes.subarray(0, i);
  if (how === 2) return Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + more.length)]);
  const turned = Buffer.from(bytes);
  more.forEach((b, k) => (turned[(i + k * 7) % Math.max(1, turned.length)] = b));
  return turned;
};

/** Every kind of request, each command and route alike often. */
export const bodies = (g: Pick<Ground, 'deeds' | 'routes' | 'bodies' | 'ids' | 'askers'>): fc.Arbitrary<Body> => {
  const who = fc.integer({ min: 0, max: g.askers.length - 1 });
  const names = [...new Set(g.deeds.map((d) => d.name))];
  const deed = fc.constantFrom(...names).chain((name) => fc.constantFrom(...g.deeds.filter((d) => d.name === name)));
  const act = fc.tuple(deed, changes, changes, fc.integer({ min: 0, max: 9 }), who, fc.nat(3)).map(([d, inside, outside, luck, anybody, turn]): Body => {
    const own = g.askers.flatMap((a, i) => (a?.party === d.party ? [i] : []));
    const asker = turn && own.length ? own[anybody % own.length]! : anybody;
    const request = { channel: d.channel || randomUUID(), command: randomUUID(), payload: changed(d.payload, inside), ...(luck === 1 ? { hat: g.askers[asker]?.hat ?? randomUUID() } : {}) };
    return { method: 'POST', path: `/api/commands/${d.name}`, headers: JSON_TYPE, body: Buffer.from(textOf(luck === 0 ? changed(request, outside) : request)), who: asker };
  });
  const taking = [...g.bodies].filter(([, all]) => all.length);
  const housekeeping = fc.constantFrom(...taking).chain(([route, all]) =>
    fc.tuple(fc.constantFrom(...all), changes, fc.nat(100_000), fc.integer({ min: 0, max: 6 }), fc.uint8Array({ maxLength: 60 }), address(route.split(' ')[1]!, g.ids), who).map(([{ type, bytes }, all3, at, how, more, path, asker]): Body => {
      const body = type === 'application/json' ? Buffer.from(textOf(changed(JSON.parse(String(bytes)), all3))) : how > 3 ? Buffer.from(bytes) : damaged(Buffer.from(bytes), at, how, more);
      return { method: route.split(' ')[0]!, path, headers: { 'content-type': type }, body, who: asker };
    }));
  const reading = fc.constantFrom(...g.routes).chain(({ method, path }) => fc.tuple(address(path, g.ids), who).map(([to, asker]): Body => ({ method, path: to, headers: {}, body: null, who: asker })));
  const garbage = fc.tuple(fc.constantFrom(...g.routes), fc.constantFrom(...METHODS), fc.constantFrom(...GARBAGE_TYPES), fc.oneof(fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)), strange.map((v) => Buffer.from(textOf(v))), fc.constantFrom(Buffer.from('{"a":'), Buffer.from('\ufeff{}'), Buffer.alloc(1_100_000, 'a'))), fc.constantFrom<Record<string, string>>({}, {}, { 'content-encoding': 'gzip' }, { accept: '*/*;q=a', 'accept-language': 'a'.repeat(5_000) }, { cookie: 'concord=a; concord=b' }, { authorization: 'Bearer \t' }, { 'x-forwarded-for': 'a, b' }), who).chain(
    ([route, method, type, body, more, asker]) => address(route.path, g.ids).map((path): Body => ({ method: method === 'GET' ? route.method : method, path, headers: { ...(type ? { 'content-type': type } : {}), ...more }, body: method === 'HEAD' || method === 'OPTIONS' ? null : body, who: asker })));
  return fc.oneof({ weight: 5, arbitrary: act }, { weight: 2, arbitrary: housekeeping }, { weight: 2, arbitrary: reading }, { weight: 1, arbitrary: garbage });
};

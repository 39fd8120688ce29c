// What no form would send: values that are too long, too deep, too large or no text at all, and payloads with some of them put in. Arbitraries of fast-check, so that
// a seed tells them again. Not here: where they are sent (bodies.ts, frames.ts).
import fc from 'fast-check';

const SHORT = [
  null, true, false, 0, -0, -1, 1.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, 1e21, 1e308, -1e308, 5e-324, '', ' ', '\t\r\n', '\0', 'a\0b', '\ud800', 'a\udfff', '\ufeffa', '\u202eabc', 'İıſK', 'é'.normalize('NFD'),
  '__proto__', 'constructor', 'toString', 'NaN', 'Infinity', '-0', '1e999', '0x10', '١٢٣', '%00', '../../etc/passwd', "'; drop table person; --", '$1', '{{by}}', '<script>alert(1)</script>',
  '00000000-0000-4000-8000-000000000001', '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF', '{00000000-0000-4000-8000-000000000001}', 'secretariat', 'clock', 'operator', 'NOR', 'ZZZ',
  '0000-01-01', '0001-01-01T00:00:00Z', '2026-02-30', '2026-02-29T25:61:61Z', '2026-06-30T23:59:60Z', '9999-12-31T23:59:59.999Z', '+275760-09-13T00:00:00.001Z', '-000001-01-01T00:00:00Z', '2026-01-01T00:00:00+99:99', '24:00',
  '-1', '999999999999999.999999', '0.0000001', '1/0', 'https://[::1', 'http://a b', 'https://xn--', 'a@b', '"a b"@example.org', 'user@[127.0.0.1]', 'Etc/GMT+25', 'Europe/Zurich\0', [], {}, [[]], [null], [{}],
] as const;

/** Stand for JSON text that `JSON.stringify` would not survive, or not write; `textOf` puts the text in their place. */
const DEEP = '@@deep:';
const deep = (n: number): string => `${'['.repeat(n)}${']'.repeat(n)}`;
/** Keys that an object's own prototype has; written by hand, since an object literal would mean its prototype. */
const HAUNTED = ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"toString":1,"valueOf":2}', '{"hasOwnProperty":null}', '{"length":4294967296}', '{"then":"x"}', '{"toJSON":{}}', '{"a":1,"a":2}', '{"":""}'];

export const strange: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(...SHORT) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 20_000 }).map((n) => `${DEEP}${n}`) },
  { weight: 1, arbitrary: fc.nat(HAUNTED.length - 1).map((n) => `@@haunted:${n}`) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 30_000 }).map((n) => 'ä'.repeat(n)) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 2, max: 2_000 }), fc.constantFrom<unknown>(0, 'a', null, {}, [])).map(([n, one]) => Array.from({ length: n }, () => one)) },
);

/** The JSON of a value, with what only a hand can write. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value === undefined ? null : value)
    .replace(/"@@deep:(\d+)"/g, (_, n: string) => deep(Number(n)))
    .replace(/"@@haunted:(\d+)"/g, (_, n: string) => HAUNTED[Number(n)]!);

/** One change of a payload: at one of its places, counted over all of them. */
export interface Change {
  at: number;
  how: 'replace' | 'remove' | 'wrap' | 'double' | 'add';
  value: unknown;
}
const change: fc.Arbitrary<Change> = fc.record({ at: fc.nat(1_000), how: fc.constantFrom<Change['how']>('replace', 'replace', 'replace', 'remove', 'wrap', 'double', 'add'), value: strange });
/** None at all, too: what is only nearly strange gets furthest. */
export const changes: fc.Arbitrary<Change[]> = fc.array(change, { maxLength: 3 });

type Holder = Record<string, unknown>;
const places = (value: unknown): [Holder, string][] =>
  value !== null && typeof value === 'object' ? Object.keys(value).flatMap((key) => [[value as Holder, key] as [Holder, string], ...places((value as Holder)[key])]) : [];

const twice = (was: unknown): unknown => (Array.isArray(was) ? [...(was as unknown[]), ...(was as unknown[])] : typeof was === 'string' ? was + was : { a: was });
const remove = (holder: Holder, key: string): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};
const add = (to: unknown, value: unknown): unknown => {
  if (to === null || typeof to !== 'object') return value;
  return Array.isArray(to) ? [...(to as unknown[]), value] : { ...to, [typeof value === 'string' && value.length < 40 ? value : 'extra']: value };
};
const MADE: Readonly<Record<Exclude<Change['how'], 'remove'>, (was: unknown, value: unknown) => unknown>> = { replace: (_, value) => value, wrap: (was) => [was], double: twice, add };

/** A copy of the payload with these changes. */
export const changed = (base: unknown, all: readonly Change[]): unknown => {
  const root: Holder = { value: structuredClone(base) };
  for (const { at, how, value } of all) {
    const found = places(root);
    const [holder, key] = found[at % found.length] ?? [root, 'value'];
    if (how === 'remove') remove(holder, key);
    else holder[key] = MADE[how](holder[key], structuredClone(value));
  }
  return root.value;
};

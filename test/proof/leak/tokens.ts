// Words that nobody else ever says, put into every text of a payload that can carry one, by the rules of its class alone: a command added later is sown with the rest.
// Not here: who may read them (audience.ts), who does (reading.ts).
import type { CommandName } from '../../../src/contract/commands.js';
import { checked } from '../../../src/contract/check.js';
import type { Dice } from '../../support/dice.js';

/** A token and where it was put. */
export interface Token {
  text: string;
  /** The command, or the route that took it. */
  by: string;
  /** The field, without the numbers of lists: `partners.name.en`. */
  field: string;
  channel: string;
  /** Whose it is. */
  party: string;
}
const MARK = /zq[a-z]{8}/g;

export class Tokens {
  readonly all = new Map<string, Token>();

  constructor(private readonly dice: Dice) {}

  mint(of: Omit<Token, 'text'>): string {
    const text = `zq${Array.from({ length: 8 }, () => String.fromCharCode(97 + this.dice(26))).join('')}`;
    this.all.set(text, { text, ...of });
    return text;
  }
  forget(text: string): void {
    this.all.delete(text);
  }
  /** Those that stand in a text, whatever became of its capitals. */
  in(text: string): Token[] {
    return [...new Set(text.toLowerCase().match(MARK) ?? [])].flatMap((t) => this.all.get(t) ?? []);
  }
}

/** Ways to write a token, for fields that want an address, a reference, a code. */
const WAYS: readonly ((t: string) => string)[] = [(t) => `Text ${t} here`, (t) => t, (t) => `${t}@mfa.example`, (t) => `https://example.org/${t}`, (t) => `place:${t}`, (t) => t.toUpperCase()];

type Path = readonly string[];
const at = (value: unknown, [key, ...rest]: Path): unknown => (key === undefined ? value : at((value as Record<string, unknown>)[key], rest));
export const put = (value: unknown, [key, ...rest]: Path, leaf: unknown): unknown => {
  if (key === undefined) return leaf;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = put(copy[key], rest, leaf);
  return copy;
};
/** What is left empty is meant so: another language that is to follow. */
const texts = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'string' ? (value ? [path] : []) : value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, v]) => texts(v, [...path, key])) : [];
export const fieldOf = (path: Path): string => path.filter((key) => !/^\d+$/.test(key)).join('.');

/** Places of a payload where the rules of its class let a word of ours stand, with the way to write it there. */
export const carriers = (name: CommandName, payload: object): { path: Path; write: (token: string) => string }[] =>
  texts(payload).flatMap((path) => {
    const write = WAYS.find((way) => checked(name, put(payload, path, way('zqabcdefgh')) as object).mistakes.length === 0);
    return write && at(payload, path) !== undefined ? [{ path, write }] : [];
  });

// What a reader asks for in the query of an address: bounded, checked, refused by the field that is wrong. Pure. Not here: what may be asked of a list (each room's *.query.ts).
import { refuse } from './refusal.js';

export type Address = Readonly<Record<string, string | string[] | undefined>>;

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** As the database spells an instant in UTC. */
const INSTANT = /^(.{10}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/;

/** Refuses `invalid` with the field. */
export const wrong = (field: string): never => refuse('invalid', { why: 'refusal.fields', fields: [{ field, rules: ['isIn'] }] });
/** The first value; null where there is none, or an empty one. */
export const one = (asked: Address, name: string, longest = 200): string | null => {
  const value = asked[name];
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined || text.trim() === '') return null;
  return text.length > longest || text.includes('\0') ? wrong(name) : text.trim();
};
/** All values, each once; a hundred at most. */
export const many = (asked: Address, name: string, longest = 200): string[] => {
  const value = asked[name];
  const list = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((v) => v.trim()).filter(Boolean);
  return list.length > 100 || list.some((v) => v.length > longest || v.includes('\0')) ? wrong(name) : [...new Set(list)];
};
export const among = <T extends string>(asked: Address, name: string, all: readonly T[]): T | null => {
  const text = one(asked, name);
  return text === null ? null : (all.find((x) => x === text) ?? wrong(name));
};
export const fitting = (asked: Address, name: string, pattern: RegExp): string | null => {
  const text = one(asked, name, 40);
  return text === null || pattern.test(text) ? text : wrong(name);
};
/** A day of the calendar, YYYY-MM-DD. */
export const isDay = (text: string): boolean => DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
export const isInstant = (text: string): boolean => isDay(INSTANT.exec(text)?.[1] ?? '');
export const day = (asked: Address, name: string): string | null => {
  const text = one(asked, name, 10);
  return text === null || isDay(text) ? text : wrong(name);
};
/** How many rows a page has. */
export const limitOf = (asked: Address): number => {
  const limit = Number(one(asked, 'limit', 3) ?? '50');
  return Number.isInteger(limit) && limit >= 1 && limit <= 200 ? limit : wrong('limit');
};

/** Where a page ended, as one opaque word of the address. */
export const cursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');
/** The same read again. `canEnd`: a key that this order could have ended with, as the database compares it. */
export const afterOf = (asked: Address, longest: number, canEnd: (key: string) => boolean): { key: string; id: string } | null => {
  const text = one(asked, 'after', longest);
  if (text === null) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && typeof id === 'string' && UUID.test(id) && !key.includes('\0') && canEnd(key)) return { key, id };
  } catch {
    // told below
  }
  return wrong('after');
};

// What a reader asks the catalogue for, out of the address: bounded and checked. Not here: answering it (catalogue.sql.ts).
import { FACETS, type Facet } from '../contract/initiatives.views.js';
import type { Lang } from '../contract/words/words.js';
import { refuse } from '../kernel/refusal.js';
import { isKind } from './iati/kinds.js';

export const SORTS = ['title', 'start', 'end', 'updated', 'complete', 'lead', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

export interface Selection {
  /** Selected values by facet; a facet that is not there lets everything pass. */
  facets: Partial<Record<Facet, string[]>>;
  /** The record's own period meets [from, to]; days. */
  from: string | null;
  to: string | null;
  q: string | null;
  sort: Sort;
  descending: boolean;
  lang: Lang;
  limit: number;
  /** Sort key and id of the last row seen. */
  after: { key: string; id: string } | null;
}
export type Asked = Readonly<Record<string, string | string[] | undefined>>;

const wrong = (field: string): never => refuse('invalid', { why: 'refusal.fields', fields: [{ field, rules: ['isIn'] }] });
const one = (asked: Asked, name: string, longest: number): string | null => {
  const value = asked[name];
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined || text.trim() === '') return null;
  return text.length > longest || text.includes('\0') ? wrong(name) : text.trim();
};
const many = (asked: Asked, name: string): string[] => {
  const value = asked[name];
  const list = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((v) => v.trim()).filter(Boolean);
  return list.length > 100 || list.some((v) => v.length > 500 || v.includes('\0')) ? wrong(name) : [...new Set(list)];
};
const day = (asked: Asked, name: string): string | null => {
  const text = one(asked, name, 10);
  if (text === null) return null;
  return isKind('date', text) ? text : wrong(name);
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where a page ended, as one opaque word of the address. */
export const cursor = (key: string, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');
/** A key that this order could have ended with: the database compares it as a date, a time or a number. */
const CAN_END: Partial<Record<Sort, (key: string) => boolean>> = {
  start: (key) => isKind('date', key), end: (key) => isKind('date', key), updated: (key) => INSTANT.test(key) && isKind('date', key.slice(0, 10)),
  complete: (key) => /^\d{1,2}$/.test(key), relevance: (key) => /^\d{1,3}(\.\d+)?(e-\d{1,2})?$/.test(key),
};
const INSTANT = /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?\+00$/;
const afterOf = (asked: Asked, sort: Sort): Selection['after'] => {
  const text = one(asked, 'after', 2_000);
  if (text === null) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && typeof id === 'string' && UUID.test(id) && !key.includes('\0') && (CAN_END[sort]?.(key) ?? true)) return { key, id };
  } catch {
    // told below
  }
  return wrong('after');
};

/** Ascending where one reads from A to Z, descending where the newest, fullest or best comes first; `-title`, `+start` turn it round. */
const sortOf = (asked: Asked, q: string | null): Pick<Selection, 'sort' | 'descending'> => {
  const text = one(asked, 'sort', 20) ?? (q ? 'relevance' : 'title');
  const sort = SORTS.find((s) => s === text.replace(/^[-+ ]/, '')) ?? wrong('sort');
  if (sort === 'relevance' && !q) return { sort: 'title', descending: false };
  if (/^[-+ ]/.test(text)) return { sort, descending: text.startsWith('-') };
  return { sort, descending: !['title', 'lead'].includes(sort) };
};

/** Refuses `invalid` with the field that is wrong. */
export const selectionOf = (asked: Asked, lang: Lang): Selection => {
  const q = one(asked, 'q', 200);
  const limit = Number(one(asked, 'limit', 3) ?? '50');
  const order = sortOf(asked, q);
  const picked = FACETS.map((f) => [f, many(asked, f)] as const).filter(([, values]) => values.length > 0);
  return {
    facets: Object.fromEntries(picked), from: day(asked, 'from'), to: day(asked, 'to'), q, ...order, lang: asked.lang === 'fr' || asked.lang === 'en' ? asked.lang : lang,
    limit: Number.isInteger(limit) && limit >= 1 && limit <= 200 ? limit : wrong('limit'), after: afterOf(asked, order.sort),
  };
};
/** Ids of the rows asked for, 500 at most. */
export const idsOf = (asked: Asked): string[] => {
  const list = (Array.isArray(asked.ids) ? asked.ids : [asked.ids ?? '']).flatMap((v) => v.split(',')).filter(Boolean);
  return list.length > 500 || list.some((id) => !UUID.test(id)) ? wrong('ids') : [...new Set(list)];
};
/** Identifiers asked about, 100 at most; they may hold commas, so each is a parameter of its own. */
export const identifiersOf = (asked: Asked): string[] => many(asked, 'identifiers');

// What a reader asks the catalogue for, out of the address: bounded and checked. Not here: answering it (catalogue.sql.ts).
import { FACETS, type Facet } from '../contract/initiatives.views.js';
import type { Lang } from '../contract/words/words.js';
import { afterOf, day, isDay, isInstant, limitOf, many, one, UUID, wrong, type Address } from '../kernel/address.js';

/** Of a value asked for: an identifier may be long. */
const LONGEST = 500;
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
/** A key that this order could have ended with: the database compares it as a date, a time or a number. */
const CAN_END: Partial<Record<Sort, (key: string) => boolean>> = {
  start: isDay, end: isDay, updated: isInstant,
  complete: (key) => /^\d{1,2}$/.test(key), relevance: (key) => /^\d{1,3}(\.\d+)?(e-\d{1,2})?$/.test(key),
};

/** Ascending where one reads from A to Z, descending where the newest, fullest or best comes first; `-title`, `+start` turn it round. */
const sortOf = (asked: Address, q: string | null): Pick<Selection, 'sort' | 'descending'> => {
  const text = one(asked, 'sort', 20) ?? (q ? 'relevance' : 'title');
  const sort = SORTS.find((s) => s === text.replace(/^[-+ ]/, '')) ?? wrong('sort');
  if (sort === 'relevance' && !q) return { sort: 'title', descending: false };
  if (/^[-+ ]/.test(text)) return { sort, descending: text.startsWith('-') };
  return { sort, descending: !['title', 'lead'].includes(sort) };
};

/** Refuses `invalid` with the field that is wrong. */
export const selectionOf = (asked: Address, lang: Lang): Selection => {
  const q = one(asked, 'q', 200);
  const order = sortOf(asked, q);
  const picked = FACETS.map((f) => [f, many(asked, f, LONGEST)] as const).filter(([, values]) => values.length > 0);
  return {
    facets: Object.fromEntries(picked), from: day(asked, 'from'), to: day(asked, 'to'), q, ...order, lang: asked.lang === 'fr' || asked.lang === 'en' ? asked.lang : lang,
    limit: limitOf(asked), after: afterOf(asked, 2_000, CAN_END[order.sort] ?? (() => true)),
  };
};
/** Ids of the rows asked for, 500 at most. */
export const idsOf = (asked: Address): string[] => {
  const list = (Array.isArray(asked.ids) ? asked.ids : [asked.ids ?? '']).flatMap((v) => v.split(',')).filter(Boolean);
  return list.length > 500 || list.some((id) => !UUID.test(id)) ? wrong('ids') : [...new Set(list)];
};
/** Identifiers asked about, 100 at most; they may hold commas, so each is a parameter of its own. */
export const identifiersOf = (asked: Address): string[] => many(asked, 'identifiers', LONGEST);

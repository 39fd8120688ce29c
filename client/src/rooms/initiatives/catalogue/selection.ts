// The selection of the catalogue as it stands in the page's address: one list a facet, a search, a period, an order. Pure. Not here: asking for it, drawing it.
import { FACETS, type Facet } from '@contract/initiatives.views.js';
import type { Sort } from '../../../ui/SortButton.js';

const SINGLE = ['q', 'from', 'to', 'sort'] as const;
const NAMES: readonly string[] = [...FACETS, ...SINGLE];

/** What the server is asked: the known parameters only, in one order, so that the same selection is the same text. */
export const askedOf = (address: URLSearchParams, lang: string): string => {
  const asked = new URLSearchParams();
  for (const name of NAMES) for (const value of address.getAll(name).sort()) if (value) asked.append(name, value);
  asked.set('lang', lang);
  return asked.toString();
};

/** The same without order and language: what an export of the selection takes. */
export const selectedOf = (address: URLSearchParams): string => {
  const asked = new URLSearchParams(askedOf(address, ''));
  asked.delete('lang');
  asked.delete('sort');
  return asked.toString();
};

export const isSelected = (address: URLSearchParams): boolean => NAMES.some((name) => name !== 'sort' && address.get(name));

/** The address with a facet's values, or one of the single parameters, set anew; nothing chosen takes it away. */
export const withValues = (address: URLSearchParams, name: Facet | (typeof SINGLE)[number], values: readonly string[]): URLSearchParams => {
  const next = new URLSearchParams(address);
  next.delete(name);
  for (const value of values) if (value) next.append(name, value);
  return next;
};

/** Everything selected is dropped; the order stays. */
export const cleared = (address: URLSearchParams): URLSearchParams => {
  const sort = address.get('sort');
  return new URLSearchParams(sort ? { sort } : {});
};

/** `-start` and `+title` of the address as a column's order; null where the server chooses. */
export const sortOf = (address: URLSearchParams): Sort | undefined => {
  const text = address.get('sort');
  return text ? { key: text.replace(/^[-+ ]/, ''), down: text.startsWith('-') } : address.get('q') ? undefined : { key: 'title', down: false };
};
export const sortText = ({ key, down }: Sort): string => `${down ? '-' : '+'}${key}`;

/** A theme and its priority say different things of the same list: choosing one drops the other. */
export const choosePriority = (before: readonly string[], after: readonly string[]): string[] => {
  const added = after.find((v) => !before.includes(v));
  if (!added) return [...after];
  const theme = added.includes('.');
  return after.filter((v) => v === added || (theme ? v !== added.split('.')[0] : !v.startsWith(`${added}.`)));
};

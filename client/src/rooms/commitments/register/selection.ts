// The selection of the register as it stands in the page's address: one list a facet, a search, an order. Pure. Not here: asking for it, drawing it.
import { COMMITMENT_FACETS, type CommitmentFacet } from '@contract/commitments.views.js';
import type { Sort } from '../../../ui/SortButton.js';

const NAMES: readonly string[] = [...COMMITMENT_FACETS, 'q', 'from', 'to', 'source', 'sort'];

/** What the server is asked: the known parameters only, in one order, so that the same selection is the same text. */
export const askedOf = (address: URLSearchParams): string => {
  const asked = new URLSearchParams();
  for (const name of NAMES) for (const value of address.getAll(name).sort()) if (value) asked.append(name, value);
  return asked.toString();
};
export const isSelected = (address: URLSearchParams): boolean => NAMES.some((name) => name !== 'sort' && address.get(name));

/** The address with a facet's values, or one of the single parameters, set anew; nothing chosen takes it away. */
export const withValues = (address: URLSearchParams, name: CommitmentFacet | 'q' | 'sort', values: readonly string[]): URLSearchParams => {
  const next = new URLSearchParams(address);
  next.delete(name);
  for (const value of values) if (value) next.append(name, value);
  return next;
};
export const cleared = (address: URLSearchParams): URLSearchParams => {
  const sort = address.get('sort');
  return new URLSearchParams(sort ? { sort } : {});
};
export const sortOf = (address: URLSearchParams): Sort => {
  const text = address.get('sort') ?? '-registered';
  return { key: text.replace(/^[-+ ]/, ''), down: text.startsWith('-') };
};
export const sortText = ({ key, down }: Sort): string => `${down ? '-' : '+'}${key}`;

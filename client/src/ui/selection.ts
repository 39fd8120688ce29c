// What is selected of a list as it stands in the page's address: one list a facet, a search, an order. Pure. Not here: which parameters a list has (its room).
import type { Sort } from './SortButton.js';

/** The known parameters only, in one order, so that the same selection is the same text. */
export const askedOf = (names: readonly string[], address: URLSearchParams): URLSearchParams => {
  const asked = new URLSearchParams();
  for (const name of names) for (const value of address.getAll(name).sort()) if (value) asked.append(name, value);
  return asked;
};
/** By anything but the order. */
export const isSelected = (names: readonly string[], address: URLSearchParams): boolean => names.some((name) => name !== 'sort' && address.get(name));

/** The address with a facet's values, or one of the single parameters, set anew; nothing chosen takes it away. */
export const withValues = (address: URLSearchParams, name: string, values: readonly string[]): URLSearchParams => {
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

/** `-start` and `+title` as a column's order, and back. */
export const sortIn = (text: string): Sort => ({ key: text.replace(/^[-+ ]/, ''), down: text.startsWith('-') });
export const sortText = ({ key, down }: Sort): string => `${down ? '-' : '+'}${key}`;

// The selection of the catalogue as it stands in the page's address: one list a facet, a search, a period, an order. Pure. Not here: asking for it, drawing it.
import { FACETS } from '@contract/initiatives.views.js';
import { askedOf, isSelected, sortIn } from '../../../ui/selection.js';
import type { Sort } from '../../../ui/SortButton.js';

const NAMES: readonly string[] = [...FACETS, 'q', 'from', 'to', 'sort'];

/** What the server is asked. */
export const catalogueAsked = (address: URLSearchParams, lang: string): string => {
  const asked = askedOf(NAMES, address);
  asked.set('lang', lang);
  return asked.toString();
};

/** The same without order and language: what an export of the selection takes. */
export const selectedOf = (address: URLSearchParams): string => askedOf(NAMES.filter((name) => name !== 'sort'), address).toString();

export const isCatalogueSelected = (address: URLSearchParams): boolean => isSelected(NAMES, address);

/** A column's order as the address has it; none where the server chooses. */
export const sortOf = (address: URLSearchParams): Sort | undefined => {
  const text = address.get('sort');
  return text ? sortIn(text) : address.get('q') ? undefined : { key: 'title', down: false };
};

/** A theme and its priority say different things of the same list: choosing one drops the other. */
export const choosePriority = (before: readonly string[], after: readonly string[]): string[] => {
  const added = after.find((v) => !before.includes(v));
  if (!added) return [...after];
  const theme = added.includes('.');
  return after.filter((v) => v === added || (theme ? v !== added.split('.')[0] : !v.startsWith(`${added}.`)));
};

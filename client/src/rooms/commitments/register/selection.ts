// The selection of the register as it stands in the page's address: one list a facet, a search, an order. Pure. Not here: asking for it, drawing it.
import { COMMITMENT_FACETS } from '@contract/commitments.views.js';
import { askedOf, isSelected, sortIn } from '../../../ui/selection.js';
import type { Sort } from '../../../ui/SortButton.js';

const NAMES: readonly string[] = [...COMMITMENT_FACETS, 'q', 'from', 'to', 'source', 'sort'];

/** What the server is asked. */
export const registerAsked = (address: URLSearchParams): string => askedOf(NAMES, address).toString();
export const isRegisterSelected = (address: URLSearchParams): boolean => isSelected(NAMES, address);
export const sortOf = (address: URLSearchParams): Sort => sortIn(address.get('sort') ?? '-registered');

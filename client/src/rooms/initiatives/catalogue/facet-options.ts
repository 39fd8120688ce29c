// What each facet offers, in words and in an order a reader expects: the taxonomy's, the lifecycle's, else by count as it came. Not here: choosing, drawing.
import { useMemo } from 'react';
import { STATUSES, type Catalogue, type Facet } from '@contract/initiatives.views.js';
import { PRIORITIES, PRIORITY_CODES } from '@contract/priorities.js';
import { useNames } from '../../../record/names.js';
import { hasWord, useRecordWords } from '../../../record/words.js';
import type { FacetOption } from '../../../ui/Facet.js';
import { useCodes } from '../codes.js';
import { useCountries } from '../../../record/use-countries.js';
import { useCatalogueWords } from './words.js';

type Counts = ReadonlyMap<string, number>;
type Options = Readonly<Record<Facet, readonly FacetOption[]>>;

/** Priorities, each followed by its themes once it or one of them is chosen. */
const priorityValues = (chosen: readonly string[]): string[] =>
  PRIORITY_CODES.flatMap((p) => [p, ...(chosen.some((c) => c === p || c.startsWith(`${p}.`)) ? PRIORITIES[p].map((t) => t.code) : [])]);

export function useFacetOptions(facets: Catalogue['facets'] | undefined, chosen: (f: Facet) => readonly string[], state: string): Options {
  const say = useCatalogueWords();
  const word = useRecordWords();
  const names = useNames();
  const countries = useCountries();
  const codes = useCodes();
  const themes = chosen('priority').join(' ');
  const spoken = (['status', 'country', 'region', 'lead', 'partner', 'sdg', 'stage', 'custody', 'mine'] as const).map((f) => chosen(f).join(' ')).join('|');
  return useMemo(() => {
    const counted = (f: Facet): Counts => new Map((facets?.[f] ?? []).map((v) => [v.value, v.count]));
    const listed = (f: Facet, values: readonly string[], label: (v: string) => string): FacetOption[] => {
      const counts = counted(f);
      return values.map((value) => ({ value, label: label(value), count: facets ? (counts.get(value) ?? 0) : undefined }));
    };
    /** What came back, and what is chosen although nothing matches it. */
    const found = (f: Facet) => [...new Set([...(facets?.[f] ?? []).map((v) => v.value), ...chosen(f)])];
    const party = (code: string) => (names.knows(code) ? names.party(code) : countries.name(code));
    return {
      priority: listed('priority', priorityValues(chosen('priority')), (v) => (v.includes('.') ? `– ${word(`priority.${v}`)}` : word(`priority.${v}`))),
      status: listed('status', STATUSES, (v) => word(`state.initiative-status.${v}`)),
      region: listed('region', found('region'), (v) => (hasWord(`region.${v}`) ? word(`region.${v}`) : v)),
      lead: listed('lead', found('lead'), party),
      country: listed('country', found('country'), countries.name),
      partner: listed('partner', found('partner'), (v) => v),
      sdg: listed('sdg', found('sdg').sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b)), codes.goal),
      stage: listed('stage', ['shared', 'draft', 'archived'], (v) => say(`stage.${v as 'shared'}`)),
      custody: listed('custody', ['own', 'foreign'], (v) => say(`custody.${v as 'own'}`)),
      mine: listed('mine', ['1'], () => say('ours', { state })),
    };
    // `chosen` is a new function at every drawing; what it answers is in `themes` and `spoken`. Codes are said anew with the language, as `say` is.
  }, [facets, themes, spoken, state, say, word, names, countries]);
}

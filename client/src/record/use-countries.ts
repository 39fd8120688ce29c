// What countries are called in the reader's language, and their order; asked once for the window. Not here: states as parties of acts (names.ts).
import { useQuery } from '@tanstack/react-query';
import codes from 'i18n-iso-countries/codes.json';
import { useMemo } from 'react';
import type { CountryLine } from '@contract/members.reads.js';
import { useLang } from '../ui/language.js';
import { useWire } from '../wire/WireProvider.js';

export interface Countries {
  /** The code itself until the names have come. */
  name(code: string): string;
  /** For a list to choose from, in the reader's order. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  sorted(codes: readonly string[]): string[];
  /** Alpha-3 of the code a record has, which is alpha-2 as IATI writes it. */
  alpha3(code: string): string;
}
const ALPHA3 = new Map(codes.map(([two = '', three = '']) => [two, three]));

export function useCountries(): Countries {
  const { api } = useWire();
  const lang = useLang();
  const { data } = useQuery({ queryKey: ['countries'], queryFn: ({ signal }) => api.get<CountryLine[]>('/api/countries', signal), staleTime: Infinity, gcTime: Infinity });
  return useMemo(() => {
    const lines = [...(data ?? [])].sort((a, b) => (a.sort[lang] < b.sort[lang] ? -1 : 1));
    const at = new Map(lines.map((c, i) => [c.code, i]));
    return {
      name: (code) => lines[at.get(code) ?? -1]?.name[lang] ?? code,
      options: lines.map((c) => ({ value: c.code, label: c.name[lang] })),
      sorted: (codes) => [...codes].sort((a, b) => (at.get(a) ?? 999) - (at.get(b) ?? 999)),
      alpha3: (code) => ALPHA3.get(code.trim().toUpperCase()) ?? code.trim().toUpperCase(),
    };
  }, [data, lang]);
}

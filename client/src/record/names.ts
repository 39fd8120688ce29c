// What states and people are called, in the reader's language and grammar, and in protocol order. Read from the plenary's views, so a renaming shows at once;
// by whoever is only invited to something, from the list of countries.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CountryLine } from '@contract/members.reads.js';
import type { StateView } from '@contract/members.views.js';
import { NETWORK, SECRETARIAT } from '@contract/seats.js';
import type { Lang } from '@contract/words/words.js';
import { useLang } from '../ui/language.js';
import { useChannel, useViews } from '../wire/use-channel.js';
import { useWire } from '../wire/WireProvider.js';
import { useRecordWords } from './words.js';

/** `the`, `of`, `in` carry the French article («\u202fle Mali\u202f», «\u202fdu Mali\u202f», «\u202fau Mali\u202f»); in English they are the short name. */
type Form = 'short' | 'long' | 'the' | 'of' | 'in';
export interface Names {
  /** A state, or the secretariat, by its code; a code nobody knows is said as itself. */
  party(code: string, form?: Form): string;
  /** Codes in protocol order of the reader's language. */
  sorted(codes: readonly string[]): string[];
  knows(code: string): boolean;
}

export const useNames = (): Names => useNamesIn(useLang());
/** In the language of a version, whatever the reader's own is: official lists are sorted in it. */
export function useNamesIn(lang: Lang): Names {
  const states = useViews('state', NETWORK);
  const countries = useCountriesWhereInvited();
  const say = useRecordWords();
  return useMemo(() => {
    const by = new Map<string, Pick<StateView, 'names' | 'sort'>>([...countries.map((c) => [c.code, namedBy(c)] as const), ...states.map((s) => [s.id, s] as const)]);
    const key = (code: string) => by.get(code)?.sort[lang] ?? code;
    return {
      party: (code, form = 'short') => {
        if (code === SECRETARIAT && form === 'of') return say('seat.secretariat.of');
        if (code === SECRETARIAT || code === 'clock' || code === 'operator') return say(`seat.${code}`);
        const names: Partial<Record<Form, string>> | undefined = by.get(code)?.names[lang];
        return names?.[form] ?? names?.short ?? code;
      },
      sorted: (codes) => [...codes].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)),
      knows: (code) => by.has(code),
    };
  }, [states, countries, lang, say]);
}

const NONE: readonly CountryLine[] = [];
/** Whoever is invited to one object does not read the plenary, where states stand as the Network calls them: to it they are called as countries are. */
const useCountriesWhereInvited = (): readonly CountryLine[] => {
  const { api } = useWire();
  const { refusal } = useChannel(NETWORK);
  const { data } = useQuery({ queryKey: ['countries'], queryFn: ({ signal }) => api.get<CountryLine[]>('/api/countries', signal), enabled: refusal !== null, staleTime: Infinity, gcTime: Infinity });
  return (refusal && data) ?? NONE;
};
const namedBy = ({ name, french, sort }: CountryLine): Pick<StateView, 'names' | 'sort'> => ({
  names: { en: { short: name.en, long: name.en }, fr: { short: name.fr, long: name.fr, ...french } }, sort,
});

interface Named {
  person: string;
  name: string;
}
const ASKED_MAX = 200;

/** Names behind person ids; an id that is not known yet is absent. */
export function usePeople(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const { api } = useWire();
  const wanted = useMemo(() => [...new Set(ids.filter((id): id is string => id !== null))].sort().slice(-ASKED_MAX), [ids]);
  const { data } = useQuery({
    queryKey: ['people', 'names', wanted],
    queryFn: ({ signal }) => api.get<Named[]>(`/api/people/names?ids=${wanted.join(',')}`, signal),
    enabled: wanted.length > 0,
    placeholderData: (before) => before,
    staleTime: 10 * 60_000,
  });
  return useMemo(() => new Map((data ?? []).map((p) => [p.person, p.name])), [data]);
}

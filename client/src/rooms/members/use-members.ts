// States as the plenary's views have them, sorted into who belongs today, who did and who will; people by reads. Not here: what any page shows of them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Contact, CountryLine, StatePage } from '@contract/members.reads.js';
import type { MembershipView, StateView, TermView } from '@contract/members.views.js';
import { NETWORK } from '@contract/seats.js';
import { now, useNow } from '../../ui/clock.js';
import { useLang } from '../../ui/language.js';
import { useViews } from '../../wire/use-channel.js';
import { useWire } from '../../wire/WireProvider.js';

export type Term = TermView & { id: string };
export interface Belonging extends StateView {
  readonly id: string;
  /** Today's membership; null for a former or a coming one. */
  readonly on: MembershipView | null;
  /** The first membership that has not begun. */
  readonly next: MembershipView | null;
  /** Its term that concerns today: in office, else coming, else the last one over. */
  readonly term: Term | null;
}

/** What the device's clock may lag behind the server's. */
const AHEAD_MS = 2_000;
const STAGES = ['in-office', 'incoming', 'outgoing'] as const;

/** Every state that belongs, has belonged or will, in protocol order of the reader's language. */
export function useBelongings(): readonly Belonging[] {
  const states = useViews('state', NETWORK);
  const terms = useViews('term', NETWORK);
  const lang = useLang();
  const minute = useNow('minute');
  return useMemo(() => {
    // The minute only draws again; a state admitted this second belongs at once.
    const at = new Date(Math.max(minute, now() + AHEAD_MS)).toISOString();
    return states
      .map((s): Belonging => ({
        ...s,
        on: s.memberships.find((m) => m.since <= at && (m.until === null || at < m.until)) ?? null,
        next: s.memberships.find((m) => m.since > at) ?? null,
        term: STAGES.map((stage) => terms.find((t) => t.state === s.id && t.stage === stage)).find((t) => t !== undefined) ?? null,
      }))
      .sort((a, b) => (a.sort[lang] < b.sort[lang] ? -1 : 1));
  }, [states, terms, lang, minute]);
}

export const useTerms = (): readonly Term[] => {
  const terms = useViews('term', NETWORK);
  return useMemo(() => [...terms].sort((a, b) => (a.from < b.from ? 1 : -1)), [terms]);
};

/** Heads and focal points, or everybody. */
export const useDirectory = (all: boolean): readonly Contact[] | undefined => {
  const { api } = useWire();
  return useQuery({ queryKey: ['directory', all], queryFn: ({ signal }) => api.get<Contact[]>(`/api/directory${all ? '?all=1' : ''}`, signal) }).data;
};

export const useStatePage = (code: string) => {
  const { api } = useWire();
  return useQuery({ queryKey: ['state', code], queryFn: ({ signal }) => api.get<StatePage>(`/api/states/${code}`, signal) });
};

/** Every country, to choose from, in the reader's protocol order. */
export function useCountryOptions(): readonly { value: string; label: string }[] {
  const { api } = useWire();
  const lang = useLang();
  const { data } = useQuery({ queryKey: ['countries'], queryFn: ({ signal }) => api.get<CountryLine[]>('/api/countries', signal), staleTime: Infinity, gcTime: Infinity });
  return useMemo(() => [...(data ?? [])].sort((a, b) => (a.sort[lang] < b.sort[lang] ? -1 : 1)).map((c) => ({ value: c.code, label: c.name[lang] })), [data, lang]);
}

// Needs, offers, suggestions and contacts of the reader's state, kept current by what the plenary and its own channels hear. Not here: drawing them.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { MatchView, NeedRow, Suggestion } from '@contract/matching.views.js';
import { oldWith, UNFOLLOWED_MS } from '../../../wire/queries.js';
import { useWire } from '../../../wire/WireProvider.js';

export interface Matching {
  readonly needs: readonly NeedRow[] | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly matches: readonly MatchView[];
  readonly byId: ReadonlyMap<string, NeedRow>;
  readonly error: unknown;
  readonly again: () => void;
}

export const useMatching = (): Matching => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['need.', 'needs.', 'match.', 'initiative.founded'], ['matching']), [wire, client]);
  const needs = useQuery({ queryKey: ['matching', 'needs'], queryFn: ({ signal }) => wire.api.get<NeedRow[]>('/api/matching/needs', signal) });
  const suggestions = useQuery({ queryKey: ['matching', 'suggestions'], queryFn: ({ signal }) => wire.api.get<Suggestion[]>('/api/matching/suggestions', signal), refetchInterval: UNFOLLOWED_MS });
  const matches = useQuery({ queryKey: ['matching', 'matches'], queryFn: ({ signal }) => wire.api.get<MatchView[]>('/api/matching/matches', signal), refetchInterval: UNFOLLOWED_MS });
  const byId = useMemo(() => new Map((needs.data ?? []).map((n) => [n.id, n])), [needs.data]);
  return { needs: needs.data, suggestions: suggestions.data ?? [], matches: matches.data ?? [], byId, error: needs.error, again: () => void needs.refetch() };
};

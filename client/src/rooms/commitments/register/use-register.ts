// The register's pages of one selection, kept current by what the plenary hears. Not here: what the selection is (selection.ts), drawing it.
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CommitmentList, CommitmentRow } from '@contract/commitments.views.js';
import { oldWith } from '../../../wire/queries.js';
import { useWire } from '../../../wire/WireProvider.js';

export interface RegisterState {
  /** The first page's answer: total and counts of the whole selection. */
  readonly answer: CommitmentList | undefined;
  readonly rows: readonly CommitmentRow[];
  readonly error: unknown;
  /** Shows another selection than the one asked for, until that has come. */
  readonly behind: boolean;
  readonly more: (() => void) | null;
  readonly again: () => void;
}

export const useRegister = (asked: string): RegisterState => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['commitments.'], ['commitments', 'list']), [wire, client]);
  const query = useInfiniteQuery({
    queryKey: ['commitments', 'list', asked],
    queryFn: ({ signal, pageParam }) => wire.api.get<CommitmentList>(`/api/commitments?${asked}${pageParam ? `&after=${pageParam}` : ''}`, signal),
    initialPageParam: '', getNextPageParam: (last: CommitmentList) => last.after ?? undefined, placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((p) => p.rows) ?? [], [query.data]);
  const { fetchNextPage, refetch } = query;
  return { answer: query.data?.pages[0], rows, error: query.error, behind: query.isPlaceholderData, more: query.hasNextPage ? () => void fetchNextPage() : null, again: () => void refetch() };
};

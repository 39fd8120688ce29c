// A list across channels for as long as a page shows it: read over the API, and read again when entries come that make it old. Not here: the queries of a window (queries.ts), what a channel holds (use-channel.ts).
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { oldWith } from './queries.js';
import { useWire } from './WireProvider.js';

interface Asked {
  /** Asked again so often as well, in milliseconds: for what entries that reach this window do not tell. */
  readonly every?: number;
  /** What becomes old, where that is more than this one list. */
  readonly old?: readonly unknown[];
}

/** `types`: of the entries that make it old, or their beginnings. */
export const useList = <T>(key: readonly unknown[], path: `/api/${string}`, types: readonly string[], { every, old = key }: Asked = {}): UseQueryResult<T> => {
  const wire = useWire();
  const client = useQueryClient();
  const [told, which] = [types.join(' '), JSON.stringify(old)];
  useEffect(() => oldWith(wire, client, told.split(' '), JSON.parse(which) as unknown[]), [wire, client, told, which]);
  return useQuery({ queryKey: key, queryFn: ({ signal }) => wire.api.get<T>(path, signal), ...(every ? { refetchInterval: every } : {}) });
};

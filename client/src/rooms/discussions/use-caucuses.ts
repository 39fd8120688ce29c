// The restricted rooms of the reader's delegation, live. Not here: drawing them (Caucuses.tsx, Drafting.tsx).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CaucusListItem } from '@contract/discussions.views.js';
import { oldWith } from '../../wire/queries.js';
import { useDesk } from '../../wire/use-line.js';
import { useWire } from '../../wire/WireProvider.js';

/** Live through the desk: a room that opens comes onto it, one that is left goes from it. */
export const useCaucuses = () => {
  const wire = useWire();
  const client = useQueryClient();
  const desk = useDesk();
  const rooms = desk?.channels.filter((c) => c.kind === 'caucus').map((c) => `${c.channel} ${c.head}`).sort().join();
  useEffect(() => oldWith(wire, client, ['caucus.'], ['caucuses']), [wire, client]);
  useEffect(() => void client.invalidateQueries({ queryKey: ['caucuses'] }), [client, rooms]);
  const query = useQuery({ queryKey: ['caucuses'], queryFn: ({ signal }) => wire.api.get<CaucusListItem[]>('/api/caucuses', signal) });
  const rows = useMemo(() => {
    const known = new Map(desk?.channels.map((c) => [c.channel, c]));
    return query.data?.map((k): CaucusListItem => ({ ...k, ...pick(known.get(k.id)) }));
  }, [query.data, desk]);
  return { rows, error: query.error, again: () => void query.refetch() };
};
const pick = (live: { unread: number; mentions: number } | undefined) => (live ? { unread: live.unread, mentions: live.mentions } : {});

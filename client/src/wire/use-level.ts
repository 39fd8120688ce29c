// How closely this reader follows a channel, also one that is not on the desk, and the choice of another level. Not here: what the levels mean (contract/notices.ts).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attention, Level } from '@contract/notices.js';
import { useDesk } from './use-line.js';
import { useWire } from './WireProvider.js';

const keyOf = (channel: string) => ['attention', channel];

/** The level; undefined until it is known. The server is asked only where the desk does not say it. */
export function useLevel(channel: string): Level | undefined {
  const { api } = useWire();
  const desk = useDesk();
  const live = desk?.channels.find((c) => c.channel === channel)?.level;
  const { data } = useQuery({ queryKey: keyOf(channel), queryFn: ({ signal }) => api.get<Attention>(`/api/desk/${channel}`, signal), select: (a) => a.level, staleTime: 0, enabled: desk !== null && !live });
  return live ?? data;
}

/** Chooses another level; rejects where the choice was not kept. */
export function useChooseLevel(channel: string): (level: Level) => Promise<void> {
  const { desk } = useWire();
  const client = useQueryClient();
  return async (level) => {
    await desk.setLevel(channel, level);
    await Promise.all([keyOf(channel), ['threads'], ['caucuses']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

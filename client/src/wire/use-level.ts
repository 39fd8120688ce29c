// How closely this reader follows a channel, also one that is not on the desk, and the choice of another level. Not here: what the levels mean (contract/notices.ts).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attention, Level } from '@contract/notices.js';
import { useDesk } from './use-line.js';
import { useWire } from './WireProvider.js';

interface Following {
  /** Undefined until it is known. */
  readonly level: Level | undefined;
  /** Rejects where the choice was not kept. */
  readonly choose: (level: Level) => Promise<void>;
}

export function useLevel(channel: string): Following {
  const { api, desk } = useWire();
  const client = useQueryClient();
  const queryKey = ['attention', channel];
  const live = useDesk()?.channels.find((c) => c.channel === channel)?.level;
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => api.get<Attention>(`/api/desk/${channel}`, signal), select: (a) => a.level, staleTime: 0 });
  return {
    level: live ?? data,
    choose: async (level) => {
      await desk.setLevel(channel, level);
      await Promise.all([queryKey, ['threads'], ['caucuses']].map((key) => client.invalidateQueries({ queryKey: key })));
    },
  };
}

// Participants of a meeting that this reader may read, kept current by what the meeting hears of them. Not here: one's own delegation's (its channel is live).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ParticipantRow } from '@contract/registration.views.js';
import { oldWith } from '../../../wire/queries.js';
import { useWire } from '../../../wire/WireProvider.js';

export const useParticipants = (meeting: string): { rows: readonly ParticipantRow[] | undefined; error: Error | null; again: () => void } => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['registration.', 'participant.'], ['participants', meeting]), [wire, client, meeting]);
  const { data, error, refetch } = useQuery({ queryKey: ['participants', meeting], queryFn: ({ signal }) => wire.api.get<ParticipantRow[]>(`/api/meetings/${meeting}/participants`, signal) });
  return { rows: data, error, again: () => void refetch() };
};

// Participants of a meeting that this reader may read, kept current by what the meeting hears of them. Not here: one's own delegation's (its channel is live).
import type { ParticipantRow } from '@contract/registration.views.js';
import { useList } from '../../../wire/use-list.js';

export const useParticipants = (meeting: string): { rows: readonly ParticipantRow[] | undefined; error: Error | null; again: () => void } => {
  const { data, error, refetch } = useList<ParticipantRow[]>(['participants', meeting], `/api/meetings/${meeting}/participants`, ['registration.', 'participant.']);
  return { rows: data, error, again: () => void refetch() };
};

// The journal of a day as this reader may see it, kept current by what the plenary hears. Not here: drawing it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Journal } from '@contract/journal.views.js';
import { oldWith } from '../../../wire/queries.js';
import { useWire } from '../../../wire/WireProvider.js';

export const useJournal = (day: string, zone: string) => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['meetings.', 'meeting.', 'sitting.', 'record.'], ['journal']), [wire, client]);
  return useQuery({ queryKey: ['journal', day, zone], queryFn: ({ signal }) => wire.api.get<Journal>(`/api/meetings/journal?day=${encodeURIComponent(day)}&zone=${encodeURIComponent(zone)}`, signal) });
};

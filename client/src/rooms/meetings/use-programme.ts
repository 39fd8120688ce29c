// The programme as this reader may see it, kept current by what the plenary hears. Not here: drawing it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MeetingRow } from '@contract/meetings.views.js';
import { oldWith } from '../../wire/queries.js';
import { useWire } from '../../wire/WireProvider.js';

/** Live: the plenary hears when a meeting is convened and when a sitting opens or closes. */
export const useProgramme = () => {
  const wire = useWire();
  const client = useQueryClient();
  useEffect(() => oldWith(wire, client, ['meetings.', 'meeting.', 'sitting.'], ['meetings']), [wire, client]);
  return useQuery({ queryKey: ['meetings'], queryFn: ({ signal }) => wire.api.get<MeetingRow[]>('/api/meetings', signal) });
};

type Group = 'live' | 'coming' | 'over';
export const groupOf = (m: MeetingRow, now: number): Group => {
  if (m.sittings.some((s) => s.state === 'open' || s.state === 'suspended')) return 'live';
  return m.state === 'convened' && (!m.sittings.length || m.sittings.some((s) => s.state === 'planned' && Date.parse(s.until) > now)) ? 'coming' : 'over';
};

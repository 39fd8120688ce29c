// The programme as this reader may see it, kept current by what the plenary hears. Not here: drawing it.
import type { MeetingRow } from '@contract/meetings.views.js';
import { useList } from '../../wire/use-list.js';

/** Live: the plenary hears when a meeting is convened and when a sitting opens or closes. */
export const useProgramme = () => {
  return useList<MeetingRow[]>(['meetings'], '/api/meetings', ['meetings.', 'meeting.', 'sitting.']);
};

type Group = 'live' | 'coming' | 'over';
export const groupOf = (m: MeetingRow, now: number): Group => {
  if (m.sittings.some((s) => s.state === 'open' || s.state === 'suspended')) return 'live';
  return m.state === 'convened' && (!m.sittings.length || m.sittings.some((s) => s.state === 'planned' && Date.parse(s.until) > now)) ? 'coming' : 'over';
};

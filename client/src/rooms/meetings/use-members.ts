// The states that may take part in a meeting today, in the reader's protocol order. Not here: who is there (presence), who counts for a decision (the server says).
import type { MeetingView } from '@contract/meetings.views.js';
import type { Status } from '@contract/members.codes.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../record/names.js';
import { useNow } from '../../ui/clock.js';
import { useViews } from '../../wire/use-channel.js';

const useStates = (wanted: Status): string[] => {
  const states = useViews('state', NETWORK);
  const names = useNames();
  const now = useNow('minute');
  const at = (iso: string | null, otherwise: number): number => (iso === null ? otherwise : Date.parse(iso));
  return names.sorted(states.filter((s) => s.memberships.some((m) => m.status === wanted && at(m.since, 0) <= now && now < at(m.until, Infinity))).map((s) => s.id));
};

export const useMembers = (): string[] => useStates('member');
/** Observers, where the meeting is open to them. */
export const useObserversOf = (m: MeetingView): string[] => {
  const observers = useStates('observer');
  return m.body.open === 'network' ? observers : [];
};

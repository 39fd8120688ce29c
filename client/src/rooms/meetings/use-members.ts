// The states that may take part in a meeting today, in the reader's protocol order. Not here: who is there (presence), who counts for a decision (the server says).
import type { MeetingView } from '@contract/meetings.views.js';
import { useStatesToday } from '../../record/states.js';

export const useMembers = (): string[] => useStatesToday('member');
/** Observers, where the meeting is open to them. */
export const useObserversOf = (m: MeetingView): string[] => {
  const observers = useStatesToday('observer');
  return m.body.open === 'network' ? observers : [];
};

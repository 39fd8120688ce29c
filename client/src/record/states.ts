// The states that are in the Network today, in the reader's protocol order: all of them, or those of some standing. Not here: those of another day, who was or will be in it (rooms/members).
import { useMemo } from 'react';
import type { Status } from '@contract/members.codes.js';
import type { StateView } from '@contract/members.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNow } from '../ui/clock.js';
import { useViews } from '../wire/use-channel.js';
import { useNames } from './names.js';

const at = (iso: string | null, otherwise: number): number => (iso === null ? otherwise : Date.parse(iso));
const isIn = (s: StateView, wanted: readonly string[], now: number): boolean =>
  s.memberships.some((m) => (!wanted.length || wanted.includes(m.status)) && at(m.since, 0) <= now && now < at(m.until, Infinity));

/** Their codes; without a standing that is asked for, whatever they are in it. */
export const useStatesToday = (...wanted: readonly Status[]): string[] => {
  const states = useViews('state', NETWORK);
  const { sorted } = useNames();
  const now = useNow('minute');
  const key = wanted.join(' ');
  return useMemo(() => sorted(states.filter((s) => isIn(s, key ? key.split(' ') : [], now)).map((s) => s.id)), [states, sorted, now, key]);
};

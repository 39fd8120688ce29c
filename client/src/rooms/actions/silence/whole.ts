// A round as this reader may read it (§3.2, rule 3): what all members are told, and beside it the voices that stand apart of which its party has a seat: a member its own,
// the chair and the secretariat every one. Not here: which channels those are (the server), drawing them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { untold, type SilenceView } from '@contract/silence.views.js';
import type { VoiceChannel } from '@contract/voices.views.js';
import { useViewsOf } from '../../../wire/use-channel.js';
import { useWire } from '../../../wire/WireProvider.js';
import type { Round } from './acting.js';

const NONE: readonly VoiceChannel[] = [];

/** With `own`: by party, the channels in which it speaks as far as the reader reads them. */
export const useWhole = (s: SilenceView & { id: string }): Round => {
  const { api } = useWire();
  const { data = NONE } = useQuery({ queryKey: ['silence', 'voices', s.id], queryFn: ({ signal }) => api.get<VoiceChannel[]>(`/api/silence/${s.id}/voices`, signal), enabled: s.apart !== null });
  const apart = useViewsOf('voice', useMemo(() => data.map((c) => c.channel), [data]));
  return useMemo(() => {
    const own = Object.fromEntries(data.map((c) => [c.party, c.channel]));
    const voices = s.voices.map((v) => (v.voice === 'silent' ? (apart.find((a) => a.voice.party === v.party)?.voice ?? v) : v));
    return { ...s, own, hidden: untold(s), voices, records: [...s.records, ...apart.flatMap((a) => a.records)] };
  }, [s, data, apart]);
};

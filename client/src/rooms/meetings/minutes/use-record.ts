// The lines of a record, and the tongue in which they are said: names and protocol order of the reader's language, hours of the meeting's place. Not here: drawing them.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeetingView } from '@contract/meetings.views.js';
import type { RecordLines, Speaking } from '@contract/minutes.say.js';
import type { RecordView } from '@contract/minutes.views.js';
import { MINUTES_LINES_WORDS } from '@contract/words/minutes-lines.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import { hour } from '../../../ui/when.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useLineWords } from './words.js';

/** They never change once they are drawn up: the hash names them. */
export const useRecordLines = (record: { id: string } & RecordView): RecordLines | undefined => {
  const { api } = useWire();
  return useQuery({ queryKey: ['sitting-record', record.id, record.hash], queryFn: ({ signal }) => api.get<RecordLines>(`/api/sittings/${record.id}/record`, signal), staleTime: Infinity }).data;
};

export const useSpeaking = (meeting: Pick<MeetingView, 'zone'>): Speaking => {
  const names = useNames();
  const record = useRecordWords();
  const line = useLineWords();
  const lang = useLang();
  return useMemo(() => ({
    lang,
    say: (key, params = {}) => (Object.hasOwn(MINUTES_LINES_WORDS, key) ? line : record)(key, params as Record<string, string | number>),
    name: (party) => names.party(party), sorted: (parties) => names.sorted(parties), hour: (iso) => hour(iso, meeting.zone, lang),
  }), [names, record, line, lang, meeting.zone]);
};

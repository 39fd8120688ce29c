// The journal of a day as this reader may see it, kept current by what the plenary hears. Not here: drawing it.
import type { Journal } from '@contract/journal.views.js';
import { useList } from '../../../wire/use-list.js';

export const useJournal = (day: string, zone: string) => {
  return useList<Journal>(['journal', day, zone], `/api/meetings/journal?day=${encodeURIComponent(day)}&zone=${encodeURIComponent(zone)}`, ['meetings.', 'meeting.', 'sitting.', 'record.'], { old: ['journal'] });
};

// Deadlines and sittings as a calendar file (RFC 5545), in the person's language: that one ends, when, and where to read it. Never what: calendars are read on telephones and kept by
// companies. Folding, escaping and the order of lines are the library's. Not here: which deadlines (events.ts).
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Lang } from '../../contract/words/words.js';
import { sentence } from '../../kernel/sentences.js';
import type { CalendarEvent } from './events.js';

/** Seconds before the end at which a calendar calls, and between two looks at the file. */
const ALARMS = [86_400, 7_200];
const REFRESH_S = 1_800;

export const icsOf = (events: readonly CalendarEvent[], lang: Lang, base: string): string => {
  const say = (key: string): string => sentence(lang, key);
  const host = new URL(base).hostname;
  const calendar = ical({
    name: say('calendar.name'), description: say('calendar.about'), method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_S,
    prodId: { company: 'Human Security Network', product: 'Concord', language: lang.toUpperCase() },
  });
  for (const e of events) {
    const calls = e.until ? 'calendar.sitting' : 'calendar.deadline';
    const event = calendar.createEvent({
      id: `${e.uid}@${host}`, start: e.due, end: e.until ?? e.due, stamp: e.changed, lastModified: e.changed, sequence: e.sequence, status: e.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: say(e.cancelled ? (e.until ? 'calendar.sitting-off' : 'calendar.cancelled') : calls), description: say(e.until ? 'calendar.read-sitting' : 'calendar.read'), url: `${base}/`,
    });
    if (!e.cancelled) for (const trigger of ALARMS) event.createAlarm({ type: ICalAlarmType.display, trigger, description: say(calls) });
  }
  return calendar.toString();
};

// Dates and hours in both languages and any zone, always with a city. Pure; the present is an argument. Not here: how long is left (span.ts) and numbers (number.ts).
import type { Lang } from '@contract/words/words.js';
import { cityIn, cityOf } from './cities.js';

/** A zone by its IANA name; `city` when the zone's own city is not the place meant; `who` is said in brackets: "(chair)". */
export interface Zone {
  readonly zone: string;
  readonly city?: string | undefined;
  readonly who?: string | undefined;
}
/** An instant: ISO text, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

const TAG: Record<Lang, string> = { en: 'en-GB', fr: 'fr-FR' };
const NB = '\u00a0';
const made = new Map<string, Intl.DateTimeFormat>();

function parts(at: Instant, lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(TAG[lang], { ...options, timeZone: zone })));
  return Object.fromEntries(format.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
}

/** 17:00 · 17 h · 17 h 05; with seconds 12:42:07 · 12 h 42 min 07 s. */
export function hour(at: Instant, zone: string, lang: Lang, seconds = false): string {
  const p = parts(at, lang, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  if (!seconds) return wallHour(`${p.hour}:${p.minute}`, lang);
  return lang === 'en' ? `${p.hour}:${p.minute}:${p.second}` : `${Number(p.hour)}${NB}h${NB}${p.minute}${NB}min${NB}${p.second}${NB}s`;
}

/** An hour of a clock on a wall, in no zone ('09:00', as office hours are kept): 09:00 · 9 h · 9 h 30. */
export function wallHour(time: string, lang: Lang): string {
  if (lang === 'en') return time;
  const [hours, minutes] = time.split(':');
  return `${Number(hours)}${NB}h${minutes === '00' ? '' : `${NB}${minutes}`}`;
}

const first = (day: string, lang: Lang) => (lang === 'fr' && day === '1' ? '1er' : day);
const yearOf = (at: Instant, zone: string) => parts(at, 'en', zone, { year: 'numeric' }).year;

/** Wed 25 Nov · mer. 25 nov. The year is added when it is not that of `now`. */
export function shortDay(at: Instant, zone: string, lang: Lang, now: Instant): string {
  const p = parts(at, lang, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const month = lang === 'en' ? p.month?.replace('Sept', 'Sep') : p.month;
  const year = yearOf(now, zone) === p.year ? '' : ` ${p.year}`;
  return `${p.weekday} ${first(p.day ?? '', lang)}${NB}${month}${year}`;
}

/** Tuesday 24 November 2026 · mardi 24 novembre 2026 · vendredi 1er mai 2026. */
export function longDay(at: Instant, zone: string, lang: Lang): string {
  const p = parts(at, lang, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${p.weekday} ${first(p.day ?? '', lang)}${NB}${p.month} ${p.year}`;
}

/** A calendar date that has no hour ('2026-06-30'): 30 June 2026 · 30 juin 2026. */
export function plainDate(date: string, lang: Lang): string {
  const p = parts(`${date}T12:00:00Z`, lang, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${first(p.day ?? '', lang)}${NB}${p.month} ${p.year}`;
}

/** A value date to the month ('2024-03-31'): Mar 2024 · mars 2024. */
export function month(date: string, lang: Lang): string {
  const p = parts(`${date}T12:00:00Z`, lang, 'UTC', { month: 'short', year: 'numeric' });
  return `${lang === 'en' ? p.month?.replace('Sept', 'Sep') : p.month}${NB}${p.year}`;
}

/** 17:00 Santiago · 17 h, Santiago; with `who`: 14:00 San José (chair). */
export function hourAt(at: Instant, place: Zone, lang: Lang): string {
  const city = place.city ? cityIn(place.city, lang) : cityOf(place.zone, lang);
  const who = place.who ? ` (${place.who})` : '';
  return `${hour(at, place.zone, lang)}${lang === 'fr' ? ',' : ''} ${city}${who}`;
}

/** Wed 25 Nov, 17:00 Santiago · mer. 25 nov., 17 h, Santiago. */
export function moment(at: Instant, place: Zone, lang: Lang, now: Instant): string {
  return `${shortDay(at, place.zone, lang, now)}, ${hourAt(at, place, lang)}`;
}

/** The calendar day in a zone as 'YYYY-MM-DD', for grouping and for telling today from yesterday. */
export function dayKey(at: Instant, zone: string): string {
  const p = parts(at, 'en', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${p.year}-${p.month}-${p.day}`;
}

/** UTC−3 · UTC+5:30 · UTC. */
export function offset(at: Instant, zone: string): string {
  const name = parts(at, 'en', zone, { timeZoneName: 'shortOffset' }).timeZoneName ?? 'UTC';
  return name.replace('GMT', 'UTC').replace(/\+0$/, '').replace('-', '\u2212');
}

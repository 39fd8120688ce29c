// Working days and office hours, country by country: weekends from the runtime's locale data, public holidays from date-holidays (read on the server only, when
// first needed). Where a country has no list this says so and counts weekends alone. Not here: zones (civil.ts).
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { civilOf, plusDays, weekdayOf } from './civil.js';

/** What a day is in a country. */
export type DayKind = 'working' | 'weekend' | 'holiday';
/** Answers for a country (alpha-3) and a day (YYYY-MM-DD). */
export type Calendar = (country: string, date: string) => DayKind;
/** Why an hour is a bad one for a member: its office is shut, or its day is no working day. */
export type Unsocial = 'night' | 'weekend' | 'holiday';

interface OfficeHours {
  country: string;
  zone: string;
  /** HH:MM */
  opens: string;
  closes: string;
}
interface Book {
  /** Alpha-2 codes. */
  getCountries(): Record<string, string>;
  init(country: string): unknown;
  getHolidays(year: number): { date: string; start: Date; end: Date; type: string }[];
}
const require = createRequire(import.meta.url);
const SATURDAY_SUNDAY = [6, 7];
const DAY_MS = 86_400_000;

const alpha2 = (country: string): string | null => countries.alpha3ToAlpha2(country) ?? null;

/** Weekdays (1–7) on which offices are shut. */
const weekendOf = (country: string): readonly number[] => {
  const code = alpha2(country);
  if (!code) return SATURDAY_SUNDAY;
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & { weekInfo?: { weekend: number[] }; getWeekInfo?: () => { weekend: number[] } };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? SATURDAY_SUNDAY;
};

/** The days of a year that are public holidays in the whole country; a feast of several days is each of them. */
const holidaysOf = (book: Book, code: string, year: number): Set<string> => {
  book.init(code);
  const days = new Set<string>();
  for (const h of book.getHolidays(year)) {
    if (h.type !== 'public') continue;
    const length = Math.max(1, Math.round((h.end.getTime() - h.start.getTime()) / DAY_MS));
    for (let i = 0; i < length; i += 1) days.add(plusDays(h.date.slice(0, 10), i));
  }
  return days;
};

const lists = (): { book: Book; listed: Record<string, string> } => {
  const Holidays = require('date-holidays') as new () => Book;
  const book = new Holidays();
  return { book, listed: book.getCountries() };
};

const open = (): { calendar: Calendar; known: (country: string) => boolean } => {
  let read: ReturnType<typeof lists> | undefined;
  const all = (): ReturnType<typeof lists> => (read ??= lists());
  const years = new Map<string, Set<string>>();
  const weekends = new Map<string, readonly number[]>();
  const known = (country: string): boolean => (alpha2(country) ?? '') in all().listed;
  const calendar: Calendar = (country, date) => {
    const weekend = weekends.get(country) ?? weekendOf(country);
    weekends.set(country, weekend);
    if (weekend.includes(weekdayOf(date))) return 'weekend';
    const key = `${country} ${date.slice(0, 4)}`;
    const days = years.get(key) ?? (known(country) ? holidaysOf(all().book, alpha2(country)!, Number(date.slice(0, 4))) : new Set<string>());
    years.set(key, days);
    return days.has(date) ? 'holiday' : 'working';
  };
  return { calendar, known };
};
const opened = open();
/** The calendar of all countries. `known`: whether there is a list of this country's holidays. The lists (25 MB in memory) are read when a day is first asked about that is no weekend. */
export const calendars = (): typeof opened => opened;

/** The working day that is `days` working days after this one; with 0, this one or the next that is one. */
export const workingDay = (calendar: Calendar, country: string, date: string, days = 0): string => {
  let day = date;
  for (let left = days; ; day = plusDays(day, 1)) {
    if (calendar(country, day) !== 'working') continue;
    if (left === 0) return day;
    left -= 1;
  }
};

/** Why this instant is a bad one at that office; null in its working hours, to which its closing minute belongs. */
export const unsocialAt = (calendar: Calendar, at: Date, office: OfficeHours): Unsocial | null => {
  const { date, time } = civilOf(at, office.zone);
  const day = calendar(office.country, date);
  if (day !== 'working') return day;
  return time >= office.opens && time <= office.closes ? null : 'night';
};

// Days and hours counted from the moment a demonstration was begun, so that it looks current whenever it is made and the same when it is completed later.
// Not here: moving the clock that everything recorded is dated by (passage.ts).

const DAY_MS = 86_400_000;
/** How far back the story goes: it is told as weeks that have passed when somebody first looks. */
export const STORY_DAYS = 60;
/** Between these hours of its own clock a post writes, in parts of a day. */
const OFFICE = { opens: 9.3 / 24, closes: 17.2 / 24 };
/** The weekday of 1 January 1970, counted from Monday. */
const THURSDAY = 3;
const ALMOST_SATURDAY = 4.999;

/** Milliseconds that the clock of a zone is ahead of Universal Time at that instant. */
const aheadOfUtc = (zone: string, at: number): number => {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at).find((p) => p.type === 'timeZoneName')!.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
};

export class Calendar {
  private readonly ahead = new Map<string, number>();

  /** `now`: when the demonstration was begun, in milliseconds; its first act is dated STORY_DAYS before. */
  constructor(private readonly now: number) {}

  /** A day so many years from the present one: `day(-2, '03-15')` is 15 March two years before. YYYY-MM-DD. */
  day(years: number, monthDay: string): string {
    return `${this.year(years)}-${monthDay}`;
  }

  /** A year counted from the present one. YYYY. */
  year(years: number): string {
    return String(new Date(this.now).getUTCFullYear() + years);
  }

  /** The first day of a month counted from the present one, at noon in San José (18:00 UTC): the minute at which chairs hand over. ISO 8601. */
  month(months: number): string {
    const at = new Date(this.now);
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1, 18)).toISOString();
  }

  /** The day so many days from now. YYYY-MM-DD. */
  date(days: number): string {
    return this.inDays(days).slice(0, 10);
  }

  /** So many days from now, to the second. ISO 8601. */
  inDays(days: number): string {
    return new Date(this.now + days * DAY_MS).toISOString();
  }

  /**
   * So many working days before now, in milliseconds: a part of a day becomes that part of the office hours of a city, and nothing falls on a weekend. Within the
   * last day the hour is kept; out of hours, it becomes the last of the office day before.
   */
  before(days: number, zone = 'UTC'): number {
    const ahead = this.ahead.get(zone) ?? aheadOfUtc(zone, this.now);
    this.ahead.set(zone, ahead);
    const local = (this.now + ahead) / DAY_MS + THURSDAY;
    const instant = (workday: number, part: number): number => (Math.floor(workday / 5) * 7 + (workday % 5) - THURSDAY + part) * DAY_MS - ahead;
    const hourOf = (part: number): number => OFFICE.opens + part * (OFFICE.closes - OFFICE.opens);
    if (days >= 1) {
      const then = workdays(local) - days;
      return instant(Math.floor(then), hourOf(then % 1));
    }
    const then = workdays(local - days);
    const [day, part] = [Math.floor(then), then % 1];
    if (part >= OFFICE.opens && part <= OFFICE.closes) return instant(day, part);
    return instant(part < OFFICE.opens ? day - 1 : day, hourOf(1 - days / 10));
  }
}

/** Working days since a Monday, with the part of the present one; a weekend is the end of its Friday. */
const workdays = (days: number): number => Math.floor(days / 7) * 5 + Math.min(days % 7, ALMOST_SATURDAY);

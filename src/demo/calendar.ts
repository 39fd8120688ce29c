// Days and hours counted from the moment a demonstration was begun, so that it looks current whenever it is made and the same when it is completed later.
// Not here: moving the clock that everything recorded is dated by (passage.ts).

const DAY_MS = 86_400_000;
/** How far back the story goes: it is told as weeks that have passed when somebody first looks. */
export const STORY_DAYS = 60;
/** Between these hours of its own clock a post writes, in parts of a day. */
const OFFICE = { opens: 9.3 / 24, closes: 17.2 / 24 };
/** The weekday of 1 January 1970. */
const THURSDAY = 4;
const [SUNDAY, SATURDAY] = [0, 6];

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

  /** So many days from now, to the second. ISO 8601. */
  inDays(days: number): string {
    return new Date(this.now + days * DAY_MS).toISOString();
  }

  /** So many days before now, in milliseconds, within the office hours of a city: its parts of a day become parts of those hours, a weekend its Friday. The last day is as it is. */
  before(days: number, zone = 'UTC'): number {
    const at = this.now - days * DAY_MS;
    if (days < 1) return at;
    const ahead = this.ahead.get(zone) ?? aheadOfUtc(zone, this.now);
    this.ahead.set(zone, ahead);
    const local = (at + ahead) / DAY_MS;
    const day = Math.floor(local);
    const weekday = (day + THURSDAY) % 7;
    const since = weekday === SATURDAY ? 1 : weekday === SUNDAY ? 2 : 0;
    return (day - since + OFFICE.opens + (local - day) * (OFFICE.closes - OFFICE.opens)) * DAY_MS - ahead;
  }
}

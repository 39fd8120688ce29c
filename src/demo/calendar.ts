// Days and instants counted from the moment a demonstration was begun, so that it looks current whenever it is made and the same when it is completed later.
// Not here: the database's clock, which everything recorded is dated by.

const DAY_MS = 86_400_000;

export class Calendar {
  /** `begun`: the instant of the demonstration's first act, ISO 8601. */
  constructor(private readonly begun: string) {}

  /** A day so many years from the year of the beginning: `day(-2, '03-15')` is 15 March two years before. YYYY-MM-DD. */
  day(years: number, monthDay: string): string {
    return `${this.year(years)}-${monthDay}`;
  }

  /** A year counted from the present one. YYYY. */
  year(years: number): string {
    return String(new Date(this.begun).getUTCFullYear() + years);
  }

  /** The first day of a month counted from the present one, at noon in San José (18:00 UTC): the minute at which chairs hand over. ISO 8601. */
  month(months: number): string {
    const at = new Date(this.begun);
    return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1, 18)).toISOString();
  }

  /** So many days from the beginning, to the second. ISO 8601. */
  inDays(days: number): string {
    return new Date(new Date(this.begun).getTime() + days * DAY_MS).toISOString();
  }
}

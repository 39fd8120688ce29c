// Days and hours of places as instants, and whether a post is at work. Pure; the present is an argument. Not here: how an instant is said (ui/when.ts).
const made = new Map<string, Intl.DateTimeFormat>();

const partsIn = (at: number, zone: string): Record<string, string> => {
  let format = made.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    made.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]));
};

/** Minutes that the clock of `zone` is ahead of Universal Time at that instant. */
export const aheadOfUtc = (at: number, zone: string): number => {
  const p = partsIn(at, zone);
  const wall = Date.UTC(Number(p.year), Number(p.month) - 1, Number(p.day), Number(p.hour), Number(p.minute));
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
};

/** The instant (ISO 8601) of a day ('2026-11-24') and hour ('18:00') on the clock of `zone`; undefined while one is missing. */
export const instantIn = (day: string, hour: string, zone: string): string | undefined => {
  // The form first: a browser reads an instant into almost anything.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(hour)) return undefined;
  const wall = Date.parse(`${day}T${hour}:00Z`);
  if (Number.isNaN(wall)) return undefined;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = wall - aheadOfUtc(wall, zone) * 60_000;
  return new Date(wall - aheadOfUtc(guess, zone) * 60_000).toISOString();
};

/** A day of the calendar as the instant it begins by Universal Time; undefined while none is given. */
export const dayAsInstant = (day: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : undefined);

/** A post's office hours on its own clock. */
export interface Hours {
  readonly opens: string;
  readonly closes: string;
}

export const isWeekend = (at: number, zone: string): boolean => ['Sat', 'Sun'].includes(partsIn(at, zone).weekday ?? '');

/** Within the hours, Monday to Friday, both on the post's own clock; null where no hours are known. */
export const isAtWork = (hours: Hours | null, zone: string | null, at: number): boolean | null => {
  if (!hours || !zone) return null;
  const p = partsIn(at, zone);
  const clock = `${p.hour}:${p.minute}`;
  return !isWeekend(at, zone) && hours.opens <= clock && clock <= hours.closes;
};

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Where the hours lie on a strip of one day of the reader's clock: pieces as [from, to] in minutes from midnight; two when they cross it. */
export const piecesOf = (hours: Hours, zone: string, reader: string, at: number): [number, number][] => {
  const shift = aheadOfUtc(at, reader) - aheadOfUtc(at, zone);
  const from = (((minutesOf(hours.opens) + shift) % 1440) + 1440) % 1440;
  const to = from + Math.max(0, minutesOf(hours.closes) - minutesOf(hours.opens));
  return to <= 1440 ? [[from, to]] : [[from, 1440], [0, to - 1440]];
};

/** Minutes since midnight on the clock of `zone`. */
export const minuteOfDay = (at: number, zone: string): number => {
  const p = partsIn(at, zone);
  return Number(p.hour) * 60 + Number(p.minute);
};

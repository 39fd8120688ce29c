// How long is left or past, rounded down and never up, as the parts a sentence needs. Pure. Not here: the words (words.ts) and the instants (when.ts).

/** The two largest parts worth saying: days and hours, hours and minutes, minutes. */
export interface Span {
  readonly past: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** @param ms milliseconds until the instant; zero is already past, because equality is late. */
export function spanOf(ms: number): Span {
  const past = ms <= 0;
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  return { past, days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}

/** 'late' once past, 'soon' under 48 hours, else 'far': decides ink, amber or red. */
export function urgency(ms: number): 'far' | 'soon' | 'late' {
  if (ms <= 0) return 'late';
  return ms < 48 * 3_600_000 ? 'soon' : 'far';
}

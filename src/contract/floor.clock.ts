// What a speaker's clock shows: computed from the times of entries, never ticked. Not here: how long whom (rules of procedure), drawing it (client).
import type { Clock, Speech } from './floor.views.js';

/** Amber shows this long before the time is up. */
export const AMBER_MS = 30_000;
export type ClockPhase = 'in-time' | 'amber' | 'over';

/** Milliseconds spoken until `now` (milliseconds since 1970, server's clock). A clock that was set back shows nothing negative. */
export const spokenAt = (clock: Clock, now: number): number => clock.spokenMs + (clock.running ? Math.max(0, now - Date.parse(clock.running)) : 0);
/** Milliseconds left; below zero they are over-time, which is recorded and never cut. */
export const leftAt = (clock: Clock, now: number): number => clock.limit * 1000 - spokenAt(clock, now);
export const phaseAt = (clock: Clock, now: number): ClockPhase => {
  const left = leftAt(clock, now);
  return left <= 0 ? 'over' : left <= AMBER_MS ? 'amber' : 'in-time';
};
/** The same clock stopped at an instant: what was spoken until then is kept in whole milliseconds. */
export const stopped = (clock: Clock, at: Date): Clock => ({ ...clock, spokenMs: spokenAt(clock, at.getTime()), running: null });
export const running = (clock: Clock, at: Date): Clock => ({ ...clock, running: at.toISOString() });
/** The seconds a speech has by the rules in force, unless the chair set others for the list; replies and points of order keep theirs. */
export const secondsFor = (
  speech: Speech, rules: { speakNational: number; speakGroup: number; replyFirst: number; replySecond: number; pointOfOrder: number }, round: number | null = null, set: number | null = null,
): number => {
  if (speech === 'reply') return round === 2 ? rules.replySecond : rules.replyFirst;
  if (speech === 'order') return rules.pointOfOrder;
  return set ?? (speech === 'group' ? rules.speakGroup : rules.speakNational);
};

// Records the demonstration's initiatives as delegates would: drafted first, because some name each other; then filled in and shared, later reported on.
// Not here: one record's way (recording.ts), what they say (initiatives-*.ts).
import type { ReadDb } from '../ledger/read-db.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import type { DemoInitiative } from './initiative.js';
import { civilians } from './initiatives-civilians.js';
import { drafts } from './initiatives-drafts.js';
import { governance, remedies, safety } from './initiatives-governance.js';
import { prevention } from './initiatives-prevention.js';
import { peaceSupport } from './initiatives-support.js';
import { initiativeOf, Recording, type Known } from './recording.js';
import type { Scene } from './scenes.js';
import { SIDE_BY_SIDE, together, type Stage } from './stage.js';

const demoInitiatives = (on: Calendar): DemoInitiative[] => [...prevention(on), ...civilians(on), ...peaceSupport(on), ...governance(on), ...remedies(on), ...safety(on), ...drafts(on)];
const KNOWN = `
  select i.id, i.identifier, i.activity #>> '{reportingOrg,ref}' as ref, json_build_object('en', s.short_en, 'fr', s.short_fr) as lead
  from initiative i join state s on s.code = i.owner where i.id = any($1::uuid[])`;

const FIRST_SHARED = 36;
const LAST_SHARED = 1.6;
/** Part of the time since the sharing that is left when results are reported. */
const REPORTED = 0.45;

/**
 * Drafted in the first days; then filled in and shared one by one, in an order that mixes states and themes; what came in since is reported later. What is a draft
 * still was begun in the last days.
 */
export const initiativeScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] => {
  const known = new Map<string, Known>();
  const learn = async (): Promise<void> => {
    for (const r of await db.query<Known & { id: string }>(KNOWN, [all.map(({ i }) => initiativeOf(i.key))])) known.set(r.id, r);
  };
  const all = demoInitiatives(on)
    .sort((a, b) => (initiativeOf(a.key) < initiativeOf(b.key) ? -1 : 1))
    .map((i) => ({ i, recording: new Recording(stage, i, known) }));
  const early = all.filter(({ i }) => i.ago === undefined);
  const first = async (): Promise<void> => {
    await together(early, SIDE_BY_SIDE, ({ recording }) => recording.draft());
    await learn();
  };
  const shared = early.flatMap(({ i, recording }, n): Scene[] => {
    const ago = FIRST_SHARED - ((FIRST_SHARED - LAST_SHARED) * n) / early.length;
    const scene = (days: number, play: () => Promise<void>): Scene => ({ at: on.before(days, zoneOf(i.by)), play });
    return [scene(ago, () => recording.share()), scene(ago * REPORTED, () => recording.report())];
  });
  const late = all.flatMap(({ i, recording }): Scene[] => (i.ago === undefined ? [] : [{
    at: on.before(i.ago, zoneOf(i.by)),
    play: async () => {
      await recording.draft();
      await learn();
      await recording.fill();
    },
  }]));
  return [{ at: on.before(38.2), play: first }, ...shared, ...late];
};

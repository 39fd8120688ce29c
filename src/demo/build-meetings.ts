// Lets the demonstration's bodies meet: recorded with their rules, convened, sat; one sitting is under way when somebody first looks. Not here: what they sit on (meetings.ts).
import type { INestApplicationContext } from '@nestjs/common';
import { PLENARY_RULES } from '../contract/meetings.views.js';
import { instantOf } from '../ledger/civil.js';
import { AlarmClock } from '../ledger/clock.js';
import { zoneOf } from './build-people.js';
import { fillList } from './build-floor.js';
import type { Calendar } from './calendar.js';
import { BODIES, DECIDED, MEETINGS, THERE, type DemoMeeting, type DemoPresence } from './meetings.js';
import { OFFICER } from './people.js';
import type { Scene } from './scenes.js';
import { idOf, type Stage } from './stage.js';

const CHAIR = 'cri.quesada';
const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
/** Ten in the morning of its place; near the present, the quarter of an hour before. In milliseconds. */
const beginningOf = (on: Calendar, zone: string, days: number): number =>
  Math.abs(days) < 1 ? Math.floor(Date.parse(on.inDays(days)) / QUARTER_MS) * QUARTER_MS : instantOf({ date: on.date(days), time: '10:00', zone }).at.getTime();
const meetingOf = (key: string): string => idOf(`meeting:${key}`);
const sittingOf = (key: string): string => idOf(`sitting:${key}`);
const itemOf = (key: string): string => idOf(`item:${key}`);

export const meetingScenes = (app: INestApplicationContext, stage: Stage, on: Calendar): Scene[] => {
  const constitute = async (): Promise<void> => {
    for (const b of BODIES) {
      const rules = { ...PLENARY_RULES, quorumOpen: b.quorumOpen, speakNational: b.seconds };
      await stage.act(`body ${b.key}`, stage.as(OFFICER.key), 'body.constitute', { body: idOf(`body:${b.key}`), kind: b.kind, nameEn: b.en, nameFr: b.fr, open: 'network', rules, ...(b.parent ? { parent: idOf(`body:${b.parent}`) } : {}), ...(b.chair ? { chair: b.chair } : {}) });
    }
  };
  return [
    { at: on.before(36, zoneOf(CHAIR)), play: constitute },
    ...MEETINGS.map((m) => ({ at: on.before(m.convened, zoneOf(m.by)), play: () => convene(stage, on, m) })),
    { at: beginningOf(on, 'America/Costa_Rica', -22), play: () => sat(app, stage) },
    // Late enough to be under way, early enough for all of them to have come.
    { at: Date.parse(on.inDays(-1 / 24)), play: () => live(stage) },
  ];
};

const convene = async (stage: Stage, on: Calendar, m: DemoMeeting): Promise<void> => {
  const sittings = m.sittings.map((s) => {
    const from = beginningOf(on, m.zone, s.days);
    return { sitting: sittingOf(s.key), from: new Date(from).toISOString(), until: new Date(from + s.hours * HOUR_MS).toISOString() };
  });
  const [id, by] = [meetingOf(m.key), stage.as(m.by)];
  await stage.act(`meeting ${m.key}`, by, 'meeting.convene', { body: idOf(`body:${m.body}`), title: m.title, place: m.place, zone: m.zone, hybrid: true, sittings }, id);
  for (const i of m.items) await stage.act(`item ${i.key}`, by, 'item.add', { item: itemOf(i.key), title: i.title, minutes: i.minutes, ...(i.under ? { parent: itemOf(i.under) } : {}) }, id);
};

const sit = async (stage: Stage, meeting: string, sitting: string, there: DemoPresence): Promise<void> => {
  const [id, at] = [meetingOf(meeting), { sitting: sittingOf(sitting) }];
  for (const [by, mode] of there) await stage.act(`presence ${sitting} ${by}`, stage.as(by), 'presence.enter', { ...at, mode }, id);
  await stage.act(`open ${sitting}`, stage.as(CHAIR), 'sitting.open', at, id);
};

/** The room is on its third item. */
const live = async (stage: Stage): Promise<void> => {
  await sit(stage, 'now', 'now-1', THERE);
  await fillList(stage, meetingOf('now'), itemOf('n3'), CHAIR);
  for (const item of ['n1', 'n2', 'n3']) await stage.act(`begin ${item}`, stage.as(CHAIR), 'item.begin', { item: itemOf(item) }, meetingOf('now'));
};

/** A whole sitting of weeks ago, with its one decision. */
const sat = async (app: INestApplicationContext, stage: Stage): Promise<void> => {
  const [id, consensus] = [meetingOf('spring'), idOf('consensus:spring')];
  await sit(stage, 'spring', 'spring-1', THERE.filter(([, mode]) => mode === 'room'));
  await stage.act('put spring', stage.as(CHAIR), 'consensus.propose', { consensus, item: itemOf('s2'), words: DECIDED }, id);
  await stage.act('ask spring', stage.as(CHAIR), 'consensus.open-window', { consensus }, id);
  await stage.pause();
  await app.get(AlarmClock).runDue();
  await stage.act('close spring-1', stage.as(CHAIR), 'sitting.close', { sitting: sittingOf('spring-1') }, id);
  await stage.act('conclude spring', stage.as(CHAIR), 'meeting.conclude', {}, id);
};

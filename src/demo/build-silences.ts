// Lets the demonstration's chair put texts under silence: both languages reviewed by the secretariat, announced, affirmed, asked about; the clock ends the one whose
// deadline has passed. Not here: the texts (silences.ts), putting them before the members (build-actions.ts).
import type { INestApplicationContext } from '@nestjs/common';
import { civilOf, instantOf } from '../ledger/civil.js';
import { AlarmClock } from '../ledger/clock.js';
import { calendars, workingDay, type Calendar as Days } from '../ledger/working-days.js';
import { actionOf, paragraphOf } from './build-actions.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import type { Scene } from './scenes.js';
import { QUIET, type QuietText } from './silences.js';
import { idOf, type Stage } from './stage.js';

const CHAIR = 'cri.quesada';
const CHAIRS_CITY = { country: 'CRI', zone: 'America/Costa_Rica', time: '12:00' };
const A_MINUTE_MS = 60_000;

export const silenceScenes = async (app: INestApplicationContext, stage: Stage, on: Calendar): Promise<Scene[]> => {
  const { calendar } = calendars();
  return QUIET.flatMap((t) => scenesOf(app, stage, on, calendar, t));
};

const scenesOf = (app: INestApplicationContext, stage: Stage, on: Calendar, days: Days, t: QuietText): Scene[] => {
  const [channel, silence, s] = [actionOf(t.key), idOf(`silence:${t.key}`), t.silence];
  const { country, zone, time } = CHAIRS_CITY;
  const date = workingDay(days, country, civilOf(new Date(on.inDays(s.due)), zone).date);
  const due = instantOf({ date, time, zone }).at.getTime();
  const strike = () => app.get(AlarmClock).runDue();
  const scene = (ago: number, by: string, play: () => Promise<unknown>): Scene => ({ at: on.before(ago, zoneOf(by)), play: async () => void (await play()) });
  const paragraphs = t.paragraphs.map((p) => paragraphOf(t, p.key));
  const announce = async (): Promise<void> => {
    await stage.act(`silence ${t.key}`, stage.as(CHAIR), 'silence.announce', { silence, mode: 'collecting', date, time, meeting: true }, channel);
    await strike();
  };
  const { question: q } = s;
  const question = idOf(`question:${t.key}`);
  return [
    scene(t.reviewed, t.by, () => stage.act(`review ${t.key}`, stage.as(t.by), 'text.review', { paragraphs }, channel)),
    scene(s.announced, CHAIR, announce),
    ...s.affirmed.map(({ by, ago }) => scene(ago, by, () => stage.act(`affirm ${t.key} ${by}`, stage.as(by), 'silence.affirm', { silence }, channel))),
    ...(q ? [
      scene(q.ago, q.by, () => stage.act(`ask ${t.key}`, stage.as(q.by), 'silence.ask-clarification', { silence, question, text: q.en, lang: 'en' }, channel)),
      scene(q.answered, CHAIR, () => stage.act(`answer ${t.key}`, stage.as(CHAIR), 'silence.answer', { silence, question, text: q.answer, lang: 'en' }, channel)),
    ] : []),
    ...(s.due < 0 ? [{ at: due + A_MINUTE_MS, play: async () => void (await strike()) }] : []),
  ];
};

// Lets the demonstration's people speak: threads with remarks, a position and a summary, and a caucus. Not here: what they say (threads.ts).
import { NETWORK } from '../contract/seats.js';
import type { ReadDb } from '../ledger/read-db.js';
import { zoneOf } from './build-people.js';
import type { Calendar } from './calendar.js';
import { initiativeOf } from './recording.js';
import type { Scene } from './scenes.js';
import { idOf, type Stage } from './stage.js';
import { CAUCUS, THREADS, type DemoRemark, type DemoThread } from './threads.js';
import { RECENT_THREADS } from './threads-recent.js';

const remarkOf = (key: string): string => idOf(`remark:${key}`);
const A_WHILE_MS = 15 * 60_000;

export const discussionScenes = (stage: Stage, on: Calendar, db: ReadDb): Scene[] => [...[...THREADS, ...RECENT_THREADS].flatMap((t) => thread(stage, on, db, t)), ...caucus(stage, on)];

/** What belongs to one conversation, each after the other whatever the hours of those who speak. */
const inTurn = (on: Calendar, parts: { by: string; ago: number; play: () => Promise<void> }[]): Scene[] => {
  let last = 0;
  return parts.map(({ by, ago, play }) => ({ at: (last = Math.max(on.before(ago, zoneOf(by)), last + A_WHILE_MS)), play }));
};

const subject = async (db: ReadDb, t: DemoThread): Promise<string> => {
  if (t.about === 'network') return NETWORK;
  if (t.about !== 'delegation') return initiativeOf(t.about.initiative);
  const [state] = await db.query<{ channel: string }>('select channel from state where code = $1', [t.first.by.slice(0, 3).toUpperCase()]);
  return state!.channel;
};

const thread = (stage: Stage, on: Calendar, db: ReadDb, t: DemoThread): Scene[] => {
  const { key, by, ago, lang, text, mentions = [] } = t.first;
  const channel = idOf(`thread:${t.key}`);
  const open = async (): Promise<void> => {
    const opening = { about: await subject(db, t), title: t.title, lang, remark: remarkOf(key), text, mentions };
    await stage.act(`thread ${t.key}`, stage.as(by), 'thread.open', opening, channel);
  };
  const settle = ({ by: who, ago: when, ...summary }: NonNullable<DemoThread['resolved']>) => ({
    by: who, ago: when, play: async () => { await stage.act(`resolve ${t.key}`, stage.as(who), 'thread.resolve', summary, channel); },
  });
  return inTurn(on, [{ by, ago, play: open }, ...t.more.map((r) => say(stage, r, channel)), ...(t.resolved ? [settle(t.resolved)] : [])]);
};

const caucus = (stage: Stage, on: Calendar): Scene[] => {
  const { key, by, ago, title, lang, parties, said } = CAUCUS;
  const channel = idOf(`caucus:${key}`);
  const open = async (): Promise<void> => { await stage.act(`caucus ${key}`, stage.as(by), 'caucus.open', { title, lang, parties }, channel); };
  return inTurn(on, [{ by, ago, play: open }, ...said.map((r) => say(stage, r, channel))]);
};

const say = (stage: Stage, r: DemoRemark, channel: string) => ({
  by: r.by,
  ago: r.ago,
  play: async (): Promise<void> => {
    const said = { remark: remarkOf(r.key), text: r.text, lang: r.lang, mentions: r.mentions ?? [], ...(r.replyTo ? { replyTo: remarkOf(r.replyTo) } : {}) };
    await stage.act(`remark ${r.key}`, stage.as(r.by), r.position ? 'position.state' : 'remark.post', said, channel);
  },
});
